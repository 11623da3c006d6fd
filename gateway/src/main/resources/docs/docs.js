// Starts Swagger UI on the merged document, in the language of the page.
const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', follow);
follow();

if (language === 'zh') {
  translateLabels(document.getElementById('swagger-ui'));
}

// An address inside the button that unfolds an operation cannot be told from the button by those who do not see it.
const plainPaths = ({ React }) => ({
  components: { DeepLink: ({ text }) => React.createElement('span', null, text) },
});

// What scrolls can be scrolled with the keyboard, and every field has a name.
const page = document.getElementById('swagger-ui');
const reachable = () => {
  page.querySelectorAll('pre:not([tabindex])').forEach((text) => text.setAttribute('tabindex', '0'));
  page
    .querySelectorAll('textarea.body-param__text:not([aria-label])')
    .forEach((field) => field.setAttribute('aria-label', language === 'zh' ? '请求体' : 'Request body'));
};
new MutationObserver(reachable).observe(page, { childList: true, subtree: true });

window.ui = SwaggerUIBundle({
  dom_id: '#swagger-ui',
  url: `/api/v1/openapi.json?lang=${language}`,
  presets: [SwaggerUIBundle.presets.apis],
  plugins: [plainPaths],
  layout: 'BaseLayout',
  deepLinking: true,
  filter: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  docExpansion: 'list',
  // A token typed in here is gone when the page is.
  persistAuthorization: false,
  // Nothing is asked of any other host.
  validatorUrl: null,
  // Answers, and above all problems, come in the language of the page.
  requestInterceptor: (request) => {
    request.headers['Accept-Language'] ??= language;
    return request;
  },
});
