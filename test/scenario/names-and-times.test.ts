import { expect } from "chai";
import { parametersIn } from "../../src/errors/phrases.ts";
import { COUNTRIES } from "../../src/scenario/schema/countries.ts";
import { parseInstant, parseStepTime } from "../../src/scenario/schema/time-fields.ts";
import { parseRateFigure } from "../../src/scenario/schema/rate-fields.ts";
import { closestName, listOf } from "../../src/fields/closest-name.ts";
import { parseDuration } from "../../src/fields/fields.ts";
import { isoTime } from "../../src/trace/iso-time.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { refusalOf } from "../support/refusal.ts";
import { GOOD, mistakesIn, readBeside } from "./broken/read-broken.ts";

async function expectRefused(read: () => unknown, code: string): Promise<void> {
  expect((await refusalOf(read)).code).to.equal(code);
}

describe("the name that was probably meant", () => {
  const known = ["seller", "buyer", "StaleRate", "inspectionPeriod"];
  const cases: [string, string | undefined][] = [
    ["buyr", "buyer"],
    ["byuer", "buyer"],
    ["BUYER", "buyer"],
    ["staleRate", "StaleRate"],
    ["inspection-period", "inspectionPeriod"],
    ["custodian", undefined],
    ["", undefined],
    ["b".repeat(65), undefined],
  ];
  for (const [written, meant] of cases) {
    it(`of "${written.slice(0, 20)}" is ${meant ?? "none"}`, () => {
      expect(closestName(written, known)).to.equal(meant);
    });
  }

  it("is none where any two differ by one letter", () => {
    expect(closestName("UK", ["GB", "UG", "UA"])).to.equal(undefined);
  });

  it("is told among a few names, and the first of many", () => {
    const text = (names: readonly string[]) => parametersIn({ names: listOf(names) }, "en").names;
    expect(text([])).to.equal("none");
    expect(text(["a", "b"])).to.equal("a, b");
    const many = Array.from({ length: 40 }, (_, index) => `n${index}`);
    expect(text(many)).to.equal("n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11 and 28 more");
  });
});

describe("a name that the system uses itself", () => {
  const taken = (text: string): unknown[] =>
    mistakesIn(text)
      .problems.filter(({ error }) => error.code === "NAME_TAKEN")
      .map(({ error }) => error.parameters.what);

  for (const [name, what] of [
    ["chain", "the place of tokens"],
    ["claim on buyer", "a bank's claim"],
    ["0x0000000000000000000000000000000000000000", "an account on the chain"],
    ["0XAB", "an account on the chain"],
    ["EUR/USD", "a pair of the oracle"],
    ["escrow", "a contract"],
    ["gateway", "a contract"],
    ["cash", "a bank's own account"],
    ["reserve", "the custodian's account"],
    ["payouts", "the custodian's account"],
    ["XUSD", "a token"],
    ["platform", "an operator"],
    ["carrier", "an operator"],
    ["seller", "a party"],
  ] as const)
    it(`is no bank's: ${name}`, () => {
      expect(GOOD).to.contain("Rhein Bank");
      expect(taken(GOOD.replace("Rhein Bank", JSON.stringify(name)))).to.deep.equal([what]);
    });

  for (const name of ["chain", "escrow", "cash", "XUSD"])
    it(`is no payer's: ${name}`, () => {
      expect(taken(GOOD.replaceAll("buyer", name))).to.not.deep.equal([]);
    });

  for (const name of ["constructor", "toString", "hasOwnProperty", "valueOf"])
    it(`is one that objects have, too, and any party's: ${name}`, () => {
      const { customers } = readScenario(GOOD.replaceAll("buyer", name), {
        file: "good.yaml",
        readFile: readBeside,
      });
      expect(customers.map((customer) => customer.name)).to.include(name);
    });
});

describe("a country", () => {
  it("is one of the 249 of ISO 3166-1 or Kosovo, in order", () => {
    expect(COUNTRIES.filter((code) => code !== "XK")).to.have.lengthOf(249);
    expect(COUNTRIES).to.include("XK");
    expect(COUNTRIES).to.deep.equal([...new Set(COUNTRIES)].sort());
    const names = new Intl.DisplayNames("en", { type: "region" });
    for (const code of COUNTRIES) expect(names.of(code), code).to.not.equal(code);
  });

  it("is suggested where another code is written for it", () => {
    const { problems } = mistakesIn(GOOD.replace("country: DE", "country: uk"));
    expect(problems.map(({ error }) => error.parameters)).to.deep.equal([
      { text: "uk", wanted: "a country's code of ISO 3166-1, or XK", example: "GB" },
    ]);
  });
});

describe("a moment", () => {
  for (const text of [
    "1999-01-01T00:00:00Z",
    "2024-02-29T23:59:59Z",
    "2025-01-23T15:30:00Z",
    "2199-12-31T23:59:59Z",
  ]) {
    it(`${text} is read as the calendar has it`, () => {
      const unix = parseInstant(text);
      expect(unix).to.equal(BigInt(Date.parse(text)) / 1_000n);
      expect(isoTime(unix)).to.equal(text);
    });
  }

  for (const text of [
    "2025-02-29T00:00:00Z",
    "2025-00-01T00:00:00Z",
    "2025-13-01T00:00:00Z",
    "2025-01-01T00:60:00Z",
    "1998-12-31T23:59:59Z",
    "2200-01-01T00:00:00Z",
    "2025-1-1T0:0:0Z",
    "",
  ]) {
    it(`"${text}" is refused`, () => expectRefused(() => parseInstant(text), "FIELD_MALFORMED"));
  }
});

describe("a duration", () => {
  it("is in seconds, minutes, hours or days, ten years at most", () => {
    expect(["0s", "90s", "15m", "17h", "3650d"].map(parseDuration)).to.deep.equal([
      0n,
      90n,
      900n,
      61_200n,
      315_360_000n,
    ]);
  });

  for (const text of ["", "s", "015m", "1w", "1.5h", "-1s", "1 h", "1H", "3651d", "999999999d"]) {
    it(`"${text}" is refused`, () => expectRefused(() => parseDuration(text), "FIELD_MALFORMED"));
  }
});

describe("the time of a step", () => {
  it("is a moment, a while after the step before, or by a deadline", () => {
    expect(parseStepTime("+5m")).to.deep.equal({ after: 300n });
    expect(parseStepTime("2025-01-23T15:30:00Z")).to.deep.equal({ unix: 1_737_646_200n });
    for (const deadline of ["deliverBy", "inspectionEnds", "arbitrationEnds", "returnBy", "expiresAt"]) {
      expect(parseStepTime(deadline)).to.deep.equal({ deadline, offset: 0n });
      expect(parseStepTime(`${deadline}-1s`)).to.deep.equal({ deadline, offset: -1n });
      expect(parseStepTime(`${deadline}+2h`)).to.deep.equal({ deadline, offset: 7_200n });
    }
  });
});

describe("a rate's figure", () => {
  it("has the eight decimals of every feed, and remembers those it was written with", () => {
    expect(parseRateFigure("1.0404")).to.deep.equal({ answer: 104_040_000n, decimals: 4 });
    expect(parseRateFigure("163.20")).to.deep.equal({ answer: 16_320_000_000n, decimals: 2 });
    expect(parseRateFigure("0.00000001")).to.deep.equal({ answer: 1n, decimals: 8 });
    expect(parseRateFigure("999999999999")).to.deep.equal({
      answer: 99_999_999_999_900_000_000n,
      decimals: 0,
    });
  });

  for (const text of [
    "0",
    "0.00",
    "-1",
    "+1",
    "1,5",
    "1e2",
    "1.",
    ".5",
    "0x1",
    "NaN",
    "1.000000001",
    "1000000000000",
  ]) {
    it(`"${text}" is refused`, () => expectRefused(() => parseRateFigure(text), "FIELD_MALFORMED"));
  }
});
