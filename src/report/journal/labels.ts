/** Names as a plain-text journal can have them: each of its own, however many are alike once they are rewritten. */
export class Labels {
  readonly #write: (name: string) => string;
  readonly #byName = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** @param write Turns any text into a name of the format, or into one that is empty. */
  constructor(write: (name: string) => string) {
    this.#write = write;
  }

  /** The same for the same name, and never that of another. */
  of(name: string): string {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const wanted = this.#write(name);
    let label = wanted;
    for (let number = 2; this.#taken.has(label); number += 1) label = `${wanted}-${number}`;
    this.#byName.set(name, label);
    this.#taken.add(label);
    return label;
  }
}

/** Longer names are cut: no format needs them, and a bound keeps every line readable. */
const LONGEST = 60;

/** Letters and digits of any script, with dashes for all else, so that no sign of the format is in it. */
export function plainName(name: string): string {
  const plain = name
    .slice(0, LONGEST)
    .replaceAll(/(?:[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point})+/gu, "-");
  return trimmed(plain);
}

/** The same in ASCII: of other letters and digits their code points. */
export function asciiName(name: string): string {
  const ascii = name
    .slice(0, LONGEST)
    .replaceAll(/[\p{L}\p{N}]/gu, (letter) =>
      /[A-Za-z0-9]/.test(letter) ? letter : `-U${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}-`,
    )
    .replaceAll(/[^A-Za-z0-9]+/g, "-");
  const named = trimmed(ascii);
  return named.charAt(0).toUpperCase() + named.slice(1);
}

function trimmed(name: string): string {
  return name.replace(/^-/, "").replace(/-$/, "") || "X";
}

/** A commodity that both formats read without quotes where it can be: `XUSD`, `USD-RESERVE`. */
export function commodityName(code: string): string {
  const ascii = asciiName(code).toUpperCase().slice(0, 20);
  const named = trimmed(ascii);
  return /^[A-Z]/.test(named) && named.length > 1 ? named : `X-${named}`;
}

/** The day of a moment, and the days beside it: `2025-01-23`. */
export function dayOf(time: string, later = 0): string {
  const day = new Date(`${time.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + later);
  return day.toISOString().slice(0, 10);
}
