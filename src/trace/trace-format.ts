/** What a trace calls its own shape; another shape gets another number. */
export const TRACE_FORMAT = "corridor-trace/2";
