package io.govatlas.suite.journeys;

/** Swagger UI as a reader handles it. */
final class DocsPage {

    private final Chromium browser;

    DocsPage(Chromium browser, String address) {
        this.browser = browser;
        browser.open(address);
    }

    /** The text of the first element of that selector. */
    String text(String selector) {
        return browser.find(selector).getText();
    }

    /** Puts the token into the dialog behind the button, and leaves the dialog. */
    void authorize(String token) {
        browser.find(".auth-wrapper .authorize").click();
        browser.fill("#auth-bearer-value", token);
        browser.find(".modal-ux .auth-btn-wrapper .authorize").click();
        browser.find(".modal-ux .btn-done").click();
        browser.find(".auth-wrapper .authorize.locked");
    }

    Operation open(String operationId) {
        // its id begins with the tag, which is in the language of the page
        String block = ".opblock[id$='-" + operationId + "']";
        browser.reach(block + " .opblock-summary-control").click();
        return new Operation(block);
    }

    /** An operation unfolded, ready to be tried. */
    final class Operation {

        private final String block;

        private Operation(String block) {
            this.block = block;
        }

        String summary() {
            return text(block + " .opblock-summary-description");
        }

        String example() {
            return browser.find(block + " textarea.body-param__text").getDomProperty("value");
        }

        void write(String body) {
            browser.fill(block + " textarea.body-param__text", body);
        }

        /** Sends the request and waits for the status of the answer. */
        String execute() {
            browser.find(block + " button.execute").click();
            return text(block + " .live-responses-table tbody .response-col_status");
        }

        /** The body of the answer as it is shown. */
        String answer() {
            return browser.find(block + " .live-responses-table .response-col_description .highlight-code pre")
                    .getDomProperty("textContent");
        }
    }
}
