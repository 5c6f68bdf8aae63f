import type { ContentfulStatusCode } from "hono/utils/http-status";
import { ownValue } from "../own-value.ts";

const STATUSES: Readonly<Record<string, ContentfulStatusCode>> = {
  BODY_TOO_LARGE: 413,
  HOST_REFUSED: 421,
  LESSON_UNKNOWN: 404,
  NAME_MISSPELT: 404,
  NAME_UNKNOWN: 404,
  ORIGIN_REFUSED: 403,
  REQUEST_INVALID: 400,
  ROUTE_UNKNOWN: 404,
  RUN_FORGOTTEN: 404,
  SAVE_NOWHERE: 409,
  SAVE_TAKEN: 409,
  SERVER_BUSY: 503,
  WORKER_CRASHED: 500,
};

/** The HTTP status of a problem, by its code; what a scenario is refused with is none of HTTP's. */
export function statusOf(code: string): ContentfulStatusCode {
  return ownValue(STATUSES, code) ?? 422;
}
