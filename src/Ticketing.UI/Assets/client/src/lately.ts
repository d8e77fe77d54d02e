// What somebody did last, on this device and at this desk: the latest first, and no more than a few.
const { user = '', desk = '' } = document.body.dataset;
const nameOf = (what: string) => `ticketing:${what}:${user}${desk}`;

export function lately(what: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(what)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(one => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export function remember(what: string, value: string, most: number): void {
  try {
    localStorage.setItem(nameOf(what), JSON.stringify([value, ...lately(what).filter(one => one !== value)].slice(0, most)));
  } catch {
    // Where nothing can be kept, there is nothing that was last.
  }
}
