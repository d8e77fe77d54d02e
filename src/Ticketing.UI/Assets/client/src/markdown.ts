// The buttons above a text in Markdown, its preview, and Ctrl+Enter.
const marks: Record<string, [before: string, after: string, empty: string]> = {
  bold: ['**', '**', ''],
  italic: ['*', '*', ''],
  code: ['`', '`', ''],
  link: ['[', '](https://)', ''],
};
const prefixes: Record<string, string> = { list: '- ', quote: '> ' };

function format(text: HTMLTextAreaElement, kind: string): void {
  const { selectionStart: start, selectionEnd: end, value } = text;
  const chosen = value.slice(start, end);
  const mark = marks[kind];
  const prefix = prefixes[kind];
  text.focus();
  if (mark) {
    insert(text, mark[0] + chosen + mark[1]);
    text.setSelectionRange(start + mark[0].length, start + mark[0].length + chosen.length);
  } else if (prefix) {
    const line = value.lastIndexOf('\n', start - 1) + 1;
    text.setSelectionRange(line, end);
    insert(text, value.slice(line, end).split('\n').map(one => prefix + one).join('\n'));
  }
}

// The old command alone keeps the browser's undo.
export function insert(text: HTMLTextAreaElement, words: string): void {
  if (document.execCommand('insertText', false, words)) return;
  text.setRangeText(words, text.selectionStart, text.selectionEnd, 'end');
  text.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function preview(button: HTMLElement, editor: HTMLElement): void {
  const [text, shown] = [editor.querySelector('textarea'), editor.querySelector<HTMLElement>('.markdown-preview')];
  if (!text || !shown) return;
  const opens = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(opens));
  shown.hidden = !opens;
  text.hidden = opens;
  if (opens) button.dispatchEvent(new CustomEvent('preview'));
  else text.focus();
}

document.addEventListener('click', event => {
  const button = (event.target as Element).closest<HTMLElement>('[data-markdown] [data-format], [data-markdown] [data-preview]');
  const editor = button?.closest<HTMLElement>('[data-markdown]');
  const text = editor?.querySelector('textarea');
  if (!button || !editor || !text) return;
  if (button.dataset['format']) format(text, button.dataset['format']);
  else preview(button, editor);
});

document.addEventListener('keydown', event => {
  const text = event.target;
  if (!(text instanceof HTMLTextAreaElement) || !(event.ctrlKey || event.metaKey) || !text.closest('[data-markdown]')) return;
  const kind = { b: 'bold', i: 'italic' }[event.key];
  if (kind) format(text, kind);
  else if (event.key === 'Enter') text.form?.requestSubmit();
  else return;
  event.preventDefault();
});
