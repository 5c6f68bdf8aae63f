/**
 * Stands at the beginning of every report that has a place for a comment. By it a later run knows that a file is its own
 * and may be written over.
 */
export const OWN_MARK = "Written by Corridor (settle report)";
