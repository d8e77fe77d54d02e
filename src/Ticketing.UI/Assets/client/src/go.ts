// g and a letter go to a screen of the sidebar, wherever one is.
import { isOfPage, keyOf } from './shortcuts.js';

const screens: Record<string, string> = { d: '/dashboard', t: '/list', b: '/board', w: '/waiting', v: '/views' };
const patience = 1500;
// Moments count from when the page came: before that, too, nothing has begun.
const never = -patience;
let begun = never;

// Before the keys of the page: after a g they mean something else.
document.addEventListener('keydown', event => {
  if (!isOfPage(event)) return;
  const key = keyOf(event);
  const isSecond = event.timeStamp - begun < patience;
  begun = key === 'g' && !isSecond ? event.timeStamp : never;
  const screen = isSecond ? screens[key] : undefined;
  const address = CSS.escape(`${document.body.dataset['root'] ?? ''}${screen}`);
  const link = screen && document.querySelector<HTMLAnchorElement>(`.sidebar a[href="${address}"]`);
  if (!link) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  link.click();
}, true);
