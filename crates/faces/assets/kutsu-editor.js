/* The editor of email templates. Squire drives the editable area; the server decides which HTML is allowed.
   Merge tags are shown as chips and kept as they are. Without this file the message is a text field with HTML. */
(() => {
  'use strict';
  const form = document.querySelector('[data-editor-form]');
  if (!form || !window.Squire || !window.DOMPurify) return;
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const TAG = /\{\{[^{}]*\}\}|\{%[^{}]*%\}/g;
  const told = (element) => element.dispatchEvent(new Event('input', { bubbles: true }));

  /* --- Chips: what a merge tag is called --- */
  const names = new Map($$('#step-2 option').map((option) => [option.value.replace(/[\s{}]/g, ''), option.textContent.trim()]));
  const plain = (tag) => tag.replace(/^\{[{%]\s*|\s*[}%]\}$/g, '');
  function nameOf(tag) {
    const inner = plain(tag);
    if (tag.startsWith('{%')) {
      const word = inner.split(/\s+/)[0], rest = inner.slice(word.length).trim();
      const said = { if: form.dataset.if, elif: form.dataset.if, else: form.dataset.else, endif: form.dataset.endif }[word];
      return said ? `${said} ${rest}`.trim() : inner;
    }
    const base = (/^[\w.]+(\(\s*"[^"]*"\s*\))?/.exec(inner) || [inner])[0].replace(/\s/g, '');
    const name = names.get(base) || inner;
    return base.startsWith('link.registration') ? `${form.dataset.link} → ${name}` : name;
  }
  function chip(tag) {
    const span = document.createElement('span');
    span.className = 'mf';
    span.setAttribute('contenteditable', 'false');
    span.dataset.tag = tag;
    span.textContent = nameOf(tag);
    return span;
  }
  function buttonChip(words, tag) {
    const span = chip(tag);
    span.className = 'mf link-f';
    span.dataset.words = words;
    span.textContent = `${form.dataset.button}: ${words} → ${names.get(plain(tag).replace(/\s/g, '')) || plain(tag)}`;
    return span;
  }

  /* --- From HTML to what is shown, and back --- */
  /* Styles would break the rule of this page, so inside it they wait under another name. */
  const renamed = (html, from, to) => html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(from, to));
  function shown(html) {
    const holder = document.createElement('template');
    holder.innerHTML = renamed(html, ' style=', ' data-style=');
    const root = holder.content;
    $$('a.button', root).forEach((link) => {
      const tag = link.getAttribute('href') || '';
      if (tag.startsWith('{{') && !link.children.length) link.replaceWith(buttonChip(link.textContent, tag));
    });
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest('.mf')) texts.push(walker.currentNode);
    texts.forEach((text) => {
      const parts = [];
      let from = 0;
      for (const found of text.data.matchAll(TAG)) {
        parts.push(text.data.slice(from, found.index), chip(found[0]));
        from = found.index + found[0].length;
      }
      if (parts.length) text.replaceWith(...parts, text.data.slice(from));
    });
    return holder.innerHTML;
  }
  function written(html) {
    const holder = document.createElement('template');
    holder.innerHTML = html;
    $$('.mf', holder.content).forEach((span) => {
      const { tag, words } = span.dataset;
      if (!tag) { span.replaceWith(...span.childNodes); return; }
      if (words === undefined) { span.replaceWith(tag); return; }
      const link = document.createElement('a');
      link.className = 'button';
      link.setAttribute('href', tag);
      link.textContent = words;
      span.replaceWith(link);
    });
    const spaced = renamed(holder.innerHTML.replaceAll('\u200B', ''), ' data-style=', ' style=');
    /* The space typed before a chip stands at the end of its text, where browsers write one that does not break. */
    const out = spaced.replace(/(?<=[^\s>;])(?:&nbsp;|\u00A0)(?=\{[{%])/g, ' ');
    /* The last <br> of a filled block only holds the caret. */
    const blocks = out.replace(/(?<!<(?:p|li|div|h[1-4])>)<br><\/(p|li|div|h[1-4])>/g, '</$1>');
    return blocks.replace(/^(<(p|div)>(<br>)?<\/\2>)+$/, '');
  }
  /* Conditions between the rows of a table can only be written as HTML. */
  const isForHtmlOnly = (html) => /<(table|thead|tbody|tfoot|tr)[^>]*>\s*\{%|\{%[^{}]*%\}\s*<\/?(tr|td|th|tbody|thead|tfoot)\b/i.test(html);
  const clean = (html) => window.DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true, ADD_ATTR: ['contenteditable'], FORBID_TAGS: ['style', 'form', 'input'], FORBID_ATTR: ['style'],
  });

  /* --- One editor for each language --- */
  const editors = [];
  let active = null;
  function make(section) {
    const area = $('[data-body]', section), toolbar = $('[data-toolbar]', section);
    const label = $(`label[for="${area.id}"]`);
    const doc = document.createElement('div');
    doc.className = 'doc';
    doc.lang = area.lang;
    const roles = { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label.firstChild.textContent.trim() };
    Object.entries(roles).forEach(([name, value]) => doc.setAttribute(name, value));
    for (const name of ['aria-describedby', 'aria-invalid']) if (area.hasAttribute(name)) doc.setAttribute(name, area.getAttribute(name));
    toolbar.after(doc);
    const squire = new window.Squire(doc, { blockTag: 'P', sanitizeToDOMFragment: clean });
    const editor = { section, area, doc, squire, label, isHtml: false };
    editor.take = () => squire.setHTML(shown(area.value));
    editor.keep = () => {
      const html = written(squire.getHTML());
      if (html !== area.value) { area.value = html; told(area); }
    };
    editor.turn = (isHtml) => {
      if (!isHtml) editor.take();
      editor.isHtml = isHtml;
      doc.hidden = isHtml;
      area.hidden = !isHtml;
      label.hidden = !isHtml;
      $('[data-ed=html]', toolbar).setAttribute('aria-pressed', isHtml);
      $$('[data-ed]:not([data-ed=html])', toolbar).forEach((button) => { button.disabled = isHtml; });
    };
    area.required = false;
    toolbar.hidden = false;
    editor.turn(isForHtmlOnly(area.value));
    squire.addEventListener('input', editor.keep);
    const mark = () => {
      const pressed = { bold: 'B', italic: 'I', h2: 'H2', ul: 'UL', ol: 'OL' };
      Object.entries(pressed).forEach(([what, tag]) => $(`[data-ed=${what}]`, toolbar).setAttribute('aria-pressed', squire.hasFormat(tag)));
    };
    squire.addEventListener('pathChange', mark);
    squire.addEventListener('select', mark);
    doc.addEventListener('focus', () => { active = editor; });
    area.addEventListener('focus', () => { active = editor; });
    toolbar.addEventListener('mousedown', (event) => { if (event.target.closest('[data-ed]')) event.preventDefault(); });
    toolbar.addEventListener('click', (event) => {
      const button = event.target.closest('[data-ed]');
      if (button) { active = editor; run[button.dataset.ed](editor, button); }
    });
    editors.push(editor);
  }

  /* --- Toolbar --- */
  const toggle = (squire, tag, on, off) => (squire.hasFormat(tag) ? off : on).call(squire);
  function heading({ squire }) {
    squire.modifyBlocks((part) => {
      $$('p,h2', part).forEach((block) => {
        const other = document.createElement(block.tagName === 'H2' ? 'p' : 'h2');
        other.append(...block.childNodes);
        block.replaceWith(other);
      });
      return part;
    });
  }
  /* The answer is taken while it is given: when the dialog is gone, the caret is where the text goes on. */
  function ask(dialog, field, then) {
    $('form', dialog).onsubmit = (event) => {
      event.preventDefault();
      dialog.close();
      if (field.value.trim()) then(field.value.trim());
    };
    dialog.showModal();
    field.select();
  }
  function askButton(editor, tag, words, then) {
    const field = $('#button-words');
    if (words) field.value = words;
    ask($('#button-dialog'), field, then);
  }
  const done = (act) => (editor) => { act(editor); editor.squire.focus(); editor.keep(); };
  const run = {
    bold: done(({ squire }) => toggle(squire, 'B', squire.bold, squire.removeBold)),
    italic: done(({ squire }) => toggle(squire, 'I', squire.italic, squire.removeItalic)),
    ul: done(({ squire }) => toggle(squire, 'UL', squire.makeUnorderedList, squire.removeList)),
    ol: done(({ squire }) => toggle(squire, 'OL', squire.makeOrderedList, squire.removeList)),
    h2: done(heading),
    html: (editor) => editor.turn(!editor.isHtml),
    link: (editor) => ask($('#link-dialog'), $('#link-address'), (typed) => {
      const address = /^(https?:|mailto:|tel:|\{\{)/i.test(typed) ? typed : `https://${typed}`;
      editor.squire.focus();
      if (editor.squire.getSelectedText()) editor.squire.makeLink(address);
      else editor.squire.insertHTML(Object.assign(document.createElement('a'), { href: address, textContent: typed }).outerHTML);
      editor.keep();
    }),
    button: (editor, { dataset }) => askButton(editor, dataset.tag, '', (words) => insert(editor, buttonChip(words, dataset.tag))),
    field: () => {
      const module = $('#step-1');
      if (module.value === 'link') { module.value = 'contact'; told(module); }
      $('#picker').scrollIntoView({ block: 'nearest' });
      $('#step-2').focus();
    },
  };
  function insert(editor, element) {
    if (editor.isHtml) {
      const text = written(element.outerHTML);
      editor.area.setRangeText(text, editor.area.selectionStart, editor.area.selectionEnd, 'end');
      editor.area.focus();
      told(editor.area);
      return;
    }
    editor.squire.focus();
    if (isBeside(editor, element)) editor.squire.splitBlock(false, editor.squire.getSelection());
    /* The mark of no width gives the caret a place behind the chip; it is not kept. */
    editor.squire.insertHTML(`${element.outerHTML}\u200B`);
    editor.keep();
  }
  /* A button that would stand beside text gets a line of its own. */
  function isBeside({ squire }, element) {
    const { startContainer: start } = squire.getSelection();
    const block = (start.nodeType === 1 ? start : start.parentElement).closest('.doc p, .doc h1, .doc h2, .doc h3');
    return element.dataset.words !== undefined && Boolean(block?.textContent.replaceAll('\u200B', '').trim());
  }
  /* A button's words are changed by pressing it. */
  form.addEventListener('click', (event) => {
    const span = event.target.closest?.('.doc .mf[data-words]');
    const editor = span && editors.find((one) => one.doc.contains(span));
    if (!editor) return;
    askButton(editor, span.dataset.tag, span.dataset.words, (words) => {
      span.replaceWith(buttonChip(words, span.dataset.tag));
      editor.keep();
    });
  });

  /* --- Languages: one at a time --- */
  const switcher = $('[data-languages]');
  function speak(language) {
    $$('[data-language]', switcher).forEach((button) => button.setAttribute('aria-pressed', button.dataset.language === language));
    editors.forEach((editor) => {
      editor.section.hidden = editor.section.dataset.text !== language;
      if (!editor.section.hidden) active = editor;
    });
    refresh();
  }

  /* --- The three steps --- */
  const [step1, step2, step3] = ['#step-1', '#step-2', '#step-3'].map((selector) => $(selector));
  const groups = $$('optgroup', step2);
  function pickModule() {
    step2.replaceChildren(...groups.filter((group) => group.dataset.module === step1.value));
    step2.selectedIndex = 0;
    pickField();
  }
  function pickField() {
    step3.value = step2.value;
    $('[data-link-hint]').hidden = !/link\.(registration|own)/.test(step2.value);
  }
  step1.addEventListener('input', pickModule);
  step2.addEventListener('input', pickField);
  $('[data-insert]').addEventListener('click', () => {
    const editor = active || editors[0], tag = step2.value;
    if (!tag) return;
    if (!/link\./.test(tag)) { insert(editor, chip(tag)); return; }
    /* A chosen text becomes the link; without one it is a button. */
    if (!editor.isHtml && editor.squire.getSelectedText()) {
      editor.squire.makeLink(tag);
      editor.squire.focus();
      editor.keep();
      return;
    }
    const words = /link\.(registration|own)/.test(tag) ? '' : step2.selectedOptions[0].textContent.trim();
    askButton(editor, tag, words, (text) => insert(editor, buttonChip(text, tag)));
  });

  /* --- The moment of a sending time is asked only where there is one --- */
  function when() {
    const chosen = $('[name=sending_time]:checked', form)?.value;
    $$('[data-when]', form).forEach((part) => { part.hidden = part.dataset.when !== chosen; });
  }
  form.addEventListener('change', (event) => { if (event.target.name === 'sending_time') when(); });
  when();

  /* --- Live preview: the mail in a fresh frame, so that no history is made --- */
  const pane = $('.pv');
  let timer = 0, round = 0;
  function sending() {
    const data = new FormData(form);
    data.delete('attachments');
    data.set('preview_language', active?.section.dataset.text || '');
    return new URLSearchParams([...data].filter(([, value]) => typeof value === 'string'));
  }
  async function refresh() {
    round += 1;
    const mine = round, data = sending();
    const answer = await fetch(`${form.dataset.preview}-head`, {
      method: 'POST', body: data, headers: { 'HX-Request': 'true', 'X-CSRF-Token': data.get('csrf') },
    }).catch(() => null);
    if (mine !== round || !answer?.ok) return;
    const part = document.createElement('template');
    part.innerHTML = await answer.text();
    const head = $('#preview-head', part.content);
    if (mine !== round || !head) return;
    $('#preview-head').replaceWith(head);
    if (!$('.err', head)) draw(data, mine);
  }
  function draw(data, mine) {
    const old = $('iframe', pane), frame = old.cloneNode();
    frame.name = `preview-${mine}`;
    frame.hidden = true;
    const sender = Object.assign(document.createElement('form'), { method: 'post', action: form.dataset.preview, target: frame.name, hidden: true });
    for (const [name, value] of data) sender.append(Object.assign(document.createElement('textarea'), { name, value }));
    pane.append(frame);
    document.body.append(sender);
    frame.addEventListener('load', () => {
      if (mine !== round) { frame.remove(); return; }
      frame.hidden = false;
      $$('iframe', pane).forEach((other) => { if (other !== frame) other.remove(); });
    }, { once: true });
    sender.submit();
    sender.remove();
  }
  form.addEventListener('input', (event) => {
    if (event.target.closest('#picker')) { event.stopPropagation(); return; }
    clearTimeout(timer);
    timer = setTimeout(refresh, 400);
  });

  $$('[data-text]').forEach(make);
  $('[data-steps]').hidden = false;
  $('[data-widths]').hidden = false;
  $('[data-preview-button]').hidden = true;
  switcher.hidden = false;
  switcher.addEventListener('click', (event) => {
    const button = event.target.closest('[data-language]');
    if (button) speak(button.dataset.language);
  });
  pickModule();
  /* A language with something wrong comes first. */
  const flawed = editors.find((editor) => $('[aria-invalid=true]', editor.section)) || editors[0];
  speak(flawed.section.dataset.text);
})();
