import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** Bytes that are asked for at a time. */
const PIECE = 1 << 20;

/**
 * A file's text; what is longer, or never ends as a device does not, is refused and not read.
 *
 * @param most Bytes, inclusive.
 * @throws Error with the reason, and the system's reason for a file that cannot be read
 */
export function textUpTo(path: string, most: number): string {
  const opened = openSync(path, "r");
  try {
    if (fstatSync(opened).size > most) throw tooLong(most);
    const pieces: Buffer[] = [];
    for (let size = 0; ;) {
      // One more than is allowed shows that there is more.
      const piece = Buffer.alloc(Math.min(PIECE, most + 1 - size));
      const read = readSync(opened, piece);
      if (read === 0) return Buffer.concat(pieces).toString("utf8");
      pieces.push(piece.subarray(0, read));
      size += read;
      if (size > most) throw tooLong(most);
    }
  } finally {
    closeSync(opened);
  }
}

function tooLong(most: number): Error {
  return new Error(`it has more than ${most} bytes`);
}
