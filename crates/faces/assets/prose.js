/* A text of a page (`data-prose`) is written as it will look; Squire drives the area, the server decides which HTML is
   allowed. What nobody touches is sent as it came. Without this file it is a text field with HTML. */
(() => {
  'use strict';
  if (!window.Squire || !window.DOMPurify) return;
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const clean = (html) => window.DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true, FORBID_TAGS: ['style', 'form', 'input', 'img'], FORBID_ATTR: ['style', 'class'],
  });
  /* Tables are written as HTML only. */
  const isForHtmlOnly = (html) => /<(table|dl)\b/i.test(html);
  /* The last <br> of a filled block only holds the caret. */
  const written = (html) => html.replace(/(?<!<(?:p|li|h[2-4])>)<br><\/(p|li|h[2-4])>/g, '</$1>').replace(/^(<p>(<br>)?<\/p>)+$/, '');

  function heading(squire) {
    squire.modifyBlocks((part) => {
      $$('p,h2', part).forEach((block) => {
        const other = document.createElement(block.tagName === 'H2' ? 'p' : 'h2');
        other.append(...block.childNodes);
        block.replaceWith(other);
      });
      return part;
    });
  }
  function ask(then) {
    const dialog = $('#link-dialog'), field = $('#link-address');
    $('form', dialog).onsubmit = (event) => {
      event.preventDefault();
      dialog.close();
      if (field.value.trim()) then(field.value.trim());
    };
    field.value = '';
    dialog.showModal();
  }
  const toggle = (squire, tag, on, off) => (squire.hasFormat(tag) ? off : on).call(squire);
  const acts = {
    bold: (squire) => toggle(squire, 'B', squire.bold, squire.removeBold),
    h2: heading,
    ul: (squire) => toggle(squire, 'UL', squire.makeUnorderedList, squire.removeList),
  };

  function make(area) {
    const label = $(`label[for="${area.id}"]`), toolbar = $(`[data-for="${area.id}"]`);
    const doc = document.createElement('div');
    doc.className = 'doc';
    const roles = { role: 'textbox', 'aria-multiline': 'true', 'aria-label': area.dataset.prose, lang: area.lang };
    Object.entries(roles).forEach(([name, value]) => doc.setAttribute(name, value));
    for (const name of ['aria-describedby', 'aria-invalid']) if (area.hasAttribute(name)) doc.setAttribute(name, area.getAttribute(name));
    area.before(toolbar, doc);
    const squire = new window.Squire(doc, { blockTag: 'P', sanitizeToDOMFragment: clean });
    let kept = '';
    const keep = () => {
      const html = written(squire.getHTML());
      if (html === kept) return;
      area.value = kept = html;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const turn = (isHtml) => {
      if (!isHtml) { squire.setHTML(area.value); kept = written(squire.getHTML()); }
      doc.hidden = isHtml;
      area.hidden = !isHtml;
      $('[data-ed=html]', toolbar).setAttribute('aria-pressed', isHtml);
      $$('[data-ed]:not([data-ed=html])', toolbar).forEach((button) => { button.disabled = isHtml; });
    };
    const link = (typed) => {
      const address = /^(https?:|mailto:|tel:|\/)/i.test(typed) ? typed : `https://${typed}`;
      squire.focus();
      if (squire.getSelectedText()) squire.makeLink(address);
      else squire.insertHTML(Object.assign(document.createElement('a'), { href: address, textContent: typed }).outerHTML);
      keep();
    };
    squire.addEventListener('input', keep);
    squire.addEventListener('pathChange', () => {
      Object.entries({ bold: 'B', h2: 'H2', ul: 'UL' }).forEach(([what, tag]) => $(`[data-ed=${what}]`, toolbar).setAttribute('aria-pressed', squire.hasFormat(tag)));
    });
    toolbar.addEventListener('mousedown', (event) => { if (event.target.closest('[data-ed]')) event.preventDefault(); });
    toolbar.addEventListener('click', (event) => {
      const what = event.target.closest('[data-ed]')?.dataset.ed;
      if (what === 'html') turn(area.hidden);
      else if (what === 'link') ask(link);
      else if (what) { acts[what](squire); squire.focus(); keep(); }
    });
    label.addEventListener('click', (event) => { if (area.hidden) { event.preventDefault(); squire.focus(); } });
    toolbar.hidden = false;
    turn(isForHtmlOnly(area.value));
  }
  $$('textarea[data-prose]').forEach(make);
})();
