/* The builder of questionnaires: a question dragged by its handle takes the place of another. The buttons Up and Down
   do the same without this file. */
(() => {
  'use strict';

  let from = null;
  const card = (event) => event.target.closest?.('[data-card]');
  const clear = () => document.querySelectorAll('[data-over]').forEach((one) => one.removeAttribute('data-over'));

  document.addEventListener('dragstart', (event) => {
    if (!event.target.matches?.('[data-drag]')) return;
    from = card(event);
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', from.dataset.card);
    event.dataTransfer.setDragImage(from, 20, 20);
  });
  document.addEventListener('dragover', (event) => {
    const over = from && card(event);
    if (!over) return;
    event.preventDefault();
    clear();
    if (over !== from) over.setAttribute('data-over', '');
  });
  document.addEventListener('dragend', () => { from = null; clear(); });
  document.addEventListener('drop', (event) => {
    const to = from && card(event);
    if (!to) return;
    event.preventDefault();
    if (to !== from) {
      const button = document.querySelector('#questionnaire button[name=move]');
      button.value = `${from.dataset.card}>${to.dataset.card}`;
      button.click();
    }
    from = null;
    clear();
  });
})();
