import { KitError } from "../asking/refused.ts";
import { excerpt } from "../asking/show.ts";
import { answerInvalid, answerText, requireShort, silent, type Channel } from "./channel.ts";

/** Requests and answers over HTTP: each is the body of a POST, one JSON object there and one back. */
export class HttpChannel implements Channel {
  readonly label: string;
  readonly #url: URL;
  readonly #timeoutMs: number;
  #failure: KitError | undefined;
  #answered = false;

  constructor(url: URL, timeoutMs: number) {
    this.label = excerpt(url.href);
    this.#url = url;
    this.#timeoutMs = timeoutMs;
  }

  get failure(): KitError | undefined {
    return this.#failure;
  }

  async exchange<Answer>(request: string, call: string, read: (text: string) => Answer): Promise<Answer> {
    if (this.#failure !== undefined) throw this.#failure;
    try {
      return read(await this.#post(request, call));
    } catch (error) {
      if (error instanceof KitError) this.#failure ??= error;
      throw error;
    }
  }

  close(): Promise<void> {
    this.#failure ??= new KitError("DRIVER_ENDED", `${this.label} was closed`);
    return Promise.resolve();
  }

  async #post(request: string, call: string): Promise<string> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    try {
      const answer = await fetch(this.#url, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: request,
        redirect: "error",
        signal,
      });
      const body = await bodyOf(answer, this.label, call);
      if (answer.status !== 200) {
        const shown = JSON.stringify(excerpt(body));
        throw answerInvalid(
          this.label,
          `answered ${call} with HTTP status ${answer.status}, not 200: ${shown}`,
        );
      }
      this.#answered = true;
      return body;
    } catch (error) {
      if (error instanceof KitError) throw error;
      throw signal.aborted ? silent(this.label, call, this.#timeoutMs) : this.#unreached(error, call);
    }
  }

  #unreached(error: unknown, call: string): KitError {
    const why = excerpt(causeOf(error), 300);
    return this.#answered
      ? new KitError("DRIVER_ENDED", `${this.label} could not be asked ${call} any more: ${why}`)
      : new KitError("DRIVER_NOT_STARTED", `${this.label} cannot be reached: ${why}; is it started?`);
  }
}

async function bodyOf(answer: Response, label: string, call: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop by an error ends the connection.
  for await (const piece of answer.body ?? []) {
    pieces.push(piece);
    bytes += piece.length;
    requireShort(label, call, bytes);
  }
  return answerText(label, call, Buffer.concat(pieces));
}

/** The reason below "fetch failed". */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  const code: unknown = Reflect.get(cause, "code");
  return cause.message === "" && typeof code === "string" ? code : cause.message;
}
