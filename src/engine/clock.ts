/**
 * The only time there is. Every transaction is mined in a block of its own at a second of its own, so that the order of
 * blocks and the order of times are one.
 */
export class Clock {
  #next: bigint;

  /** @param startsAt Unix seconds of the first transaction. */
  constructor(startsAt: bigint) {
    this.#next = startsAt;
  }

  /** The second at which the next transaction will be mined. */
  get now(): bigint {
    return this.#next;
  }

  /** Takes that second. */
  tick(): bigint {
    const taken = this.#next;
    this.#next += 1n;
    return taken;
  }

  /** Moves on to a later second; an earlier one is left as it is, since time does not go back. */
  moveTo(unix: bigint): void {
    if (unix > this.#next) this.#next = unix;
  }
}
