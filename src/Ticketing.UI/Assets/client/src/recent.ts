// The tickets that were opened last on this device: where the palette begins.
const most = 8;
const name = `ticketing:recent:${document.body.dataset['user'] ?? ''}`;

export function recentTickets(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(kept) ? kept.filter(one => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

const here = document.querySelector<HTMLElement>('#ticket[data-ticket]')?.dataset['ticket'];
if (here) {
  try {
    localStorage.setItem(name, JSON.stringify([here, ...recentTickets().filter(one => one !== here)].slice(0, most)));
  } catch {
    // Then the palette begins with the screens.
  }
}
