// What somebody chose last, on this device: menus of which he chooses from habit begin with it.
import { lately, remember } from '../lately.js';

const most = 5;

export const chosenLately = (part: string) => lately(`chosen:${part}`);
export const rememberChoice = (part: string, value: string) => remember(`chosen:${part}`, value, most);
