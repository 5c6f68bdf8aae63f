import { Interface } from "ethers";
import type { RevertRecord } from "../ports.ts";
import { codecOf, type Codec } from "./codec.ts";

const BUILT_IN = new Interface(["error Error(string message)", "error Panic(uint256 code)"]);

/** Every error that the given contracts can give, by selector: a revert comes up from whichever contract gave it. */
export class RevertDecoder {
  readonly #codecs = new Map<string, Codec>();

  constructor() {
    this.learn(BUILT_IN);
  }

  /** Adds a contract's errors. */
  learn(abi: Interface): void {
    const codec = codecOf(abi);
    for (const selector of codec.errorSelectors) this.#codecs.set(selector, codec);
  }

  /** @param data What the call returned, 0x-prefixed; `0x` where it gave no reason. */
  decode(data: string): RevertRecord {
    const decoded = this.#codecs.get(data.slice(0, 10))?.decodeError(data);
    return decoded === undefined
      ? { error: "Unknown", args: { data } }
      : { error: decoded.name, args: decoded.args };
  }
}
