// What boards and views use of sortablejs, which brings no types of its own.
declare module 'sortablejs' {
  export interface SortableEvent {
    item: HTMLElement; from: HTMLElement; to: HTMLElement; oldIndex?: number; newIndex?: number;
    originalEvent?: MouseEvent | TouchEvent;
  }
  export interface SortableOptions {
    group?: { name: string; pull?: boolean; put?: (to: { el: HTMLElement }, from: { el: HTMLElement }, item: HTMLElement) => boolean };
    sort?: boolean; animation?: number; delay?: number; delayOnTouchOnly?: boolean; touchStartThreshold?: number;
    forceFallback?: boolean; fallbackOnBody?: boolean; fallbackTolerance?: number;
    scroll?: boolean | HTMLElement; bubbleScroll?: boolean; filter?: string; preventOnFilter?: boolean;
    draggable?: string; handle?: string; ghostClass?: string; dragClass?: string; emptyInsertThreshold?: number;
    onStart?: (event: SortableEvent) => void; onEnd?: (event: SortableEvent) => void;
  }
  export default class Sortable {
    constructor(element: HTMLElement, options: SortableOptions);
    destroy(): void;
    static get(element: HTMLElement): Sortable | undefined;
  }
}
