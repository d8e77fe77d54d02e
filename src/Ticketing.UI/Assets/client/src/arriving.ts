// An answer that leads to a place of the page one is on would load nothing, and what was sent would be seen nowhere:
// the page is loaded again.

interface Answer { ctx: { request: { form?: HTMLFormElement }; response: { headers: Headers } } }

document.addEventListener('htmx:after:request', event => {
  const { request, response } = (event as CustomEvent<Answer>).detail.ctx;
  const place = response.headers.get('HX-Redirect');
  if (!place) return;
  const to = new URL(place, location.href);
  if (to.hash === '' || to.pathname + to.search !== location.pathname + location.search) return;
  event.preventDefault();
  // A browser puts into a page that is loaded again what was typed into it, and scrolls to where it was.
  request.form?.reset();
  history.scrollRestoration = 'manual';
  history.replaceState(history.state, '', to);
  location.reload();
});
if (history.scrollRestoration === 'manual') {
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
  // Before it is loaded, it would still be scrolled back.
  window.addEventListener('load', () => window.setTimeout(() => { history.scrollRestoration = 'auto'; }));
}
