import type { Context } from "hono";
import { SettlementError } from "../errors/settlement-error.ts";

/** What is sent beyond the limit is read, up to so many times of it, so that the browser gets to read the answer. */
const DRAINED = 32;

/**
 * What the page sent, as JSON.
 *
 * @param limit In bytes.
 * @throws BODY_TOO_LARGE; REQUEST_INVALID for what is no JSON, or came as something that a form of another page can send
 */
export async function bodyOf({ req }: Context, limit: number): Promise<unknown> {
  const bytes = await bytesOf(req.raw.body, limit);
  if (bytes === undefined) throw new SettlementError("BODY_TOO_LARGE", { limit: limit / 1_000 });
  const type = req.header("content-type") ?? "";
  if (!/^application\/json(?:;|$)/i.test(type)) throw invalid(`content-type: ${type}`);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes), refuseProto) as unknown;
  } catch (cause) {
    if (cause instanceof SettlementError) throw cause;
    throw invalid(cause instanceof Error ? cause.message : "JSON");
  }
}

/** Nothing where there are more than the limit. */
async function bytesOf(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Buffer | undefined> {
  if (body === null) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  while (size < limit * DRAINED) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size <= limit) chunks.push(value);
  }
  if (size <= limit) return Buffer.concat(chunks);
  await reader.cancel();
  return undefined;
}

/** No field is called so, and what reads the fields would pass over it in silence. */
function refuseProto(key: string, value: unknown): unknown {
  if (key === "__proto__") throw invalid(key);
  return value;
}

function invalid(problem: string): SettlementError {
  return new SettlementError("REQUEST_INVALID", { problem: problem.slice(0, 100) });
}
