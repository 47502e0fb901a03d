/* Kutsu: keyboard, dialogs, toasts, rows. Every page works without this file.
   One delegated listener per event; what an element does is said by its data-attributes. */
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const root = document.documentElement;
  const fire = (element, name, detail) => element.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  const token = () => $('meta[name=csrf-token]')?.content || $('input[name=csrf]')?.value || '';
  const isTyping = (element) => element.matches('input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]');

  /* Posts a form without leaving the page. */
  const post = (form, button) => fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams([...new FormData(form, button)]),
    headers: { 'X-CSRF-Token': token(), 'HX-Request': 'true' },
  });

  /* Theme: the server sets it from a cookie; here it only turns at once. */
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme:dark)').matches);
  function turnTheme(form) {
    const button = $('button', form);
    button.value = root.dataset.theme = isDark() ? 'light' : 'dark';
    post(form, button);
  }

  /* Toasts leave by themselves; the clock stands while the pointer or focus rests on one. */
  function startToast(toast) {
    let left = Number(toast.dataset.seconds || 8);
    const tick = setInterval(() => {
      if (!toast.isConnected) return clearInterval(tick);
      if (toast.matches(':hover,:focus-within') || document.hidden) return undefined;
      left -= 1;
      if (left <= 0) { clearInterval(tick); toast.remove(); }
      return undefined;
    }, 1000);
  }
  const toasts = $('#toasts');
  if (toasts) {
    new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => {
      if (node.nodeType === 1 && node.matches('.toast')) startToast(node);
    }))).observe(toasts, { childList: true });
    /* Told anew, so that screen readers hear what stood there on arrival. */
    const waiting = $$('.toast', toasts);
    waiting.forEach((toast) => toast.remove());
    setTimeout(() => toasts.append(...waiting), 80);
  }

  /* Countdowns: the number falls, then the element says so (`kutsu:elapsed`). */
  function startCountdown(element) {
    if (element.dataset.running) return;
    element.dataset.running = '1';
    const end = Date.now() + 1000 * Number(element.dataset.countdown);
    const tick = setInterval(() => {
      if (!element.isConnected) return clearInterval(tick);
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      element.textContent = left;
      if (!left) { clearInterval(tick); fire(element, 'kutsu:elapsed'); }
      return undefined;
    }, 250);
  }

  /* Live parts: one stream per page while it is seen, for a browser opens few at once. The server sends the parts that
     changed by their names; where streams do not get through, the part is asked for every 30 s. */
  function startLive(element) {
    if (element.dataset.running || !window.EventSource) return;
    element.dataset.running = '1';
    let source = null, heard = false, poll = 0;
    /* What somebody has ticked or opened stays so. */
    const callbacks = { beforeAttributeUpdated: (name) => !['checked', 'open'].includes(name) };
    const address = () => element.dataset.live + ('liveSearch' in element.dataset ? `&${location.search.slice(1)}` : '');
    const swap = (part, html) => {
      window.Idiomorph?.morph(part, html, { morphStyle: 'innerHTML', callbacks });
      window.htmx?.process(part);
      settleCounts(part);
    };
    const stop = () => { source?.close(); source = null; clearInterval(poll); poll = 0; element.removeAttribute('data-on'); };
    const start = () => {
      if (source || poll || document.hidden || !element.isConnected) return;
      source = new EventSource(address());
      source.addEventListener('open', () => element.setAttribute('data-on', ''));
      $$('[data-part]', element).forEach((part) => source.addEventListener(part.dataset.part, (event) => {
        heard = true;
        swap(part, event.data);
      }));
      source.addEventListener('error', () => {
        if (source?.readyState !== EventSource.CLOSED) return;
        stop();
        if (!heard && element.id) poll = setInterval(() => window.htmx?.ajax('GET', location.href, { target: element, swap: 'outerHTML', select: `#${element.id}` }), 30000);
        else setTimeout(start, 5000);
      });
    };
    document.addEventListener('visibilitychange', () => (document.hidden ? stop() : start()));
    /* A search in the page listens for its own results from then on. */
    document.addEventListener('htmx:pushedIntoHistory', () => { if (source && 'liveSearch' in element.dataset) { stop(); start(); } });
    start();
  }

  /* The tab one is on is seen, though the row of tabs is wider than a phone. */
  const showTab = () => $$('.tabs [aria-current],.tabs [aria-selected=true],.mnav [aria-current]').forEach((tab) => {
    const row = tab.closest('.tabs,.mnav');
    const [at, wide] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
    row.scrollLeft += at.left + at.width / 2 - wide.left - wide.width / 2;
  });
  showTab();
  addEventListener('resize', showTab);

  /* Tabs within a page: roving focus. */
  function pickTab(tab) {
    $$('[role=tab]', tab.closest('[role=tablist]')).forEach((other) => {
      const on = other === tab;
      other.setAttribute('aria-selected', on);
      other.tabIndex = on ? 0 : -1;
      const panel = document.getElementById(other.getAttribute('aria-controls'));
      if (panel) panel.hidden = !on;
    });
  }

  /* Chosen rows. */
  function recount() {
    const boxes = $$('[data-row]'), chosen = boxes.filter((box) => box.checked).length;
    $$('[data-bulk]').forEach((bar) => {
      bar.hidden = !chosen;
      $$('[data-n]', bar).forEach((place) => { place.textContent = chosen; });
    });
    boxes.forEach((box) => box.closest('tr,li')?.toggleAttribute('data-sel', box.checked));
    const all = $('[data-all]');
    if (all) { all.checked = chosen > 0 && chosen === boxes.length; all.indeterminate = chosen > 0 && chosen < boxes.length; }
  }

  /* The palette: options come from the server. */
  const palette = $('#palette');
  const options = () => $$('[role=option]', palette);
  const chosenOption = () => $('[role=option][aria-selected=true]', palette);
  function chooseOption(option) {
    options().forEach((other) => other.setAttribute('aria-selected', other === option));
    $('input', palette).setAttribute('aria-activedescendant', option?.id || '');
    option?.scrollIntoView({ block: 'nearest' });
  }
  function openPalette() {
    if (!palette || !window.htmx) return false;
    if (palette.open) return true;
    palette.showModal();
    const input = $('input', palette);
    input.value = '';
    input.focus();
    fire(input, 'kutsu:open');
    return true;
  }
  function movePalette(event) {
    const all = options(), at = all.indexOf(chosenOption());
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); chooseOption(all[(at + step + all.length) % all.length]); }
    if (event.key === 'Enter') { event.preventDefault(); chosenOption()?.click(); }
  }

  /* The menu of small screens. */
  function turnMenu() {
    const side = $('.side');
    side.toggleAttribute('data-open');
    (side.hasAttribute('data-open') ? $('.navx', side) : $('.tabbar [data-do=nav]'))?.focus();
  }

  /* Rows of forms from a <template>; `__n__` becomes a number no other row has. */
  function addRow(button) {
    const list = $(button.dataset.for), holder = document.createElement('div');
    holder.innerHTML = $(button.dataset.tpl).innerHTML.replaceAll('__n__', `${Date.now()}`.slice(-9));
    const row = holder.firstElementChild;
    list.append(row);
    window.htmx?.process(row);
    $('input:not([type=hidden]),select,textarea', row)?.focus();
    fire(list, 'change');
  }
  function removeRow(button) {
    const row = button.closest('[data-item]'), list = row.parentElement, next = row.nextElementSibling;
    row.remove();
    fire(list, 'change');
    if (!toasts || !button.dataset.done) return;
    const toast = document.createElement('div'), text = document.createElement('span'), undo = document.createElement('button');
    toast.className = 'toast';
    text.textContent = button.dataset.done;
    Object.assign(undo, { className: 'btn', type: 'button', textContent: toasts.dataset.undo });
    undo.addEventListener('click', () => { list.insertBefore(row, next); toast.remove(); fire(list, 'change'); });
    toast.append(text, undo);
    toasts.append(toast);
  }

  function copy(button) {
    const source = button.dataset.for ? $(button.dataset.for) : button.parentElement.querySelector('output,input');
    navigator.clipboard?.writeText(source.value ?? source.textContent);
    const label = $('span', button) || button, before = label.textContent;
    label.textContent = button.dataset.done;
    setTimeout(() => { label.textContent = before; }, 1600);
  }

  const acts = {
    palette: () => openPalette(),
    nav: () => { turnMenu(); return true; },
    open: (element) => { const dialog = $(element.dataset.for); dialog?.showModal(); return Boolean(dialog); },
    close: (element) => { element.closest('dialog')?.close(); return true; },
    dismiss: (element) => { element.closest('.toast')?.remove(); return true; },
    copy: (element) => { copy(element); return true; },
    add: (element) => { addRow(element); return true; },
    remove: (element) => { removeRow(element); return true; },
    print: () => { window.print(); return true; },
    clear: () => { $$('[data-row],[data-all]').forEach((box) => { box.checked = false; }); recount(); return true; },
    width: (element) => {
      $$('[data-do=width]').forEach((other) => other.setAttribute('aria-pressed', other === element));
      $('.pv').dataset.w = element.dataset.w;
      return true;
    },
  };

  document.addEventListener('click', (event) => {
    const element = event.target.closest('[data-do],[role=tab]');
    $$('details.menu[open]').forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
    if (event.target.matches('dialog[open]')) event.target.close();
    if (!element) return;
    if (element.matches('[role=tab]')) { pickTab(element); return; }
    if (acts[element.dataset.do]?.(element)) event.preventDefault();
  });

  document.addEventListener('change', (event) => {
    const box = event.target;
    if (box.matches?.('[data-all]')) $$('[data-row]').forEach((row) => { row.checked = box.checked; });
    if (box.matches?.('[data-row],[data-all]')) recount();
    if (box.matches?.('[data-submit]')) box.form.requestSubmit();
  });

  /* Leaving a form with changes asks first (W-27); sending it does not. */
  const guarded = new WeakSet();
  let dirty = null;
  document.addEventListener('input', (event) => {
    const form = event.target.closest?.('form[data-guard]');
    if (form) { dirty = form; guarded.add(form); }
  });
  window.addEventListener('beforeunload', (event) => {
    if (dirty?.isConnected && guarded.has(dirty)) event.preventDefault();
  });

  document.addEventListener('submit', (event) => {
    const form = event.target;
    guarded.delete(form);
    if (form.matches('[data-theme-form]')) { event.preventDefault(); turnTheme(form); return; }
    /* A second press sends nothing twice, but a file may be had again. */
    if (event.submitter?.hasAttribute('data-again')) return;
    if (form.dataset.sent && form.method === 'post' && !form.matches('[hx-post]')) { event.preventDefault(); return; }
    if (!event.defaultPrevented && !form.matches('[hx-post],[hx-get],[target]')) form.dataset.sent = '1';
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) $$('form[data-sent]').forEach((form) => { delete form.dataset.sent; });
  });

  /* Keyboard. */
  let went = 0;
  const rows = () => $$('tbody tr,.people > li').filter((row) => $('[data-row]', row));
  function onRow(event) {
    const all = rows();
    if (!all.length) return false;
    const at = all.findIndex((row) => row.hasAttribute('data-cur'));
    if (event.key === 'j' || event.key === 'k') {
      all[at]?.removeAttribute('data-cur');
      const row = all[Math.max(0, Math.min(all.length - 1, at + (event.key === 'j' ? 1 : -1)))];
      row.setAttribute('data-cur', '');
      $('a.t,.nm a', row)?.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
      return true;
    }
    const what = { x: '[data-row]', ' ': '.peek' }[event.key];
    const target = at >= 0 && what ? $(what, all[at]) : null;
    target?.click();
    return Boolean(target);
  }
  function onTab(event) {
    const all = $$('[role=tab]', event.target.closest('[role=tablist]')), at = all.indexOf(event.target);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = all[(next + all.length) % all.length];
    pickTab(tab);
    tab.focus();
  }
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') { if (openPalette()) event.preventDefault(); return; }
    if (palette?.open) { movePalette(event); return; }
    if (event.target.matches('[role=tab]')) { onTab(event); return; }
    if (event.key === 'Escape') {
      $('.side')?.removeAttribute('data-open');
      const menu = $('details.menu[open]');
      if (menu) { menu.open = false; $('summary', menu).focus(); }
    }
    const off = document.body.dataset.keys !== 'on';
    if (off || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || $('dialog[open]')) return;
    if (event.key === ' ' && event.target.matches('button,summary,input')) return;
    if (Date.now() - went < 1200) {
      const link = $(`[data-go="${CSS.escape(event.key)}"]`);
      went = 0;
      if (link) { link.click(); return; }
    }
    if (event.key === 'g') { went = Date.now(); return; }
    if (onRow(event)) { event.preventDefault(); return; }
    const single = { '/': () => $('[data-search]')?.focus(), c: () => $('[data-key=c]')?.click(), '?': () => $('#keys')?.showModal() }[event.key];
    if (single) { event.preventDefault(); single(); }
  });

  /* htmx: the token goes along, problems find their place, a part swapped into a dialog opens it. */
  document.addEventListener('htmx:configRequest', (event) => { event.detail.headers['X-CSRF-Token'] = token(); });
  /* What is drawn into a form from its own fields, or in place of it, is stale when they changed meanwhile: nothing typed is lost. */
  const asked = new WeakMap();
  const fields = (form) => new URLSearchParams(new FormData(form)).toString();
  const formOf = (target) => target.closest?.('form') || target.querySelector?.('form[data-guard]');
  document.addEventListener('htmx:beforeRequest', ({ detail: { xhr, target } }) => {
    const form = formOf(target);
    if (form) asked.set(xhr, fields(form));
  });
  const isStale = (xhr, target) => {
    const form = formOf(target);
    return Boolean(form) && asked.has(xhr) && asked.get(xhr) !== fields(form);
  };
  const askAgain = (element) => {
    if (element.matches('button')) element.click();
    if (element.matches('select')) element.dispatchEvent(new Event('change', { bubbles: true }));
  };
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { xhr, target, requestConfig } = event.detail;
    if (isStale(xhr, target)) {
      event.detail.shouldSwap = false;
      askAgain(requestConfig.elt);
      return;
    }
    /* An answer that is not ours (a proxy's error page) is not swapped in. */
    if (xhr.status >= 400 && xhr.status !== 422 && !xhr.getResponseHeader('HX-Retarget')) {
      event.detail.shouldSwap = false;
      offline(true);
    }
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    const dialog = event.detail.target.closest?.('dialog');
    if (dialog && dialog !== palette && !dialog.open) dialog.showModal();
    if (palette?.contains(event.detail.target)) chooseOption(options()[0]);
  });
  document.addEventListener('htmx:load', (event) => settle(event.detail.elt));
  const offline = (on) => { const bar = $('#offline'); if (bar) bar.hidden = !on; };
  document.addEventListener('htmx:sendError', () => offline(true));
  document.addEventListener('htmx:afterOnLoad', () => offline(false));
  window.addEventListener('online', () => offline(false));
  /* What follows an undo or an act done elsewhere on the page. */
  document.addEventListener('kutsu:refresh', () => location.reload());

  function settleCounts(part) {
    if (part.matches?.('[data-countdown]')) startCountdown(part);
    $$('[data-countdown]', part).forEach(startCountdown);
    recount();
  }
  function settle(part) {
    settleCounts(part);
    if (part.matches?.('[data-live]')) startLive(part);
    $$('[data-live]', part).forEach(startLive);
    /* After a refused form the first flaw gets the focus, and the save bar leads to it. */
    const flaw = $('[aria-invalid=true]', part);
    if (flaw) {
      const link = $('[data-first-flaw]');
      if (link && flaw.id) link.href = `#${flaw.id}`;
      flaw.focus();
    }
  }
  settle(document);
})();
