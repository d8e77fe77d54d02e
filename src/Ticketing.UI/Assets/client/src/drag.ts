// What drags cards: most of what a board's scripts weigh, and needed by nobody before the page is there.
export { default } from 'sortablejs';
