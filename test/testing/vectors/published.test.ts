import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { publishedVectorFiles, VECTORS_FOLDER } from "../../../src/files/published-vectors.ts";
import { ANNOTATIONS } from "../../../src/testing/vectors/declarations/declaration.ts";
import { DECLARATIONS } from "../../../src/testing/vectors/declarations/declarations.ts";
import { checkVector } from "../../../src/testing/vectors/check-vector.ts";
import { parseVectors } from "../../../src/testing/vectors/parse-vectors.ts";
import { OPERATIONS } from "../../../src/testing/vectors/operations.ts";

const texts = publishedVectorFiles().map((file) => readFileSync(file, "utf8"));
const vectors = texts.flatMap((text) => parseVectors(text));
const schema = z.fromJSONSchema(
  z
    .record(z.string(), z.json())
    .parse(JSON.parse(readFileSync(path.join(VECTORS_FOLDER, "vectors.schema.json"), "utf8"))),
);

describe("the published vectors", () => {
  it("are two files with no id twice, each case with its source", () => {
    expect(publishedVectorFiles().map((file) => path.basename(file))).to.deep.equal([
      "exchange-rates.json",
      "schemes.json",
    ]);
    expect(new Set(vectors.map(({ id }) => id)).size).to.equal(vectors.length);
    for (const { id, source } of vectors) expect(source.length, id).to.be.greaterThan(5);
  });

  it("have no JSON number with a fraction or an exponent", () => {
    for (const text of texts) {
      const numbers = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').match(/-?[0-9][-+.eE0-9]*/g) ?? [];
      expect(numbers.filter((number) => !/^-?[0-9]+$/.test(number))).to.deep.equal([]);
    }
  });

  it("are what their schema describes, which refuses a field too many, a float and an operation that there is not", () => {
    for (const text of texts) {
      for (const one of z.array(z.json()).parse(JSON.parse(text)))
        expect(schema.safeParse([one]).success, JSON.stringify(one)).to.equal(true);
    }
    const good = { op: "tier.bps", usd_minor: "1" };
    const fits = (inputs: object, expected: object = { bps: 1 }, source = "a source"): boolean =>
      schema.safeParse([{ id: "a", source, inputs, expected }]).success;
    expect(fits(good)).to.equal(true);
    expect(fits({ ...good, more: "1" })).to.equal(false);
    expect(fits({ ...good, usd_minor: 1.5 })).to.equal(false);
    expect(fits({ ...good, op: "tier.none" })).to.equal(false);
    expect(fits({ op: "tier.bps" })).to.equal(false);
    expect(fits(good, { basis: 1 })).to.equal(false);
    expect(fits(good, { bps: 1 }, "")).to.equal(false);
  });

  it("have two cases of every operation at least, and each operation is declared", () => {
    expect(Object.keys(DECLARATIONS)).to.have.members(Object.keys(OPERATIONS));
    for (const op of Object.keys(OPERATIONS))
      expect(vectors.filter(({ inputs }) => inputs.op === op).length, op).to.be.at.least(2);
  });

  for (const vector of vectors) {
    it(`${vector.id} ${String(vector.inputs.op)}`, () => {
      const { verdict, reasons } = checkVector(vector);
      expect(verdict, reasons.join("; ")).to.equal("passed");
    });
  }

  // A comparison that cannot fail would pass every file.
  it("fails every case whose expected result is changed", () => {
    for (const vector of vectors) {
      for (const [key, value] of Object.entries(vector.expected)) {
        if (ANNOTATIONS.includes(key)) continue;
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
