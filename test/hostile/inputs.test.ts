import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { readAnswer } from "../../src/conformance/driver/answer.ts";
import { readHello } from "../../src/conformance/driver/hello.ts";
import { KitError } from "../../src/conformance/asking/refused.ts";
import { SettlementError } from "../../src/errors/settlement-error.ts";
import { parseEcbRates } from "../../src/fx/sources/ecb/parse-ecb-rates.ts";
import { parsePath } from "../../src/fx/sources/stored-path.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { problemLines } from "../../src/scenario/problem-lines.ts";
import { ScenarioInvalid } from "../../src/scenario/source/scenario-invalid.ts";
import { parseVectors } from "../../src/testing/vectors/parse-vectors.ts";
import { HOSTILE_NAMES, UNSEEN } from "../support/hostile-names.ts";

/** A scenario of few steps, since it is read a thousand times. */
const GOOD = `title: { en: Hostile texts, zh: 恶意文本 }
teaches: { en: Nothing., zh: 无。 }
seed: 42
clock: 2025-01-23T15:30:00Z
token: { symbol: XUSD, currency: USD, decimals: 6 }
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
operators: { platform: platform, desk: dealer }
rates:
  EUR/USD: { constant: 1.0404, publishedAt: 2025-01-23T15:00:00Z, source: ECB }
  EUR/CNY: { steps: [{ at: -30m, rate: 7.5829 }, { at: +2d, rate: 8.10 }], source: the market }
corridors: { pay: { spreadBps: 25, feeBps: 20 }, redeem: { spreadBps: 25, feeBps: 20 } }
escrow: { deliverWithin: 10d, inspectionPeriod: 3d, arbitrationPeriod: 7d, returnWithin: 60d, feeBps: 50 }
payments:
  invoice: { from: buyer, to: seller }
steps:
  - quote: { payment: invoice, send: 1000.00 EUR, validFor: 15m }
  - disclose: { payment: invoice, to: customs }
  - pay: { payment: invoice }
    at: +5m
    expect: { status: None, balances: { buyer: [4000.00 EUR] } }
  - fault: freeze-party
expect:
  balances: { seller: 0.00 CNY }
subject: normal
minutes: 10
`;

/** Readings in which every place has its text once. */
const SHARES = 8;

const TEXTS = Object.values(HOSTILE_NAMES);

/** Characters of all that one mistake is told with: a text of others is cut where it is shown. */
const LONGEST_MESSAGE = 2_000;

/** What a reading was refused with, in words; nothing where it was not. Other errors than ours fail the test. */
function refusedWith(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof ScenarioInvalid)
      return [...problemLines(error.problems, "en"), ...problemLines(error.problems, "zh")];
    if (error instanceof SettlementError || error instanceof KitError) return [error.message];
    throw error;
  }
}

function expectTold(messages: readonly string[]): void {
  for (const message of messages.flatMap((text) => text.split("\n"))) {
    expect(UNSEEN.exec(message)?.[0], message.slice(0, 200)).to.equal(undefined);
    expect(message.length, message.slice(0, 200)).to.be.at.most(LONGEST_MESSAGE);
  }
}

/** A text between quotes, in letters of ASCII alone. */
function escaped(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The values of a scenario's text: what stands behind a colon, up to what ends it, in flow or in block. */
const VALUES = /(?<=: )[^\s{[][^,}\]\n]*/g;

/** Its keys. */
const KEYS = /[A-Za-z][A-Za-z0-9/-]*(?=: )/g;

describe("hostile texts that come in", () => {
  const read = (text: string, set: readonly string[] = []): unknown =>
    readScenario(text, { file: "hostile.yaml", set });
  const around = (pattern: RegExp): { readonly before: string; readonly after: string }[] =>
    [...GOOD.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      before: GOOD.slice(0, index),
      after: GOOD.slice(index + length),
    }));

  it("are put into a scenario that is right", () => {
    expect(refusedWith(() => read(GOOD))).to.deep.equal([]);
  });

  for (const [what, pattern] of [
    ["values", VALUES],
    ["keys", KEYS],
  ] as const)
    it(`are read or refused in words as ${what} of a scenario, quoted and as they stand`, () => {
      const places = around(pattern);
      expect(places.length).to.be.greaterThan(40);
      // Each text at its share of the places, so that every place and every text has its turn.
      const textAt = (at: number): string => TEXTS[(at * 7) % TEXTS.length] ?? "";
      for (const [at, { before, after }] of places.entries())
        expectTold(refusedWith(() => read(`${before}${textAt(at)}${after}`)));
      // Between quotes none ends the reading early, so that many are in one.
      for (let share = 0; share < SHARES; share += 1) {
        let at = -1;
        const written = GOOD.replace(pattern, (value) => {
          at += 1;
          return at % SHARES === share ? escaped(textAt(at)) : value;
        });
        expectTold(refusedWith(() => read(written)));
      }
    });

  it("are read or refused in words as what names things, as what is set, and as where", () => {
    // Each text in each place, three in a reading: their escapes are YAML's too, so that none ends the reading early.
    for (const at of TEXTS.keys()) {
      const named = ["Rhein Bank", "buyer", "invoice"].reduce(
        (file, name, shift) => file.replaceAll(name, () => escaped(TEXTS[(at + shift) % TEXTS.length] ?? "")),
        GOOD,
      );
      // What is wrong with one that is set keeps no other from being looked at.
      const text = TEXTS[at] ?? "";
      const set = [`parties.other.bank=${text}`, `${text}=1`, text];
      expectTold(refusedWith(() => read(named, set)));
    }
  });

  it("are refused in words as a whole file of any kind", () => {
    for (const text of TEXTS) {
      expectTold(refusedWith(() => read(text)));
      expectTold(refusedWith(() => parseEcbRates(text, "rates.csv")));
      expectTold(refusedWith(() => parsePath(text, "path.txt")));
      expectTold(refusedWith(() => parseVectors(text, "vectors.json")));
    }
  });

  it("are read or refused in words as a cell of rates, and as a head", () => {
    const rates = readFileSync(path.resolve(import.meta.dirname, "../data/ecb-extract.csv"), "utf8");
    const lines = rates.split("\n").slice(0, 4);
    for (const text of TEXTS)
      for (const at of [0, 1, 2]) {
        const changed = lines.map((line, index) =>
          index === at ? line.replace(/,[^,]*,/, `,${text},`) : line,
        );
        expectTold(refusedWith(() => parseEcbRates(changed.join("\n"), "rates.csv")));
      }
  });

  it("are read or refused in words as a vector's id, operation and inputs", () => {
    for (const text of TEXTS) {
      const vector = {
        id: text,
        source: text,
        inputs: { op: text, [text]: text },
        expected: { [text]: text },
      };
      expectTold(refusedWith(() => parseVectors(JSON.stringify([vector, vector]), "vectors.json")));
    }
  });

  it("are refused in words as what a driver answers", () => {
    const asked = { id: 1, call: "convert" };
    for (const text of TEXTS) {
      const answers = [text, { id: 1, refused: text, message: text }, { id: text }, { id: 1, [text]: 1 }];
      for (const answer of answers) {
        const line = typeof answer === "string" ? answer : JSON.stringify(answer);
        const messages = refusedWith(() => readAnswer(line, asked, "driver"));
        for (const message of messages) expect(message.length).to.be.at.most(LONGEST_MESSAGE);
      }
      const hello = { protocol: 1, name: text, calls: [text], [text]: text };
      refusedWith(() => readHello({ kind: "value", value: hello }, "driver"));
    }
  });
});
