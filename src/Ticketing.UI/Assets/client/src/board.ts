// The board's own script: loaded there alone.
export {};
