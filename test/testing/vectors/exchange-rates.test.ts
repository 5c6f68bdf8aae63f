import { readFileSync } from "node:fs";
import { expect } from "chai";
import { checkVector } from "../../../src/testing/vectors/check-vector.ts";
import { parseVectors } from "../../../src/testing/vectors/parse-vectors.ts";
import { OPERATIONS } from "../../../src/testing/vectors/operations.ts";

const FILE = new URL("exchange-rates.json", import.meta.url);
const vectors = parseVectors(readFileSync(FILE, "utf8"));

describe("exchange-rates.json", () => {
  for (const vector of vectors) {
    it(`${vector.id} ${String(vector.inputs.op)}`, () => {
      const { verdict, reasons } = checkVector(vector);
      expect(verdict, reasons.join("; ")).to.equal("passed");
    });
  }

  it("has a case for every operation there is, and no operation is without one", () => {
    const used = new Set(vectors.map(({ inputs }) => inputs.op));
    expect([...used]).to.have.members(Object.keys(OPERATIONS));
  });

  // A comparison that cannot fail would pass every file.
  it("fails every case whose expected result is changed", () => {
    for (const vector of vectors) {
      for (const [key, value] of Object.entries(vector.expected)) {
        if (key === "doc_claim") continue;
        const changed = { ...vector, expected: { ...vector.expected, [key]: another(value) } };
        expect(checkVector(changed).verdict, `${vector.id} ${key}`).to.equal("failed");
      }
    }
  });

  it("comes to a verdict whatever stands in a field, and passes no case by crashing", () => {
    const odd = [
      undefined,
      null,
      true,
      0,
      -1,
      1.5,
      1e21,
      "",
      "x",
      "-1",
      "0",
      "1e3",
      "9".repeat(5_000),
      [],
      [null],
      {},
      { a: 1 },
    ];
    for (const vector of vectors) {
      for (const key of Object.keys(vector.inputs)) {
        for (const value of odd) {
          const { verdict } = checkVector({ ...vector, inputs: { ...vector.inputs, [key]: value } });
          expect(verdict).to.be.oneOf(key === "op" ? ["failed", "unsupported"] : ["passed", "failed"]);
        }
      }
    }
  });
});

function another(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  if (value === null) return 2;
  if (typeof value === "number") return value + 1;
  if (Array.isArray(value)) return [...value.slice(1), ...value.slice(0, 1), "1"];
  if (typeof value === "object") return { ...value, A: "999" };
  const text = typeof value === "string" ? value : "";
  if (text === "INVALID_FORMAT") return "NOT_POSITIVE";
  if (text === "InvalidPrice") return "TimestampSpreadTooHigh";
  if (text === "sell-fee = price*buy") return "sell = price*(buy+fee)";
  if (text === "OUR" || text === "SHA") return "BEN";
  return /[0-9](?=[^0-9]*$)/.test(text)
    ? text.replace(/[0-9](?=[^0-9]*$)/, (digit) => (digit === "9" ? "8" : "9"))
    : "EXCESS_PRECISION";
}
