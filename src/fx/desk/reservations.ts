/** What a promise holds back, and until when. */
interface Reservation {
  /** What it is of, by a name that the one who counts chooses: an asset's code, or an account. */
  readonly of: string;
  /** Minor units. */
  readonly minor: bigint;
  /** Unix seconds: held at exactly this second, free one later. */
  readonly until: bigint;
}

/**
 * What firm quotes hold back of a provider's money until they are used, cancelled or expired. Moments are given in order
 * of time.
 */
export class Reservations {
  readonly #open = new Map<string, Reservation>();

  /** Holds an amount back for a promise, in the place of what was held for it before. */
  hold(promise: string, reservation: Reservation): void {
    this.#open.set(promise, reservation);
  }

  /** Ends what is held for a promise; nothing happens where nothing is. */
  free(promise: string): void {
    this.#open.delete(promise);
  }

  /** Minor units that are held back at a moment. */
  reserved(of: string, now: bigint): bigint {
    let sum = 0n;
    for (const [promise, reservation] of this.#open) {
      if (reservation.until < now) this.#open.delete(promise);
      else if (reservation.of === of) sum += reservation.minor;
    }
    return sum;
  }
}
