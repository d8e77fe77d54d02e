// g and a letter go to a screen of the sidebar, wherever one is.
import { isTyping, keyOf } from './shortcuts.js';

const screens: Record<string, string> = { d: '/dashboard', t: '/list', b: '/board', w: '/waiting' };
const patience = 1500;
let begun = 0;

// Before the keys of the page: after a g they mean something else.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open], :popover-open')) return;
  const key = keyOf(event);
  const isSecond = event.timeStamp - begun < patience;
  begun = key === 'g' && !isSecond ? event.timeStamp : 0;
  const screen = isSecond ? screens[key] : undefined;
  const link = screen && document.querySelector<HTMLAnchorElement>(`.sidebar a[href="${CSS.escape((document.body.dataset['root'] ?? '') + screen)}"]`);
  if (!link) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  link.click();
}, true);
