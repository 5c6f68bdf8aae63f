/**
 * Stands at the beginning of every report that has a place for a comment. By it a later run knows that a file is its own
 * and may be written over.
 */
export const OWN_MARK = "Written by Corridor";

/** Stands in every scenario that was saved from the page, which may save it again; other commands leave it alone. */
export const SAVED_MARK = "Written on the page (corridor serve)";

/** The same as it was written while commands were called `settle`. */
export const SAVED_BEFORE = "Written on the page (settle serve)";
