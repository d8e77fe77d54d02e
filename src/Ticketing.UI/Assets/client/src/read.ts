// Whoever opens a ticket from the list behind the bell has read what he was told of it. The form beside the link marks it and leads to the
// ticket; a link that is opened in another tab leaves the page where it is, so there the form is sent beside it.
const formOf = (event: Event) => {
  const link = (event.target as Element).closest<HTMLElement>('[data-marks-read]');
  return link && document.getElementById(link.dataset['marksRead'] ?? '') as HTMLFormElement | null;
};

const sendBeside = (form: HTMLFormElement) => {
  const fields = new URLSearchParams([...new FormData(form)] as [string, string][]);
  void fetch(form.action, { method: 'POST', body: fields, redirect: 'manual', keepalive: true });
};

document.addEventListener('click', event => {
  const form = formOf(event);
  if (!form || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    sendBeside(form);
    return;
  }
  event.preventDefault();
  form.submit();
});

document.addEventListener('auxclick', event => {
  const form = formOf(event);
  if (form && event.button === 1) sendBeside(form);
});
