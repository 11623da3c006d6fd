// Starts Swagger UI on the merged document, in the language of the page.
const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', follow);
follow();

if (language === 'zh') {
  translateLabels(document.getElementById('swagger-ui'));
}

window.ui = SwaggerUIBundle({
  dom_id: '#swagger-ui',
  url: `/api/v1/openapi.json?lang=${language}`,
  presets: [SwaggerUIBundle.presets.apis],
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
