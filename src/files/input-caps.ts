/** Bytes of a text that a user names: a file of rates, of vectors, a scenario before its own cap is looked at. */
export const MOST_TEXT_BYTES = 16_000_000;

/**
 * Bytes of a trace, as it lies there and as a compressed one unpacks to. A step takes 2,500 to 7,500: runs of tens of
 * thousands of steps are read back, and what JavaScript holds in one text is not reached.
 */
export const MOST_TRACE_BYTES = 400_000_000;
