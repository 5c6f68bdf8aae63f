/** Numbers drawn from a seed: the same seed draws the same ones on every machine and in every release of the kit. */
export class Draws {
  #state: readonly [number, number, number, number];

  /** @param seed Any text. */
  constructor(seed: string) {
    this.#state = scattered(seed);
    // The first numbers still resemble the seed.
    for (let turn = 0; turn < 12; turn += 1) this.#next();
  }

  /** A whole number from `least` to `most`, both included; their distance is below 2^32. */
  whole(least: number, most: number): number {
    return least + (this.#next() % (most - least + 1));
  }

  /** One of a list. @throws RangeError where it is empty. */
  pick<Item>(items: readonly Item[]): Item {
    const [item] = items.slice(this.whole(0, items.length - 1));
    if (item === undefined) throw new RangeError("Nothing can be drawn from an empty list");
    return item;
  }

  /** Whether something happens that does so once in so many times. */
  onceIn(times: number): boolean {
    return this.whole(1, times) === 1;
  }

  /** A whole number of so many decimal digits, the first of which is not zero. */
  digits(count: number): bigint {
    let digits = this.whole(1, 9).toString();
    while (digits.length < count) digits += this.whole(0, 9).toString();
    return BigInt(digits);
  }

  // sfc32 by Chris Doty-Humphrey, of PractRand; 32-bit arithmetic only, so that every engine draws alike.
  #next(): number {
    const [a, b, c, counter] = this.#state;
    const drawn = (a + b + counter) | 0;
    const turned = (c << 21) | (c >>> 11);
    this.#state = [b ^ (b >>> 9), (c + (c << 3)) | 0, (turned + drawn) | 0, (counter + 1) | 0];
    return drawn >>> 0;
  }
}

// FNV-1a, once for each word of the state.
function scattered(seed: string): readonly [number, number, number, number] {
  const word = (salt: number): number => {
    let hash = 0x811c9dc5 ^ salt;
    for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    return hash | 0;
  };
  return [word(1), word(2), word(3), 1];
}
