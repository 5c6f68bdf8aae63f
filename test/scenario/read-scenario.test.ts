import { expect } from "chai";
import fc from "fast-check";
import { SettlementError } from "../../src/errors/settlement-error.ts";
import { answerAt } from "../../src/fx/sources/rate-path.ts";
import type { Money } from "../../src/money/money.ts";
import { readScenario, type ReadOptions } from "../../src/scenario/read-scenario.ts";
import type { Scenario, ScenarioStep } from "../../src/scenario/scenario.ts";
import { GOOD, mistakesIn, placesOf, readBeside } from "./broken/read-broken.ts";

const CLOCK = 1_737_646_200n;
const DAY = 86_400n;

function read(text: string = GOOD, options: Partial<ReadOptions> = {}): Scenario {
  return readScenario(text, { file: "good.yaml", readFile: readBeside, ...options });
}

function sent({ steps }: Scenario, payment: string): Money | undefined {
  for (const step of steps) {
    if (step.verb !== "quote" || step.parameters.payment !== payment) continue;
    const { fixed } = step.parameters as { fixed: { send?: Money } };
    return fixed.send;
  }
  return undefined;
}

function stepsOn({ steps }: Scenario, verb: ScenarioStep["verb"]): (string | undefined)[] {
  return steps
    .filter((step) => step.verb === verb)
    .map(({ parameters }) => (parameters as { payment?: string }).payment);
}

describe("a scenario that is read", () => {
  const good = read();

  it("keeps its texts as they are written", () => {
    const told = read(GOOD.replace("en: Everything, zh", "en: no, zh").replace("seed: 42", "seed: 007"));
    expect(told.title.en).to.equal("no");
    expect(told.seed).to.equal("007");
  });

  for (const [written, en, zh] of [
    ["Everything", "Everything", "Everything"],
    ["{ en: Everything }", "Everything", "Everything"],
    ["{ zh: 一切 }", "一切", "一切"],
    ["{ en: Everything, zh: 一切 }", "Everything", "一切"],
  ] as const)
    it(`takes one language for both: title: ${written}`, () => {
      const { title } = read(GOOD.replace("{ en: Everything, zh: 一切 }", written));
      expect(title).to.deep.equal({ en, zh });
    });

  it("names the shortest form where a title is missing", () => {
    const [problem] = mistakesIn(GOOD.replace("title: { en: Everything, zh: 一切 }\n", "")).problems;
    expect(problem?.error.message).to.contain("Add title: A payment crosses the border");
  });

  it("has what it leaves out as the reference says", () => {
    const text = GOOD.replace(
      /^(seed|settlement|token|operators|corridors|escrow|desk): .*\n|^whatIf:\n.*\n/gm,
      "",
    );
    const short = read(text);
    expect(short.seed).to.equal("1");
    expect(short.settlement).to.equal("granular");
    expect(short.tokens).to.deep.equal([
      { symbol: "XUSD", currency: "USD", decimals: 6, prefunding: 10n ** 12n },
    ]);
    expect(short.operators.desk).to.equal("desk");
    expect(short.corridors.redeem).to.deep.equal({ spreadBps: 25n, feeBps: 20n, peg: "par" });
    expect(short.escrow.returnWithin).to.equal(60n * DAY);
    expect(short.inventory.map(({ minor, asset }) => `${minor} ${asset.code}`)).to.deep.equal([
      "1000000000 CNY",
      "10000000000 KWD",
    ]);
  });

  it("counts the token in the decimals that it has", () => {
    const coarse = read(
      GOOD.replace("decimals: 6", "decimals: 2").replaceAll(/(1035\.72)3402|(5\.17)8618/g, "$1$2"),
    );
    expect(coarse.tokens.map(({ prefunding }) => prefunding)).to.deep.equal([100_000_000n]);
    expect(coarse.expect.supply).to.deep.equal({ minor: 517n, asset: { code: "XUSD", decimals: 2 } });
  });

  it("tells the payments of a group apart by numbers of one length", () => {
    const parcels = good.payments.filter(({ group }) => group === "parcel").map(({ name }) => name);
    expect(parcels).to.have.lengthOf(20);
    expect([parcels[0], parcels[19]]).to.deep.equal(["parcel-01", "parcel-20"]);
    const many = read(GOOD.replace("count: 20", "count: 200").replace("parcel-07", "parcel-007"));
    expect(many.payments.at(-1)?.name).to.equal("parcel-200");
  });

  it("expands a step on a group in order, and every tenth where it says so", () => {
    expect(stepsOn(good, "quote").slice(0, 3)).to.deep.equal(["invoice", "parcel-01", "parcel-02"]);
    expect(stepsOn(good, "pay")).to.deep.equal(["invoice", "parcel-10", "parcel-20", "parcel-07"]);
  });

  it("begins a group's step once, and gives every payment its own deadline", () => {
    const after = read(GOOD.replace("every: 10 }\n", "every: 10 }\n    at: +5m\n"));
    const times = (scenario: Scenario) =>
      scenario.steps.filter(({ verb }) => verb === "pay").map(({ at }) => at);
    expect(times(after).slice(1, 3)).to.deep.equal([{ after: 300n }, undefined]);
    const by = read(GOOD.replace("every: 10 }\n", "every: 10 }\n    at: expiresAt+1s\n"));
    const deadline = { deadline: "expiresAt", offset: 1n };
    expect(times(by).slice(1, 3)).to.deep.equal([deadline, deadline]);
  });

  it("expects balances after the last payment of a group, and the rest of each", () => {
    const both = GOOD.replace(
      "expect: { revert: { StaleRate",
      "expect: { balances: { buyer: 1.00 EUR }, revert: { StaleRate",
    );
    const [, first, last] = read(both).steps.filter(({ verb }) => verb === "pay");
    expect(first?.expect?.balances).to.equal(undefined);
    expect(last?.expect?.balances).to.have.lengthOf(1);
    expect(first?.expect?.revert).to.deep.equal({ error: "StaleRate", args: { maximumAge: "90000" } });
    expect(last?.expect?.revert).to.deep.equal(first?.expect?.revert);
  });

  it("takes the only payment where a step names none", () => {
    const text = GOOD.replace(/^ {2}parcel: .*\n/m, "")
      .replace(/^.*parcel.*\n( {4}.*\n)*/gm, "")
      .replaceAll("payment: invoice, ", "")
      .replaceAll("{ payment: invoice }", "");
    const alone = read(text.replace(/^expect:\n( {2,}.*\n?)*/m, ""));
    expect(stepsOn(alone, "pay")).to.deep.equal(["invoice"]);
  });

  it("says where each step stands", () => {
    const lines = GOOD.split("\n");
    for (const { verb, place, fault } of good.steps) {
      const { line = 0, column = 0 } = place ?? {};
      const at = lines[line - 1]?.slice(column - 1) ?? "";
      expect(at.startsWith(fault === undefined ? `${verb}:` : "fault:"), `${verb} at ${line}`).to.equal(true);
    }
  });

  it("puts a fault where it stands", () => {
    const broken = good.steps.findIndex(({ fault }) => fault === "freeze-party");
    expect(good.steps[broken]?.verb).to.equal("freeze");
    expect(good.steps[broken + 1]?.parameters).to.deep.equal({ payment: "parcel-07" });
  });
});

describe("an amount that is drawn", () => {
  it("lies in its range, and is another one for every payment", () => {
    const amounts = read().payments.flatMap(({ name, group }) =>
      group === "parcel" ? [sent(read(), name)?.minor ?? 0n] : [],
    );
    expect(amounts.every((minor) => minor >= 800n && minor <= 12_000n)).to.equal(true);
    expect(new Set(amounts).size).to.be.above(15);
  });

  it("stays what it is when the group grows, or another payment comes first", () => {
    const before = sent(read(), "parcel-07");
    const grown = read(
      GOOD.replace("count: 20", "count: 99").replace(
        "  parcel: {",
        "  more: { from: seller, to: buyer }\n  parcel: {",
      ),
    );
    expect(sent(grown, "parcel-07")).to.deep.equal(before);
  });

  it("is another one by another seed", () => {
    const draws = (seed: string) =>
      read(GOOD, { seed }).payments.map(({ name }) => sent(read(GOOD, { seed }), name));
    expect(draws("42")).to.deep.equal(read().payments.map(({ name }) => sent(read(), name)));
    expect(draws("43")).to.not.deep.equal(draws("42"));
  });
});

describe("the rates of a scenario", () => {
  const rates = new Map(read().rates.map((rate) => [`${rate.base.code}/${rate.quote.code}`, rate]));
  const market = (pair: string, unix: bigint) => {
    const rate = rates.get(pair);
    return rate === undefined ? undefined : answerAt(rate.market, unix);
  };
  const reported = (pair: string, unix: bigint) => {
    const rate = rates.get(pair);
    return rate === undefined ? undefined : answerAt(rate.reported, unix);
  };

  it("stay what they are, where they are constant", () => {
    expect(market("EUR/USD", CLOCK)).to.equal(104_040_000n);
    expect(market("EUR/USD", CLOCK + 90n * DAY)).to.equal(104_040_000n);
    expect(rates.get("EUR/USD")?.source).to.equal("ECB");
    expect(rates.get("EUR/USD")?.market.points[0]?.at).to.equal(CLOCK - 1_800n);
  });

  it("step when they are told to, counted from the clock", () => {
    expect(market("EUR/CNY", CLOCK + 2n * DAY - 1n)).to.equal(758_290_000n);
    expect(market("EUR/CNY", CLOCK + 2n * DAY)).to.equal(810_000_000n);
    expect(rates.get("EUR/CNY")?.quotedDecimals).to.equal(4);
  });

  it("come from the file beside the scenario, from their own hour of publication on", () => {
    // 15:00 UTC, half an hour before the clock.
    expect(rates.get("EUR/CHF")?.market.points[0]).to.deep.include({
      at: CLOCK - 1_800n,
      answer: 94_420_000n,
    });
    expect(market("EUR/CHF", CLOCK + DAY)).to.equal(94_940_000n);
  });

  it("are reported by the oracle later than they are so", () => {
    const next = CLOCK - 1_800n + DAY;
    expect(reported("EUR/CHF", next)).to.equal(94_420_000n);
    expect(reported("EUR/CHF", next + 300n)).to.equal(94_940_000n);
    expect(reported("EUR/USD", CLOCK)).to.equal(market("EUR/USD", CLOCK));
  });

  it("move by chance and by the seed alone, where they are models", () => {
    const path = (seed: string) =>
      read(GOOD, { seed })
        .rates.at(-1)
        ?.market.points.map(({ answer }) => answer);
    expect(path("42")).to.deep.equal(rates.get("EUR/KWD")?.market.points.map(({ answer }) => answer));
    expect(path("43")).to.not.deep.equal(path("42"));
    expect(rates.get("EUR/KWD")?.market.points[0]?.answer).to.equal(32_070_000n);
  });

  const models = [
    "{ kind: ou, speed: 12, volatility: 0.05 }",
    "{ kind: ou, mean: 160, speed: 12, volatility: 0.05 }",
    "{ kind: regime, calm: { volatility: 0.05 }, stress: { volatility: 0.6 }, calmToStress: 4, stressToCalm: 26 }",
    "{ kind: bootstrap, history: rates/ecb.csv, block: 2 }",
  ];
  for (const model of models) {
    it(`can be ${model}`, () => {
      const [found] = read(GOOD.replace("{ kind: gbm, drift: 0, volatility: 0.08 }", model)).rates.filter(
        ({ quote }) => quote.code === "JPY",
      );
      expect(found?.market.source).to.equal(/kind: (\w+)/.exec(model)?.[1]);
      expect(found?.market.points.length).to.be.above(50);
    });
  }
});

describe("a value that is set from outside", () => {
  const set = (...assignments: string[]) => read(GOOD, { set: assignments });

  it("replaces that of the file", () => {
    expect(set("escrow.feeBps=100").escrow.feeBps).to.equal(100n);
    expect(set("rates.EUR/USD.constant=1.10").rates[0]?.market.points[0]?.answer).to.equal(110_000_000n);
    expect(set("settlement=direct", "seed=7")).to.deep.include({ settlement: "direct", seed: "7" });
  });

  it("replaces an entry of a list by its number, and whole maps", () => {
    expect(set("steps.3.at=+6m").steps[2]?.at).to.deep.equal({ after: 360n });
    expect(set("corridors.pay={ spreadBps: 0, feeBps: 0 }").corridors.pay).to.deep.equal({
      spreadBps: 0n,
      feeBps: 0n,
    });
    expect(set("desk.inventory=[1.00 CNY]").inventory).to.have.lengthOf(1);
  });

  it("is added where the file leaves it out", () => {
    const text = GOOD.replace(/^escrow: .*\n/m, "");
    expect(read(text, { set: ["escrow.feeBps=7"] }).escrow).to.deep.include({
      feeBps: 7n,
      deliverWithin: 10n * DAY,
    });
  });

  it("leaves the file's own text to be known by its hash", () => {
    expect(set("escrow.feeBps=100").sha256).to.equal(read().sha256);
  });

  const wrong: [assignment: string, mistakes: string][] = [
    ["escrow.feeBps", "--set:1:1 SET_PATH_INVALID"],
    ["=100", "--set:1:1 SET_PATH_INVALID"],
    ["escrow..feeBps=100", "--set:1:1 SET_PATH_INVALID"],
    ["clock.year=2024", "--set:1:1 SET_PATH_INVALID"],
    ["steps.99.at=+5m", "--set:1:1 SET_PATH_INVALID"],
    ["steps.0.at=+5m", "--set:1:1 SET_PATH_INVALID"],
    ["escrow.feeBps=lots", "--set:1:15 FIELD_MALFORMED"],
    ["escrow.feeBps=", "--set:1:1 VALUE_MISSING"],
    ["escrow.feesBps=100", "--set:1:1 KEY_MISSPELT"],
    ["escrow.feeBps=[1", "--set:1:15 YAML_INVALID"],
    ["escrow.feeBps=*fee", "--set:1:15 YAML_FEATURE_REFUSED"],
    ["parties.buyer.balance=5 USD", "--set:1:23 CURRENCY_UNFIT"],
  ];
  for (const [assignment, mistakes] of wrong) {
    it(`is refused where it is --set ${assignment}`, () => {
      expect(placesOf(mistakesIn(GOOD, { set: [assignment] }))).to.equal(mistakes);
    });
  }
});

describe("whatever is read", () => {
  // What breaks parsers: signs that mean something, and pieces of what is expected.
  const pieces = fc.constantFrom(
    ..."{}[]:,-#&*!|>'\"%@`?<=. \n".split(""),
    ..."title clock parties steps expect quote break 1e5 NaN null ~ 一 \u00e9".split(" "),
  );

  it("is read or refused by an error of ours, never by another", () => {
    fc.assert(
      fc.property(
        fc.nat(GOOD.length),
        fc.nat(40),
        fc.array(pieces, { maxLength: 8 }),
        (start, length, added) => {
          const text = `${GOOD.slice(0, start)}${added.join("")}${GOOD.slice(start + length)}`;
          try {
            read(text);
          } catch (error) {
            if (!(error instanceof SettlementError)) throw error;
            expect(error.code).to.equal("SCENARIO_INVALID");
          }
        },
      ),
      { seed: 4, numRuns: 60 },
    );
  });
});
