/* Questions that hang on other answers appear at once. The server decides which are asked; without this file they
   appear after the button "Jatka". A file that is too large is said to be before it is sent. */
(() => {
  'use strict';

  const fold = (text) => text.trim().toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

  /* What is answered to a question that is shown itself; null when it is hidden. */
  const answered = (form, name) => {
    const question = form.querySelector(`[data-q="${CSS.escape(name)}"]`);
    if (!question || question.hidden) return null;
    const fields = [...question.querySelectorAll('input, select, textarea')].filter((field) => field.name === name);
    const given = fields.filter((field) => !/^(radio|checkbox)$/.test(field.type) || field.checked);
    return given.filter((field) => field.value.trim());
  };

  const holds = (fields, test, value) => {
    if (fields === null) return false;
    const given = fields.map((field) => fold(field.value));
    const isText = fields.some((field) => !/^(radio|checkbox|select-one)$/.test(field.type));
    if (test === 'is_answered') return given.length > 0;
    if (test === 'is_not') return !given.includes(value);
    if (test === 'contains' && isText) return given.some((word) => word.includes(value));
    return given.includes(value);
  };

  const update = (form) => {
    for (const question of form.querySelectorAll('[data-when]')) {
      const { when, test, value } = question.dataset;
      question.hidden = !holds(answered(form, when), test, fold(value));
    }
  };

  const weigh = (field) => {
    const isTooLarge = [...field.files].some((file) => file.size > Number(field.dataset.most));
    field.parentElement.querySelector('[data-too-large]').hidden = !isTooLarge;
    if (isTooLarge) field.value = '';
  };

  for (const form of document.querySelectorAll('[data-answering]')) {
    form.addEventListener('change', ({ target }) => { if (target.matches('input[data-most]')) weigh(target); });
    form.addEventListener('input', () => update(form));
    form.addEventListener('change', () => update(form));
    update(form);
  }
  const toFlaws = () => document.getElementById('answers-flaws')?.focus();
  toFlaws();
  /* An address with a place in it takes the focus away once more. */
  addEventListener('load', toFlaws);
})();
