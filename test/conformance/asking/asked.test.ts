import { spawnSync } from "node:child_process";
import { expect } from "chai";
import { asking } from "../../../src/conformance/asking/asked.ts";
import { KitError, NotOffered, Refused } from "../../../src/conformance/asking/refused.ts";
import type { Failure, Unanswered } from "../../../src/conformance/asking/unanswered.ts";
import { request } from "../../../src/conformance/cases/figures.ts";
import type { Converter } from "../../../src/conformance/converter/converter.ts";
import { thenable } from "./thenable.ts";

const QUESTION = request("1.00 EUR", "EUR/USD 1.0835", "USD");

/** A converter of any behaviour, as JavaScript would let it through. */
const behaving = (convert: () => unknown, rest: object = {}): Converter =>
  Object.assign({ name: "behaving" }, rest, { convert }) as unknown as Converter;

async function failureOf(converter: Converter, timeoutMs = 50): Promise<Failure | "none"> {
  try {
    await asking(converter, { timeoutMs }).convert(QUESTION);
    return "none";
  } catch (error) {
    return (error as Unanswered).failure;
  }
}

const throwing =
  (error: unknown): (() => never) =>
  () => {
    throw error;
  };

class OwnTypeError extends TypeError {}
class Numbered extends Error {
  override readonly name = "Numbered";
}

describe("asking a converter", () => {
  const KINDS: readonly (readonly [string, () => unknown, Failure | "none"])[] = [
    ["a bigint", () => 108n, "none"],
    ["the promise of a bigint", async () => 108n, "none"],
    ["what has then()", () => thenable(108n), "none"],
    [
      "a Refused",
      throwing(new Refused("TooSmall")),
      { kind: "refused", name: "TooSmall", message: "TooSmall" },
    ],
    [
      "an error of its own",
      throwing(new Numbered("no")),
      { kind: "refused", name: "Numbered", message: "no" },
    ],
    ["a plain Error", throwing(new Error("no")), { kind: "refused", name: "Error", message: "no" }],
    [
      "a class made from TypeError",
      throwing(new OwnTypeError("no")),
      { kind: "refused", name: "TypeError", message: "no" },
    ],
    ["a TypeError", throwing(new TypeError("no")), { kind: "crashed", message: "no" }],
    ["a text that is thrown", throwing("no"), { kind: "crashed", message: 'the text "no"' }],
    ["nothing that is thrown", throwing(undefined), { kind: "crashed", message: "nothing" }],
    [
      "a rejected promise of nothing",
      () => Promise.reject(undefined),
      { kind: "crashed", message: "nothing" },
    ],
    ["NotOffered", throwing(new NotOffered("one way")), { kind: "not-offered", reason: "one way" }],
    [
      "NotOffered of another copy of the kit",
      throwing(Object.assign(new Error("one way"), { code: "NotOffered" })),
      { kind: "not-offered", reason: "one way" },
    ],
    ["no answer", () => new Promise(() => {}), { kind: "crashed", message: "no answer within 50 ms" }],
  ];
  for (const [what, convert, expected] of KINDS) {
    it(`takes ${what} for ${expected === "none" ? "an answer" : expected.kind}`, async () => {
      expect(await failureOf(behaving(convert))).to.deep.equal(expected);
    });
  }

  it("takes JavaScript's own errors for refusals where the converter names them", async () => {
    const refusalOf = (error: unknown): string | undefined =>
      error instanceof TypeError ? "NotAnAmount" : undefined;
    const converter = behaving(throwing(new TypeError("no")), { refusalOf });
    expect(await failureOf(converter)).to.deep.equal({ kind: "refused", name: "NotAnAmount", message: "no" });
  });

  it("asks no more after three answers that did not come", async () => {
    let questions = 0;
    const asked = asking(
      behaving(() => {
        questions += 1;
        return new Promise(() => {});
      }),
      { timeoutMs: 5 },
    );
    for (let turn = 0; turn < 6; turn += 1) await asked.convert(QUESTION).catch(() => undefined);
    expect(questions).to.equal(3);
  });

  it("reads a member of an answer once, so that a getter cannot give two answers", async () => {
    let reads = 0;
    const answer = {
      get received() {
        reads += 1;
        return BigInt(reads);
      },
      fee: 0n,
    };
    const asked = asking(behaving(() => 1n, { convertWithFee: () => answer }));
    const got = await asked.convertWithFee({ ...QUESTION, feeBps: 1n, feeIn: "sell" });
    expect([got.received, got.received, reads]).to.deep.equal([1n, 1n, 1]);
  });

  it("leaves no timer behind, which would hold a process open", () => {
    const asked = new URL("../../../src/conformance/asking/asked.ts", import.meta.url).href;
    const program = `import { asking } from ${JSON.stringify(asked)};
      const mine = { name: "mine", convert: async () => 1n };
      await asking(mine, { timeoutMs: 600_000 }).convert({});`;
    const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
      encoding: "utf8",
      timeout: 20_000,
    });
    expect(status, stderr).to.equal(0);
  });

  const INVALID: readonly (readonly [string, unknown, string])[] = [
    ["nothing", undefined, "CONVERTER_INVALID"],
    ["a function", () => 1n, "CONVERTER_INVALID"],
    ["a converter without a name", { convert: () => 1n }, "CLAIM_INVALID"],
    ["a profile that there is not", { name: "x", profiles: ["arithmetics"] }, "CLAIM_INVALID"],
    ["an empty list of roundings", { name: "x", roundings: [] }, "CLAIM_INVALID"],
    ["a rounding that there is not", { name: "x", roundings: ["HALF_UP"] }, "CLAIM_INVALID"],
    ["a direction that there is not", { name: "x", direction: "base-quote" }, "CLAIM_INVALID"],
    ["a text where true or false is due", { name: "x", signed: "no" }, "CLAIM_INVALID"],
    ["an allocation that there is not", { name: "x", allocation: "in_order" }, "CLAIM_INVALID"],
    ["a unit of rates that there is not", { name: "x", perUnit: 1 }, "CLAIM_INVALID"],
    ["a spelling that there is not", { name: "x", texts: ["roman"] }, "CLAIM_INVALID"],
    ["assets that are no list", { name: "x", assets: "EUR" }, "CLAIM_INVALID"],
    ["excess decimals that are cut", { name: "x", excessDecimals: "cut" }, "CLAIM_INVALID"],
    ["digits that are no count", { name: "x", digits: 0 }, "CLAIM_INVALID"],
    ["a largest figure of nothing", { name: "x", largest: 0n }, "CLAIM_INVALID"],
    ["a largest figure as a number", { name: "x", largest: 9_007_199_254_740_991 }, "CLAIM_INVALID"],
  ];
  for (const [what, converter, code] of INVALID) {
    it(`refuses ${what}`, () => {
      expect(() => asking(converter as Converter))
        .to.throw(KitError)
        .with.property("code", code);
    });
  }
});
