// What changes while a page is open: its parts are read again, the bell counts, and who else is at the ticket is said.
import { follow } from './line.js';
import { bePresent, presenceChanged } from './presence.js';
import { countsWanted, wanted } from './reading.js';

const patience = 8000;
let isTold: number | undefined;

// A moment without the line is nothing to tell of: it is back before anybody has read it.
function showLost(isLost: boolean): void {
  if (!isLost) {
    window.clearTimeout(isTold);
    isTold = undefined;
    document.getElementById('live-lost')?.remove();
    return;
  }
  isTold ??= window.setTimeout(() => {
    const notice = document.createElement('p');
    notice.id = 'live-lost';
    notice.className = 'notice info live-lost';
    notice.textContent = document.body.dataset['liveLost'] ?? '';
    document.getElementById('notices')?.append(notice);
  }, patience);
}

const { liveOn, liveSince } = document.body.dataset;
if (liveOn !== undefined) follow(liveSince, told => {
  if (told.name === 'ticket') wanted(told.data.ticket!);
  else if (told.name === 'presence') void presenceChanged(told.data.ticket!);
  else if (told.name === 'inbox') wanted('inbox');
  else if (told.name === 'reset') wanted('all');
}, showLost);
if (liveOn !== undefined) bePresent();
// What happened between the count that is kept and this page is not told any more.
if (liveOn !== undefined && document.querySelector('[data-counts="stale"]')) countsWanted();

/** Somebody changed something himself: what the page shows is read again. */
export const readAgain = () => wanted('all');
