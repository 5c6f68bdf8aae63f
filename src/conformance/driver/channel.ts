import { KitError } from "../asking/refused.ts";
import { LONGEST_LINE } from "./line-reader.ts";

/** What carries requests to a driver and answers back, one at a time. */
export interface Channel {
  /** The command or the address, for messages. */
  readonly label: string;
  /** Why it can carry nothing any more. */
  readonly failure: KitError | undefined;
  /**
   * Sends one request and waits for its answer.
   *
   * @param call For messages.
   * @param read Reads the text of the answer at once, before anything that follows it.
   * @throws KitError DRIVER_NOT_STARTED, DRIVER_ENDED, DRIVER_SILENT, or what `read` throws; it has failed then.
   */
  exchange<Answer>(request: string, call: string, read: (text: string) => Answer): Promise<Answer>;
  /** Ends it in peace; resolves when nothing of it is left. */
  close(): Promise<void>;
}

/** The text of an answer. @throws KitError DRIVER_ANSWER_INVALID where it is too long, or not UTF-8. */
export function answerText(label: string, call: string, bytes: Uint8Array): string {
  requireShort(label, call, bytes.length);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const shown = Buffer.from(bytes).toString("latin1").slice(0, 80);
    throw answerInvalid(label, `answered ${call} with bytes that are not UTF-8: ${JSON.stringify(shown)}`);
  }
}

/** @throws KitError DRIVER_ANSWER_INVALID */
export function requireShort(label: string, call: string, bytes: number): void {
  if (bytes <= LONGEST_LINE) return;
  throw answerInvalid(
    label,
    `answered ${call} with a line of ${bytes} bytes or more; at most ${LONGEST_LINE} are read`,
  );
}

export function answerInvalid(label: string, what: string): KitError {
  return new KitError("DRIVER_ANSWER_INVALID", `${label} ${what}`);
}

/** The error of an answer that has not come. */
export function silent(label: string, call: string, timeoutMs: number, more = ""): KitError {
  return new KitError(
    "DRIVER_SILENT",
    `${label} gave no answer to ${call} within ${timeoutMs} ms${more}; an answer is one line, flushed at once`,
  );
}
