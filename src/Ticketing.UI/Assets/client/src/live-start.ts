// Pages that change by themselves: their script is loaded when the page has been painted, and everything works without it.
import htmx from 'htmx.org';

const script = document.body.dataset['liveScript'];
const patience = 800;
// Whoever leaves a page before it has its script does not miss it.
const left = () => undefined;

if (script && document.body.dataset['liveOn'] !== undefined && 'EventSource' in window)
  window.addEventListener('load', () => window.setTimeout(() => void import(script).catch(left), patience), { once: true });

// Where nothing follows what happens, his own changes are shown all the same.
document.addEventListener('ticketing:changed', () => {
  if (script) void import(script).then((live: { readAgain: () => void }) => live.readAgain(), left);
});

document.addEventListener('ticketing:fresh', event => htmx.process((event as CustomEvent<Element>).detail));
