// How well what was typed fits a text: every word of it begins a word of the text, whatever accents and case.
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');

export function fits(typed: string, text: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every(part => words.some(word => word.startsWith(part))) || fold(text).includes(fold(typed.trim()));
}
