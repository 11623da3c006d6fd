package io.govatlas.suite;

import java.time.Duration;

/** What is said once everything is ready: where to go and what to try. */
final class Welcome {
    private Welcome() {}

    static void show(Screen screen, String url, Duration total) {
        String taken = Screen.seconds(total);
        screen.line(
                "\n数政图鉴已就绪，用时 " + taken + " 秒。按 Ctrl-C 停止。\n",
                "\nGovAtlas is ready after " + taken + " s. Ctrl-C stops it.\n");
        screen.line("  首页      " + url + "/", "  page      " + url + "/");
        screen.line("  接口文档  " + url + "/docs", "  docs      " + url + "/docs");
        screen.line(
                "  OpenAPI   " + url + "/api/v1/openapi.json?lang=zh", "  OpenAPI   " + url + "/api/v1/openapi.json");
        String example = url + "/api/v1/analysis/insights?subject=440000&peers=DNK&dimension=strategy";
        screen.line("\n先试一条命令：\n", "\nA first command to try:\n");
        screen.line("  curl -s -H 'Accept-Language: zh' '" + example + "'\n", "  curl -s '" + example + "'\n");
    }
}
