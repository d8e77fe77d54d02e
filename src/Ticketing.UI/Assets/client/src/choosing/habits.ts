// What somebody chose last, on this device: menus of which he chooses from habit begin with it.
const most = 5;
const key = (part: string) => `ticketing:chosen:${document.body.dataset['user'] ?? ''}:${part}`;

export function chosenLately(part: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(part)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(value => typeof value === 'string') : [];
  } catch {
    return [];
  }
}

export function remember(part: string, value: string): void {
  try {
    localStorage.setItem(key(part), JSON.stringify([value, ...chosenLately(part).filter(one => one !== value)].slice(0, most)));
  } catch {
    // Where nothing can be kept, menus begin as the server says.
  }
}
