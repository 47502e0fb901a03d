/* Fields of Kutsu: <k-date> opens the browser's calendar beside a text field; <k-combobox> turns a <select> into a
   field that filters while typing. Without this file both are what they hold: a text field and a select. */
(() => {
  'use strict';

  class KDate extends HTMLElement {
    connectedCallback() {
      const [text, native] = [this.querySelector('.in'), this.querySelector('input[type=date]')];
      const button = this.querySelector('button');
      if (!text || !native || !button || button.dataset.ready) return;
      button.dataset.ready = '1';
      button.addEventListener('click', () => {
        native.value = this.read(text.value);
        try { native.showPicker(); } catch { text.focus(); }
      });
      native.addEventListener('change', () => {
        const [year, month, day] = native.value.split('-').map(Number);
        if (!year) return;
        text.value = this.write(year, month, day);
        for (const name of ['input', 'change']) text.dispatchEvent(new Event(name, { bubbles: true }));
        text.focus();
      });
    }

    write(year, month, day) {
      if (document.documentElement.lang !== 'en') return `${day}.${month}.${year}`;
      const name = new Date(Date.UTC(year, month - 1, day)).toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' });
      return `${day} ${name.slice(0, 3)} ${year}`;
    }

    /* Only what is plainly a day; the server reads the rest. */
    read(text) {
      const found = /^\s*(?:\D{2,5}\s)?(\d{1,2})[./ ](\d{1,2})[./ ](\d{4})/.exec(text);
      return found ? `${found[3]}-${found[2].padStart(2, '0')}-${found[1].padStart(2, '0')}` : '';
    }
  }

  let serial = 0;
  class KCombobox extends HTMLElement {
    connectedCallback() {
      const select = this.querySelector('select');
      if (!select || this.input) return;
      this.select = select;
      serial += 1;
      this.list = Object.assign(document.createElement('div'), { id: `k-list-${serial}`, className: 'k-list', hidden: true });
      this.list.setAttribute('role', 'listbox');
      this.input = Object.assign(document.createElement('input'), { className: 'in', type: 'text', autocomplete: 'off' });
      const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
      /* The label, its hint and its flaw belong to the field that is seen. */
      this.input.id = select.id;
      select.id = `${select.id}-value`;
      for (const name of ['aria-describedby', 'aria-invalid', 'required']) {
        if (select.hasAttribute(name)) this.input.setAttribute(name, select.getAttribute(name));
      }
      select.required = false;
      select.hidden = true;
      this.list.setAttribute('aria-label', label?.textContent || '');
      const roles = { role: 'combobox', 'aria-expanded': 'false', 'aria-controls': this.list.id, 'aria-autocomplete': 'list' };
      Object.entries(roles).forEach(([name, value]) => this.input.setAttribute(name, value));
      this.append(this.input, this.list);
      this.show();
      this.input.addEventListener('focus', () => this.input.select());
      this.input.addEventListener('click', () => this.open(''));
      this.input.addEventListener('input', () => this.open(this.input.value));
      this.input.addEventListener('keydown', (event) => this.key(event));
      this.input.addEventListener('blur', () => setTimeout(() => this.leave(), 120));
      this.list.addEventListener('mousedown', (event) => {
        event.preventDefault();
        const option = event.target.closest('[role=option]');
        if (option) this.take(option);
      });
    }

    show() {
      const option = this.select.selectedOptions[0];
      this.input.value = option?.value ? option.textContent.trim() : '';
      this.input.placeholder = this.select.querySelector('option[value=""]')?.textContent || '';
    }

    async open(typed) {
      const words = typed.trim().toLocaleLowerCase();
      let found;
      if (this.dataset.source) {
        found = await this.ask(words);
        if (!found) return;
      } else {
        const fits = (option) => option.textContent.toLocaleLowerCase().includes(words);
        found = [...this.select.options].filter((option) => (option.value || !words) && fits(option));
        found = found.map((option) => [option.value, option.textContent.trim(), '']);
      }
      this.list.replaceChildren(...found.slice(0, 50).map((entry, index) => this.option(entry, index)));
      if (!found.length) this.list.textContent = this.dataset.none || '';
      this.list.hidden = false;
      this.input.setAttribute('aria-expanded', 'true');
      this.mark(words ? this.list.firstElementChild : null);
    }

    /* The server answers with <option value data-hint>. Only the last question counts. */
    async ask(words) {
      const asked = (this.asked = Symbol(words));
      await new Promise((done) => { setTimeout(done, 150); });
      if (asked !== this.asked) return null;
      const address = `${this.dataset.source}${this.dataset.source.includes('?') ? '&' : '?'}q=${encodeURIComponent(words)}`;
      const answer = await fetch(address, { headers: { 'HX-Request': 'true' } }).catch(() => null);
      if (asked !== this.asked || !answer?.ok) return null;
      const part = document.createElement('template');
      part.innerHTML = await answer.text();
      return [...part.content.querySelectorAll('option')].map((o) => [o.value, o.textContent.trim(), o.dataset.hint || '']);
    }

    option([value, label, hint], index) {
      const option = document.createElement('div');
      option.id = `${this.list.id}-${index}`;
      option.dataset.value = value;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      const text = Object.assign(document.createElement('span'), { textContent: label || '–' });
      option.append(text);
      if (hint) option.append(Object.assign(document.createElement('small'), { textContent: hint }));
      return option;
    }

    mark(option) {
      this.list.querySelectorAll('[role=option]').forEach((other) => other.setAttribute('aria-selected', other === option));
      this.input.setAttribute('aria-activedescendant', option?.id || '');
      option?.scrollIntoView({ block: 'nearest' });
    }

    key(event) {
      const all = [...this.list.querySelectorAll('[role=option]')];
      const at = all.findIndex((option) => option.getAttribute('aria-selected') === 'true');
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && this.list.hidden) { event.preventDefault(); this.open(''); return; }
      if (step && all.length) { event.preventDefault(); this.mark(all[(at + step + all.length) % all.length]); }
      if (event.key === 'Enter' && !this.list.hidden) { event.preventDefault(); if (all[at]) this.take(all[at]); }
      if (event.key === 'Escape' && !this.list.hidden) { event.stopPropagation(); event.preventDefault(); this.close(); this.show(); }
    }

    take(option) {
      const value = option.dataset.value;
      if (![...this.select.options].some((known) => known.value === value)) {
        this.select.append(new Option(option.firstElementChild.textContent, value));
      }
      this.select.value = value;
      this.close();
      this.show();
      for (const name of ['input', 'change']) this.select.dispatchEvent(new Event(name, { bubbles: true }));
    }

    leave() {
      if (this.input.value.trim() === '' && this.select.value && this.select.querySelector('option[value=""]')) {
        this.select.value = '';
        this.select.dispatchEvent(new Event('change', { bubbles: true }));
      }
      this.close();
      this.show();
    }

    close() {
      this.list.hidden = true;
      this.input.setAttribute('aria-expanded', 'false');
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  customElements.define('k-date', KDate);
  customElements.define('k-combobox', KCombobox);
})();
