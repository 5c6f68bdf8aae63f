import type { KnownFormat } from "../errors/require-format.ts";

/** What a trace calls its own shape; another shape gets another number. */
export const TRACE_FORMAT = "corridor-trace/2";

/** The same, as files are held against it. */
export const TRACE_VERSION: KnownFormat = { name: "corridor-trace", version: 2 };
