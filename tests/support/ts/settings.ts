// What a run of the tests is told from outside; the harness replaces this file for a long one.

/** Whether to draw as many random values as a night has time for. */
export const isLong: boolean = false;
