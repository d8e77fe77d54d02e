// Keeps true how long ago something was: pages stay open. What was longer ago than a week is left as it is.
const minute = 60_000;
const every = 30_000;

function say(ago: number, words: string[]): string | undefined {
  const [now, minutes, hours, days] = words;
  const [word, count] = ago < minute ? [now, 0]
    : ago < 60 * minute ? [minutes, ago / minute]
    : ago < 1440 * minute ? [hours, ago / (60 * minute)]
    : ago < 7 * 1440 * minute ? [days, ago / (1440 * minute)] : [];
  return word?.replace('{0}', String(Math.floor(count ?? 0)));
}

window.setInterval(() => {
  if (document.visibilityState !== 'visible') return;
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-ago]')) {
    const words = time.closest<HTMLElement>('[data-ago-words]')?.dataset['agoWords']?.split('|');
    const text = words && say(Date.now() - Date.parse(time.dateTime), words);
    if (text && text !== time.textContent) time.textContent = text;
  }
}, every);
export {};
