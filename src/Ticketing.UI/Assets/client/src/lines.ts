// A link with data-line leads into the text area that it names, to that line.
document.addEventListener('click', event => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-line]');
  const text = link && document.querySelector<HTMLTextAreaElement>(link.hash);
  if (!text) return;
  event.preventDefault();
  const lines = text.value.split('\n');
  const before = lines.slice(0, Number(link.dataset['line']) - 1);
  const start = before.join('\n').length + (before.length > 0 ? 1 : 0);
  text.setSelectionRange(start, start + (lines[before.length]?.length ?? 0));
  // A browser shows what is chosen in a text when one comes into it.
  text.blur();
  text.focus();
});
