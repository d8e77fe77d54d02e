// What is pasted into a text in Markdown: a table of a spreadsheet or page becomes one of Markdown, an address over chosen words a link.
import { insert } from './markdown.js';

const most = 200;
const isAddress = (text: string): boolean => /^(https?:\/\/|mailto:)\S+$/i.test(text);
const cell = (text: string): string => text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');

function write(rows: string[][]): string | undefined {
  const width = Math.max(0, ...rows.map(row => row.length));
  if (rows.length < 2 || width < 2 || rows.length > most) return undefined;
  const lines = rows.map(row => `| ${Array.from({ length: width }, (_, at) => cell(row[at] ?? '')).join(' | ')} |`);
  lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
  return `${lines.join('\n')}\n`;
}

// A page around a table has more than that: then it is what one sees as text.
function ofHtml(html: string): string[][] | undefined {
  const tables = new DOMParser().parseFromString(html, 'text/html').body;
  const table = tables.querySelector('table');
  if (!table || tables.querySelectorAll('table').length > 1) return undefined;
  const around = tables.textContent.replace(/\s+/g, '').length;
  if (around !== table.textContent.replace(/\s+/g, '').length) return undefined;
  return [...table.rows].map(row => [...row.cells].map(one => one.textContent));
}

// Lines of a program may have a tab; a table has as many in each.
function ofTabs(plain: string): string[][] | undefined {
  const rows = plain.replace(/\r/g, '').replace(/\n+$/, '').split('\n').map(line => line.split('\t'));
  return rows.every(row => row.length === rows[0]!.length && row.length > 1 && row[0] !== '') ? rows : undefined;
}

document.addEventListener('paste', event => {
  const text = event.target;
  const pasted = event.clipboardData;
  if (!(text instanceof HTMLTextAreaElement) || !text.closest('[data-markdown]') || !pasted) return;
  const plain = pasted.getData('text/plain').trim();
  const chosen = text.value.slice(text.selectionStart, text.selectionEnd);
  let words: string | undefined;
  if (chosen && !chosen.includes('\n') && isAddress(plain) && !isAddress(chosen)) {
    words = `[${chosen.replace(/[[\]]/g, '\\$&')}](${plain})`;
  } else if (!text.value.slice(0, text.selectionStart).split('\n').pop()!.startsWith('    ')) {
    const rows = ofHtml(pasted.getData('text/html')) ?? ofTabs(pasted.getData('text/plain'));
    const table = rows && write(rows);
    const before = text.value.slice(0, text.selectionStart);
    if (table) words = `${before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'}${table}`;
  }
  if (words === undefined) return;
  event.preventDefault();
  insert(text, words);
});
