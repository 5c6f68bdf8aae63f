/**
 * SHA-256 (FIPS 180-4) at once and in any environment: what a page has, Web Crypto, answers later, and `node:crypto` is not
 * there. For short texts; files and traces are hashed by Node.
 */

const PRIMES = firstPrimes(64);

/** The first 32 bits of the fractional parts of the cube roots of the primes, and of the square roots of the first eight. */
const ROUND_CONSTANTS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const INITIAL_STATE = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** The digest of a text's UTF-8 bytes. @returns 32 bytes. */
export function sha256(text: string): Uint8Array {
  const message = padded(new TextEncoder().encode(text));
  const state = Uint32Array.from(INITIAL_STATE);
  const words = new Uint32Array(64);
  for (let at = 0; at < message.byteLength; at += 64) {
    for (let word = 0; word < 16; word += 1) words[word] = message.getUint32(at + 4 * word);
    expand(words);
    compress(state, words);
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (const [index, word] of state.entries()) digest.setUint32(4 * index, word);
  return new Uint8Array(digest.buffer);
}

/** The same, as 64 hexadecimal digits. */
export function sha256Hex(text: string): string {
  return Array.from(sha256(text), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A one bit, zeros, and the length in bits in the last eight bytes of a block. */
function padded(bytes: Uint8Array): DataView {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const message = new Uint8Array(64 * blocks);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setBigUint64(message.length - 8, 8n * BigInt(bytes.length));
  return view;
}

function expand(words: Uint32Array): void {
  for (let at = 16; at < 64; at += 1) {
    const [early, late] = [word(words, at - 15), word(words, at - 2)];
    const first = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const second = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    words[at] = word(words, at - 16) + first + word(words, at - 7) + second;
  }
}

function compress(state: Uint32Array, words: Uint32Array): void {
  const v = Uint32Array.from(state);
  for (let round = 0; round < 64; round += 1) {
    const [a, e] = [word(v, 0), word(v, 4)];
    const choice = (e & word(v, 5)) ^ (~e & word(v, 6));
    const majority = (a & word(v, 1)) ^ (a & word(v, 2)) ^ (word(v, 1) & word(v, 2));
    const fromE = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const fromA = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const first = word(v, 7) + fromE + choice + (ROUND_CONSTANTS[round] ?? 0) + word(words, round);
    v.copyWithin(1, 0, 7);
    v[4] = word(v, 4) + first;
    v[0] = first + fromA + majority;
  }
  for (const [index, value] of v.entries()) state[index] = word(state, index) + value;
}

const word = (words: Uint32Array, at: number): number => words[at] ?? 0;

const rotated = (value: number, bits: number): number => (value >>> bits) | (value << (32 - bits));

/** 53 bits of a root are enough: its whole part has at most five. */
function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  return primes;
}
