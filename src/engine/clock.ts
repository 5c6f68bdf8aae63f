/**
 * The only time there is. Every transaction is mined in a block of its own at a second of its own, so that the order of
 * blocks and the order of times are one.
 */
export class Clock {
  #next: bigint;
  /** The last second that was taken. */
  #taken: bigint;

  /** @param startsAt Unix seconds of the first transaction. */
  constructor(startsAt: bigint) {
    this.#next = startsAt;
    this.#taken = startsAt - 1n;
  }

  /** The second at which the next transaction will be mined. */
  get now(): bigint {
    return this.#next;
  }

  /** Takes that second. */
  tick(): bigint {
    this.#taken = this.#next;
    this.#next += 1n;
    return this.#taken;
  }

  /** How many seconds before now nothing has taken. */
  get idle(): bigint {
    return this.#next - this.#taken - 1n;
  }

  /** Goes to a second that nothing has taken, be it before now: time was waited for in which something could happen. */
  moveWithin(unix: bigint): void {
    this.#next = unix > this.#taken ? unix : this.#taken + 1n;
  }

  /** Moves on to a later second; an earlier one is left as it is, since time does not go back. */
  moveTo(unix: bigint): void {
    if (unix > this.#next) this.#next = unix;
  }
}
