// The tickets that were opened last on this device: where the palette begins.
import { lately, remember } from './lately.js';

const most = 8;

export const recentTickets = () => lately('recent');

const here = document.querySelector<HTMLElement>('#ticket[data-ticket]')?.dataset['ticket'];
if (here) remember('recent', here, most);
