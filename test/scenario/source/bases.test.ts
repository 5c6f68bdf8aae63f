import { expect } from "chai";
import { createHash } from "node:crypto";
import { phrase } from "../../../src/errors/phrases.ts";
import { SettlementError } from "../../../src/errors/settlement-error.ts";
import { readScenario, type ReadOptions } from "../../../src/scenario/read-scenario.ts";
import { ScenarioInvalid } from "../../../src/scenario/source/scenario-invalid.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { MOST_BASES } from "../../../src/scenario/schema/extends.ts";
import { GOOD, placesOf } from "../broken/read-broken.ts";

type Files = Readonly<Record<string, string>>;

const SHARED = `title: { en: Shared, zh: 共用 }
teaches: What all have.
clock: 2025-01-23T15:30:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
rates:
  EUR/USD: { constant: 1.0404, source: ECB }
  EUR/CNY: { constant: 7.5829, source: ECB }
escrow: { feeBps: 50, deliverWithin: 9d }
payments: { payment: { from: buyer, to: seller } }
expect: { payments: { payment: { status: Released } } }
minutes: 10
claims: [{ claim: Nothing of the other file., given: [clock] }]
`;
const OWN = "steps: [{ quote: { send: 1000.00 EUR } }]\n";

function read(text: string, files: Files = {}, options: ReadOptions = {}): Scenario {
  const readFile = (file: string): string => {
    const found = files[file];
    if (found !== undefined) return found;
    throw new SettlementError("SCENARIO_FILE_UNREADABLE", { file, problem: phrase("file.missing") });
  };
  return readScenario(text, { file: "broken.yaml", readFile, ...options });
}

function mistakes(text: string, files: Files = {}): string {
  try {
    read(text, files);
  } catch (error) {
    if (error instanceof ScenarioInvalid) return placesOf(error);
    throw error;
  }
  return "";
}

describe("a scenario that extends another file", () => {
  const files = { "shared.yaml": SHARED };
  const extended = `extends: shared.yaml\n${OWN}`;

  it("has what it does not state itself from there", () => {
    const { title, customers, startsAt, expect: wanted, name } = read(extended, files);
    expect(title).to.deep.equal({ en: "Shared", zh: "共用" });
    expect(customers.map((customer) => customer.name)).to.deep.equal(["buyer", "seller"]);
    expect(startsAt).to.equal(1_737_646_200n);
    expect(wanted.payments[0]?.status).to.equal("Released");
    expect(name).to.equal("broken");
  });

  it("merges keys at every depth, and takes whole what has forms", () => {
    const own = `${extended}escrow: { feeBps: 0 }
parties: { buyer: { balance: 7.00 EUR }, other: { country: US, currency: USD, bank: B } }
rates: { EUR/USD: { steps: [{ at: 2025-01-23T15:00:00Z, rate: 1.10 }] } }
title: { en: Own }
expect: {}
`;
    const { escrow, customers, rates, title, expect: wanted } = read(own, files);
    expect(escrow.feeBps).to.equal(0n);
    expect(escrow.deliverWithin).to.equal(9n * 86_400n);
    expect(customers.map((customer) => [customer.name, customer.bank])).to.deep.equal([
      ["buyer", "Rhein Bank"],
      ["seller", "Pearl Bank"],
      ["other", "B"],
    ]);
    expect(customers[0]?.balance.minor).to.equal(700n);
    expect(rates[0]?.market.points[0]?.answer).to.equal(110_000_000n);
    // Not the Chinese of the other file.
    expect(title).to.deep.equal({ en: "Own", zh: "Own" });
    expect(wanted.payments).to.deep.equal([]);
  });

  it("takes over nothing that a file states about itself", () => {
    const { minutes, claims } = read(extended, files);
    expect([minutes, claims.length]).to.deep.equal([undefined, 0]);
  });

  it("takes the last of several, and what those extend, each from its own folder", () => {
    const several = {
      "a.yaml": SHARED,
      "folder/b.yaml": "extends: c.yaml\nseed: 2\n",
      "folder/c.yaml": "seed: 3\nescrow: { feeBps: 3 }\n",
    };
    const { seed, escrow } = read(`extends: [a.yaml, folder/b.yaml]\n${OWN}`, several);
    expect([seed, escrow.feeBps]).to.deep.equal(["2", 3n]);
    const back = read(`extends: [folder/b.yaml, a.yaml]\n${OWN}`, several);
    expect([back.seed, back.escrow.feeBps]).to.deep.equal(["2", 50n]);
  });

  it("finds files of rates beside the file that names them", () => {
    const rates = "KEY\n";
    const named = {
      "x/shared.yaml": SHARED.replace("{ constant: 7.5829, source: ECB }", "{ ecb: cny.csv }"),
    };
    const own = `extends: x/shared.yaml\n${OWN}`;
    expect(mistakes(own, { ...named, "x/cny.csv": rates })).to.contain("cny.csv:1:");
    expect(mistakes(own, named)).to.contain("SCENARIO_FILE_UNREADABLE");
  });

  it("keeps the place of a mistake, whichever file it is in", () => {
    const wrong = { "x/shared.yaml": SHARED.replace("balance: 5000.00 EUR", "balance: 5000 EURO") };
    expect(mistakes(`extends: x/shared.yaml\n${OWN}`, wrong)).to.equal("x/shared.yaml:5:67 CURRENCY_UNKNOWN");
    expect(mistakes(`extends: x/shared.yaml\n${OWN}sead: 1\n`, wrong)).to.equal(
      "3:1 KEY_MISSPELT, x/shared.yaml:5:67 CURRENCY_UNKNOWN",
    );
    expect(mistakes("extends: s.yaml\n", { "s.yaml": SHARED })).to.equal("1:1 KEY_MISSING");
    expect(mistakes("extends: s.yaml\n", { "s.yaml": "a: [" })).to.equal("s.yaml:1:4 YAML_INVALID");
    expect(mistakes("extends: s.yaml\n", { "s.yaml": "- a" })).to.equal("s.yaml:1:1 VALUE_KIND");
    expect(mistakes("extends: s.yaml\n", { "s.yaml": "" })).to.equal("s.yaml:1:1 FILE_EMPTY");
    expect(mistakes("extends: s.yaml\n", { "s.yaml": "format: corridor-scenario/9" })).to.contain(
      "s.yaml:1:9 FORMAT",
    );
  });

  it("has steps and expectations from there, in the lines of that file", () => {
    const own = OWN.replace("} }]", "}, expect: { status: None } }]");
    const { steps, expect: wanted } = read("extends: x/s.yaml\n", { "x/s.yaml": `${SHARED}${own}` });
    expect(steps.map(({ place }) => place)).to.deep.equal([
      { line: 15, file: "x/s.yaml", column: 9, number: 1 },
    ]);
    expect(steps[0]?.expect).to.deep.equal({ status: "None", line: 15, file: "x/s.yaml" });
    expect(wanted.payments[0]).to.include({ line: 12, file: "x/s.yaml" });
    // What was set stands in none.
    const set = read(
      "extends: x/s.yaml\n",
      { "x/s.yaml": `${SHARED}${own}` },
      { set: ["steps.1.expect.status=None"] },
    );
    expect(set.steps[0]?.expect).to.include({ line: 15, file: "x/s.yaml" });
  });

  it("is known by the hash of all of them", () => {
    const of = (text: string): string => createHash("sha256").update(text).digest("hex");
    expect(read(extended, files).sha256).to.equal(of(extended + SHARED));
    const tables = {
      "rates/b.csv": "at,EUR/USD\n2025-01-23T15:00:00Z,1.0404\n",
      "a.csv": "amount\n10.00 EUR\n",
    };
    const own = `extends: shared.yaml
rates: { EUR/USD: { path: rates/b.csv } }
payments: { payment: { from: buyer, to: seller, csv: a.csv } }
steps: [{ quote: { send: "{amount}" } }]
`;
    const line = (file: keyof typeof tables): string => `${of(tables[file])}  ${file}\n`;
    const hash = read(own, { ...files, ...tables }).sha256;
    expect(hash).to.equal(of(own + SHARED + line("a.csv") + line("rates/b.csv")));
    const other = read(own, { ...files, ...tables, "a.csv": "amount\n10.01 EUR\n" }).sha256;
    expect(other).to.not.equal(hash);
  });

  it("refuses itself, what is not there, and what is not below its folder", () => {
    expect(mistakes("extends: broken.yaml\n")).to.equal("1:10 EXTENDS_CYCLE");
    expect(mistakes("extends: ./broken.yaml\n")).to.equal("1:10 EXTENDS_CYCLE");
    expect(mistakes("extends: a.yaml\n", { "a.yaml": "extends: broken.yaml" })).to.equal(
      "a.yaml:1:10 EXTENDS_CYCLE",
    );
    expect(
      mistakes("extends: a.yaml\n", { "a.yaml": "extends: b.yaml", "b.yaml": "extends: a.yaml" }),
    ).to.equal("b.yaml:1:10 EXTENDS_CYCLE");
    expect(mistakes("extends: none.yaml\n")).to.equal("1:10 SCENARIO_FILE_UNREADABLE");
    expect(mistakes("extends: [none.yaml, nor.yaml]\n")).to.equal(
      "1:11 SCENARIO_FILE_UNREADABLE, 1:22 SCENARIO_FILE_UNREADABLE",
    );
    for (const above of ["../a.yaml", "/etc/passwd", "x/../../a.yaml", "~/a.yaml", "c:\\a.yaml", '""'])
      expect(mistakes(`extends: ${above}\n`), above).to.equal("1:10 FIELD_MALFORMED");
    expect(mistakes("extends:\n")).to.equal("1:1 VALUE_MISSING");
    expect(mistakes("extends: []\n")).to.equal("1:1 VALUE_MISSING");
    expect(mistakes("extends: { file: a }\n")).to.equal("1:10 VALUE_KIND");
    expect(mistakes("extends: [[a.yaml]]\n")).to.equal("1:11 VALUE_KIND");
  });

  it(`extends ${MOST_BASES} files, and no more`, () => {
    const chain = (length: number): Files =>
      Object.fromEntries(
        Array.from({ length }, (_, at) => [
          `f${at}.yaml`,
          at + 1 < length ? `extends: f${at + 1}.yaml` : SHARED,
        ]),
      );
    expect(read(`extends: f0.yaml\n${OWN}`, chain(MOST_BASES)).payments).to.have.lengthOf(1);
    expect(mistakes(`extends: f0.yaml\n${OWN}`, chain(MOST_BASES + 1))).to.equal(
      `f${MOST_BASES - 1}.yaml:1:10 EXTENDS_TOO_MANY`,
    );
    // Each is counted as often as it is read: two of each of two of each would be thousands.
    const doubling = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`f${at}.yaml`, `extends: [f${at + 1}.yaml, f${at + 1}.yaml]`]),
    );
    let count = 0;
    const readFile = (file: string): string => {
      count += 1;
      return doubling[file] ?? SHARED;
    };
    expect(() => readScenario(`extends: f0.yaml\n${OWN}`, { readFile })).to.throw("mistakes");
    expect(count).to.equal(MOST_BASES);
  });

  it("reads what extends nothing as before", () => {
    expect(mistakes(GOOD.replaceAll(/ecb: .*$/gm, "constant: 1.10"))).to.not.contain("extends");
  });
});
