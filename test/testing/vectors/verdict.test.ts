import { expect } from "chai";
import { checkVector } from "../../../src/testing/vectors/check-vector.ts";
import { differences } from "../../../src/testing/vectors/differences.ts";
import { parseVectors } from "../../../src/testing/vectors/parse-vectors.ts";
import { runVector } from "../../../src/testing/vectors/run-vector.ts";
import { refusal } from "../../support/oracle/refusal.ts";

const vector = (inputs: Readonly<Record<string, unknown>>, expected: Readonly<Record<string, unknown>>) => ({
  id: "v",
  source: "",
  inputs,
  expected,
});

describe("checkVector", () => {
  it("counts an unknown op as unsupported, never as passed", () => {
    for (const op of ["teleport", "", "constructor", "toString", "__proto__"]) {
      expect(checkVector(vector({ op }, { error: "anything" })).verdict).to.equal("unsupported");
    }
  });

  const MALFORMED = [
    [{ op: "divide", num: "15", den: "10" }, "mode", "missing"],
    [{ op: "divide", num: "1.5", den: "10", mode: "UP" }, "num", '"1.5"'],
    [{ op: "divide", num: 1.5, den: "10", mode: "UP" }, "num", "1.5"],
    [{ op: "divide", num: 1e21, den: "10", mode: "UP" }, "num", "1e+21"],
    [{ op: "round", value: "two", mode: "UP" }, "value", "two"],
    [{ op: "round", value: 2.5, mode: "UP" }, "value", "2.5"],
    [{ op: "allocate", amount: "10", ratios: "1,1" }, "ratios", '"1,1"'],
    [{ op: "allocate", amount: "10", ratios: ["1"], convention: "by_mood" }, "convention", "by_mood"],
    [{ op: "oracle.validate", case: "a fine day" }, "case", "a fine day"],
    [{ op: "oracle.compose", feeds: "none", out_decimals: 24 }, "feeds", '"none"'],
    [{ op: "fx.market_open" }, "unix", "missing"],
    [{ op: "fx.market_open", utc: "yesterday" }, "utc", "yesterday"],
    [{ op: "fx.market_open", utc: "2024-08-12T09:00:00Z", unix: 1 }, "unix", "1"],
    ...["2024-13-45T99:99:99Z", "2023-02-30T12:00:00Z", "2024-08-12T24:00:00Z", "2024-08-12T09:00:00.5Z"].map(
      (utc) => [{ op: "fx.market_open", utc }, "utc", utc] as const,
    ),
    ...["A", "AAAAA", "AA=", "A==="].map(
      (condition) => [{ op: "htlc.check", fulfilment: "AA", condition }, "condition", condition] as const,
    ),
    ...[["1"], ["1", "2", "3"]].map(
      (rate_fraction) =>
        [
          { op: "convert.source", source_amount: "1", rate_fraction },
          "rate_fraction",
          `of ${rate_fraction.length} figures`,
        ] as const,
    ),
    [{ op: "htlc.check", fulfilment: "!!", condition: "AA" }, "fulfilment", "!!"],
    [{ op: "htlc.check", fulfilment: "AA", preimage_hex: "0x01", condition: "AA" }, "preimage_hex", "0x01"],
    [
      {
        op: "mt103.amounts",
        instructed: { ccy: "EUR", value: "1.00" },
        charge: "OUR",
        rate36: "1",
        sender_charge: {},
        receiver_charge: {},
      },
      "receiver_charge",
      "EUR",
    ],
    [
      {
        op: "mt103.amounts",
        instructed: { ccy: "EUR", value: "1000.00" },
        charge: "OUR",
        rate36: "0.61999",
        sender_charge: {},
        receiver_charge: { GBP: "4.00", EUR: "6.45" },
        "71G": "5.00",
      },
      "71G",
      "5.00",
    ],
    [{ op: "minor_units" }, "code", "missing"],
    [{ op: "quote.fixed_send", debit: "1", fixed: "0", bps: 0.5, rate: "1" }, "bps", "0.5"],
  ] as const;

  for (const [inputs, field, value] of MALFORMED) {
    it(`fails ${inputs.op} with ${field} ${value}, and says so`, () => {
      const { verdict, reasons } = checkVector(vector(inputs, { error: "VECTOR_FIELD_INVALID" }));
      expect(verdict).to.equal("failed");
      expect(reasons.join()).to.include(`The field ${field} of ${inputs.op} is ${value}`);
    });
  }

  it("refuses a fee on neither side", () => {
    const rate = { price: "1", sell_amount: "1", buy_amount: "1", fee: { total: "1", asset_side: "both" } };
    for (const inputs of [
      { op: "sep38.identity", total_price: "1", ...rate },
      { op: "sep38.validate_rate", sell_decimals: 2, buy_decimals: 2, ...rate },
    ]) {
      const { verdict, reasons } = checkVector(vector(inputs, { valid: false }));
      expect(verdict).to.equal("failed");
      expect(reasons.join()).to.include("asset_side");
    }
  });

  it("fails a case that expects nothing, since anything would pass it", () => {
    expect(checkVector(vector({ op: "divide", num: "1", den: "1", mode: "UP" }, {})).verdict).to.equal(
      "failed",
    );
  });

  it("fails a case that only remarks, for the same reason", () => {
    const inputs = { op: "divide", num: "1", den: "1", mode: "UP" };
    const remarks = [
      { note: "x" },
      { doc_claim: "5" },
      { upstream_error: "NoSuchName" },
      { check: "by eye" },
    ];
    for (const expected of remarks) {
      const { verdict, reasons } = checkVector(vector(inputs, expected));
      expect(verdict).to.equal("failed");
      expect(reasons).to.deep.equal(["The case expects nothing"]);
    }
    expect(checkVector(vector(inputs, { note: "x", result: "1" })).verdict).to.equal("passed");
  });

  it("runs other operations under the same names, as contracts need", () => {
    const operations = { divide: () => ({ result: "7" }) };
    expect(checkVector(vector({ op: "divide" }, { result: "7" }), operations).verdict).to.equal("passed");
    expect(checkVector(vector({ op: "round" }, { result: "7" }), operations).verdict).to.equal("unsupported");
  });

  it("says what was expected and what came", () => {
    const { reasons } = checkVector(
      vector({ op: "divide", num: "15", den: "10", mode: "HALF_EVEN" }, { result: "1" }),
    );
    expect(reasons).to.deep.equal(['result: expected "1", got "2"']);
    const refused = checkVector(vector({ op: "divide", num: "1", den: "0", mode: "UP" }, { result: "1" }));
    expect(refused.reasons).to.deep.equal(['result: expected "1", got error "DIVISION_BY_ZERO"']);
  });
});

describe("runVector", () => {
  it("has nothing to say without an op", () => {
    expect(runVector({}).outcome).to.equal("malformed");
    expect(runVector({ op: 5 }).outcome).to.equal("malformed");
  });
});

describe("differences", () => {
  const SAME = [
    [{ amount: "77" }, { amount: "77.00" }, "one number, two texts"],
    [{ minor: 2 }, { minor: "2" }, "a JSON integer"],
    [{ amount: "GBP 4.00" }, { amount: "GBP4,00" }, "an MT amount"],
    [{ amount: "4.00" }, { amount: "GBP 4.00" }, "without its currency"],
    [{ positions: { A: "1" } }, { positions: { A: "1", B: "0" } }, "a party with nothing"],
    [{ amount: "1", note: "see above", doc_claim: "9" }, { amount: "1" }, "annotations"],
    [{ error: "NonPositiveReceiveAmount" }, { error: "AMOUNT_TOO_SMALL" }, "the source's word"],
    [{ error: "AMOUNT_TOO_SMALL" }, { error: "AMOUNT_TOO_SMALL" }, "our word"],
    [
      { reverts: true, upstream_error: "SomethingElse" },
      { reverts: true, faults: ["StaleRate"] },
      "a word that says nothing here",
    ],
    [{ upstream_error: "OracleAdapter: NO_RECENT_RATE" }, { faults: ["StaleRate"] }, "with its contract"],
  ] as const;

  for (const [expected, got, about] of SAME) {
    it(`none: ${about}`, () => {
      expect(differences(expected, got)).to.deep.equal([]);
    });
  }

  const DIFFERENT = [
    [{ amount: "77" }, { amount: "77.01" }, "another number"],
    [{ amount: "77" }, {}, "nothing"],
    [{ amount: "77" }, { amount: null }, "null"],
    [{ amount: null }, {}, "null expected, nothing there"],
    [{ amount: "GBP 4.00" }, { amount: "EUR 4.00" }, "another currency"],
    [{ shares: ["1", "2"] }, { shares: ["2", "1"] }, "another order"],
    [{ shares: ["1", "2"] }, { shares: ["1", "2", "0"] }, "another length"],
    [{ positions: { A: "1" } }, { positions: { A: "1", B: "5" } }, "a party not expected"],
    [{ valid: true }, { valid: "true" }, "a text for a truth"],
    [{ hash: "0x10" }, { hash: "16" }, "hexadecimal is no decimal"],
    [{ error: "INVALID_FORMAT" }, { error: "AMOUNT_NOT_POSITIVE" }, "another reason"],
    [{ error: "NO_SUCH_NAME" }, { error: "AMOUNT_MALFORMED" }, "a name that nobody knows"],
    [{ error: "INVALID_FORMAT" }, { minor: "1" }, "no refusal"],
    [{ upstream_error: "InvalidPrice" }, { faults: ["StaleRate"] }, "another fault"],
    [{ check: "sell = price*(buy+fee)" }, { check: "sell-fee = price*buy" }, "the other identity"],
  ] as const;

  for (const [expected, got, about] of DIFFERENT) {
    it(`some: ${about}`, () => {
      expect(differences(expected, got)).to.have.lengthOf(1);
    });
  }
});

describe("parseVectors", () => {
  const BAD = [
    ["{", "not JSON"],
    ['[{"id":"a","inputs":{"op":"x","op":"y"},"expected":{}}]', "a name twice"],
    ["{}", "not an array"],
    ["[1]", "not a case"],
    ['[{"inputs":{"op":"x"},"expected":{}}]', "no id"],
    ['[{"id":"a","inputs":{},"expected":{}}]', "no op"],
    ['[{"id":"a","inputs":{"op":"x"}}]', "nothing expected"],
    ['[{"id":"a","source":1,"inputs":{"op":"x"},"expected":{}}]', "no source"],
    [
      '[{"id":"a","inputs":{"op":"x"},"expected":{}},{"id":"a","inputs":{"op":"x"},"expected":{}}]',
      "an id twice",
    ],
  ] as const;

  for (const [text, about] of BAD) {
    it(`refuses ${about}`, () => {
      expect(refusal(() => parseVectors(text))).to.equal("VECTOR_FILE_INVALID");
    });
  }

  it("reads what is right", () => {
    expect(parseVectors('[{"id":"a","inputs":{"op":"x"},"expected":{"y":"1"}}]')).to.deep.equal([
      { id: "a", source: "", inputs: { op: "x" }, expected: { y: "1" } },
    ]);
  });
});
