/* Who changes the language with a form half filled in keeps what was typed: the form is drawn once more, in the other
   language. Nothing is done with it. */
(() => {
  'use strict';
  const form = document.querySelector('form[data-seen], form[data-guard]');
  if (!form) return;
  let isTyped = form.hasAttribute('data-typed');
  form.addEventListener('input', () => { isTyped = true; });
  for (const link of document.querySelectorAll('.langs a')) {
    link.addEventListener('click', (event) => {
      if (!isTyped) return;
      event.preventDefault();
      const look = document.createElement('button');
      Object.assign(look, { name: 'look', value: link.lang, formNoValidate: true, hidden: true });
      const address = new URL(form.action);
      address.searchParams.set('lang', link.lang);
      look.setAttribute('formaction', address.href);
      form.append(look);
      form.requestSubmit(look);
    });
  }
})();
