import type { KitError } from "../asking/refused.ts";
import { readAnswer, type DriverAnswer } from "./answer.ts";
import type { Channel } from "./channel.ts";
import { written } from "./wire.ts";

/** Questions to one driver, one at a time, each with an id of its own; after a failure every one fails at once. */
export class Session {
  readonly #channel: Channel;
  #next = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /** What the driver is called in messages before it has told its name. */
  get label(): string {
    return this.#channel.label;
  }

  /** Why the driver is not asked any more. */
  get failure(): KitError | undefined {
    return this.#channel.failure;
  }

  /** @throws KitError where the driver has failed, now or before. */
  ask(call: string, args: object): Promise<DriverAnswer> {
    const answer = this.#last.then(() => this.#put(call, args));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  close(): Promise<void> {
    return this.#channel.close();
  }

  #put(call: string, args: object): Promise<DriverAnswer> {
    const id = this.#next;
    this.#next += 1;
    const request = written({ id, call, args });
    return this.#channel.exchange(request, call, (text) => readAnswer(text, { id, call }, this.label));
  }
}
