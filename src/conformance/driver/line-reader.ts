/** The longest answer, in bytes; the longest of the kit's own drivers has a few hundred. */
export const LONGEST_LINE = 1_048_576;

const LINE_END = 10;
const CARRIAGE_RETURN = 13;

/** Cuts what a process prints into lines, wherever its pieces begin and end. */
export class LineReader {
  #pieces: Buffer[] = [];
  #bytes = 0;

  /** Bytes of the line that has not ended. */
  get pending(): number {
    return this.#bytes;
  }

  /** The beginning of the line that has not ended, however it is encoded. */
  get beginning(): string {
    return Buffer.concat(this.#pieces).toString("utf8").slice(0, 200);
  }

  /** The lines that end with this piece, without their ends. */
  push(piece: Buffer): readonly Buffer[] {
    const lines: Buffer[] = [];
    let rest = piece;
    for (let end = rest.indexOf(LINE_END); end >= 0; end = rest.indexOf(LINE_END)) {
      const line = Buffer.concat([...this.#pieces, rest.subarray(0, end)]);
      lines.push(line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line);
      this.#pieces = [];
      this.#bytes = 0;
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) this.#pieces.push(rest);
    this.#bytes += rest.length;
    return lines;
  }
}
