// Menus are <details>: they open without script. Here they close as people expect: by Escape, by a click elsewhere, when another one opens.
const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]');

document.addEventListener('click', event => {
  for (const menu of openMenus()) {
    if (!menu.contains(event.target as Node)) menu.open = false;
  }
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
    event.stopPropagation();
  }
});

document.addEventListener('toggle', event => {
  const opened = event.target as HTMLElement;
  if (!(opened instanceof HTMLDetailsElement) || !opened.open || !opened.matches('.menu')) return;
  for (const menu of openMenus()) {
    if (menu !== opened && !menu.contains(opened)) menu.open = false;
  }
  opened.querySelector<HTMLElement>('[data-focus-on-open]')?.focus();
}, true);
