/* A card (`data-card`) that is dragged by its handle (`data-drag`) takes the place of another of the same list
   (`data-within`): the form's button `move` is pressed with `from>to`. Buttons Up and Down do the same without this file. */
(() => {
  'use strict';

  let from = null;
  const card = (event) => event.target.closest?.('[data-card]');
  const within = (one, other) => one.closest('[data-within]') === other.closest('[data-within]');
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
    if (!over || !within(over, from)) return;
    event.preventDefault();
    clear();
    if (over !== from) over.setAttribute('data-over', '');
  });
  document.addEventListener('dragend', () => { from = null; clear(); });
  document.addEventListener('drop', (event) => {
    const to = from && card(event);
    if (!to || !within(to, from)) return;
    event.preventDefault();
    if (to !== from) {
      document.activeElement.blur(); /* what was being typed goes along with its card */
      const button = from.closest('form').querySelector('button[name=move]');
      button.value = `${from.dataset.card}>${to.dataset.card}`;
      button.click();
    }
    from = null;
    clear();
  });
})();
