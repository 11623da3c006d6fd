// Shows beside each service whether it is available; the page says all the rest without a script.
const list = document.querySelector('.services');

if (list) {
  fetch('/api/v1/health')
    .then((answer) => answer.json())
    .then(({ services }) => {
      for (const { name, status } of services) {
        const state = list.querySelector(`[data-service="${name}"] .state`);
        if (state) {
          state.textContent = status === 'UP' ? list.dataset.up : list.dataset.down;
          state.classList.add(status === 'UP' ? 'up' : 'down');
        }
      }
    })
    .catch(() => {
      // Nothing is said rather than something wrong.
    });
}
