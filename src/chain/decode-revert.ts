import { Interface, type ErrorFragment } from "ethers";
import type { RevertRecord } from "../ports.ts";
import { plainRecord } from "./plain-value.ts";

const BUILT_IN = new Interface(["error Error(string message)", "error Panic(uint256 code)"]);

/** Every error that the given contracts can give, by selector: a revert comes up from whichever contract gave it. */
export class RevertDecoder {
  readonly #errors = new Map<string, { fragment: ErrorFragment; abi: Interface }>();

  constructor() {
    this.learn(BUILT_IN);
  }

  /** Adds a contract's errors. */
  learn(abi: Interface): void {
    abi.forEachError((fragment) => this.#errors.set(fragment.selector, { fragment, abi }));
  }

  /** @param data What the call returned, 0x-prefixed; `0x` where it gave no reason. */
  decode(data: string): RevertRecord {
    const known = this.#errors.get(data.slice(0, 10));
    if (known === undefined) return { error: "Unknown", args: { data } };
    const values = known.abi.decodeErrorResult(known.fragment, data);
    return { error: known.fragment.name, args: plainRecord(values, known.fragment.inputs) };
  }
}
