// The editor of document templates: a told line leads to that line of the source.
addEventListener('click', event => {
  const link = event.target.closest('[data-line]');
  const source = document.getElementById('f-source');
  if (!link || !source) return;
  event.preventDefault();
  const lines = source.value.split('\n');
  const line = Math.min(Number(link.dataset.line), lines.length);
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  source.focus();
  source.setSelectionRange(start, start + lines[line - 1].length);
  const height = source.scrollHeight / lines.length;
  source.scrollTop = Math.max(0, (line - 4) * height);
});
