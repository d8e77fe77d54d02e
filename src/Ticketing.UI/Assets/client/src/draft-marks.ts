// Lists mark the tickets on which one began to write on this device.
const begun = (number: string): boolean => {
  try {
    return localStorage.getItem(`ticketing-draft:${document.body.dataset['user'] ?? ''}:comment-${number}`) !== null;
  } catch {
    return false;
  }
};

function mark(): void {
  const word = document.querySelector<HTMLElement>('form#tickets')?.dataset['draftWord'] ?? '';
  for (const row of document.querySelectorAll<HTMLElement>('form#tickets [data-row]')) {
    const [known, isBegun] = [row.querySelector('.draft-mark'), begun(row.id.replace('row-', ''))];
    if (known && !isBegun) known.remove();
    if (known || !isBegun) continue;
    const made = document.createElement('span');
    made.className = 'draft-mark tag';
    made.textContent = word;
    row.querySelector('.cell-title a')?.after(' ', made);
  }
}

for (const event of ['ticketing:fresh', 'htmx:after:swap']) document.addEventListener(event, mark);
// Also where the browser shows the list as it was left.
window.addEventListener('pageshow', mark);
mark();
export {};
