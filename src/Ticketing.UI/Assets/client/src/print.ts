// Buttons that print the page: shown where there is script.
document.addEventListener('click', event => {
  if ((event.target as Element).closest('[data-print]')) window.print();
});
