// The buttons above a text in Markdown, their keys, its preview, lists that go on by themselves, and Ctrl+Enter.
const marks: Record<string, [before: string, after: string, empty: string]> = {
  bold: ['**', '**', ''],
  italic: ['*', '*', ''],
  code: ['`', '`', ''],
  link: ['[', '](https://)', ''],
};
const prefixes: Record<string, string> = { list: '- ', numbers: '1. ', tasks: '- [ ] ', quote: '> ' };
const keys: Record<string, string> = { b: 'bold', i: 'italic', k: 'link' };
// By where they are, as what stands on them differs: Ctrl+Shift+7, 8 and 9.
const shifted: Record<string, string> = { Digit7: 'numbers', Digit8: 'list', Digit9: 'quote' };
const item = /^(\s*)(?:([-*+])|(\d{1,9})([.)]))( \[[ x]\])? (.*)$/i;

function format(text: HTMLTextAreaElement, kind: string): void {
  const { selectionStart: start, selectionEnd: end, value } = text;
  const chosen = value.slice(start, end);
  const mark = marks[kind];
  const prefix = prefixes[kind];
  text.focus();
  if (kind === 'code' && chosen.includes('\n')) {
    insert(text, `\`\`\`\n${chosen.replace(/\n$/, '')}\n\`\`\``);
  } else if (mark) {
    insert(text, mark[0] + chosen + mark[1]);
    const inside = start + mark[0].length;
    // Of a link whose words stand there already the address is next.
    if (kind === 'link' && chosen) text.setSelectionRange(inside + chosen.length + 2, inside + chosen.length + mark[1].length - 1);
    else text.setSelectionRange(inside, inside + chosen.length);
  } else if (prefix) {
    const line = value.lastIndexOf('\n', start - 1) + 1;
    text.setSelectionRange(line, end);
    insert(text, value.slice(line, end).split('\n').map(one => prefix + one).join('\n'));
  }
}

// A line break in a list begins its next item; in an empty one it ends the list.
function goOn(text: HTMLTextAreaElement): boolean {
  const { selectionStart: at, selectionEnd: end, value } = text;
  const begins = value.lastIndexOf('\n', at - 1) + 1;
  const found = item.exec(value.slice(begins, at));
  if (at !== end || !found) return false;
  const [, indent, bullet, number, mark, box, words] = found;
  if (words === '') {
    text.setSelectionRange(begins, at);
    insert(text, '');
  } else {
    insert(text, `\n${indent}${bullet ?? `${Number(number) + 1}${mark}`}${box ? ' [ ]' : ''} `);
  }
  return true;
}

// The old command alone keeps the browser's undo.
export function insert(text: HTMLTextAreaElement, words: string): void {
  if (words === '' ? document.execCommand('delete') : document.execCommand('insertText', false, words)) return;
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
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (!(text instanceof HTMLTextAreaElement) || !text.closest('[data-markdown]')) return;
  const kind = event.shiftKey ? shifted[event.code] : keys[event.key.toLowerCase()];
  if (kind) format(text, kind);
  else if (event.key === 'Enter') text.form?.requestSubmit();
  else return;
  event.preventDefault();
  // Elsewhere Ctrl+K is the palette's.
  event.stopPropagation();
}, { capture: true });

// Behind those who take the key for what they propose.
document.addEventListener('keydown', event => {
  const text = event.target;
  if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (text instanceof HTMLTextAreaElement && text.closest('[data-markdown]') && goOn(text)) event.preventDefault();
});
