import { expect } from "chai";
import { readFileSync } from "node:fs";
import path from "node:path";
import { happyPath } from "../../src/files/scenarios.ts";
import { consoleReport } from "../../src/report/console.ts";
import { faultAt } from "../../src/scenario/faults/fault-at.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { ScenarioInvalid } from "../../src/scenario/source/scenario-invalid.ts";
import { DeployedSystem } from "../support/deployed-system.ts";
import { refusalOf } from "../support/refusal.ts";

const HAPPY = readFileSync(path.resolve(import.meta.dirname, "../../scenarios/01-happy-path.yaml"), "utf8")
  .split(/^claims:/m)[0]
  ?.concat("\n");

/** The first scenario with one claim, or several. */
const withClaims = (...claims: readonly string[]): string =>
  `${HAPPY ?? ""}claims:\n${claims.map((claim) => `  - ${claim}\n`).join("")}`;

const claim = "claim: { en: It is so., zh: 确实如此。 }";

describe("a claim of a scenario's text", () => {
  let system: DeployedSystem;

  before(async () => {
    system = await DeployedSystem.open(happyPath());
  });

  after(() => system.close());

  const run = (expectation: string) =>
    system.run(readScenario(withClaims(`{ ${claim}, ${expectation} }`), { file: "claims.yaml" }));

  /** Each kind of expectation: at which step, what is true, and what is not, with the value that is there. */
  const kinds: readonly [what: string, step: string, right: string, wrong: string, found: string][] = [
    ["who does it", "step: redeem", "by: seller", "by: buyer", "seller"],
    ["which bank does it", "step: payout", "by: Pearl Bank", "by: Rhein Bank", "Pearl Bank"],
    [
      "when",
      "step: deliver",
      "time: 2025-01-24T08:30:00Z",
      "time: 2025-01-24T08:30:01Z",
      "2025-01-24T08:30:00Z",
    ],
    ["by a deadline", "step: pay", "time: expiresAt-10m", "time: expiresAt", "2025-01-23T15:35:00Z"],
    ["a fee", "step: redeem", "fees: { redeem: 14.99 CNY }", "fees: { redeem: 14.98 CNY }", "1499"],
    ["a fee of another step", "step: pay", "fees: { redeem: 0.00 CNY }", "fees: { redeem: 0.01 CNY }", "0"],
    ["a margin", "step: redeem", "margins: { redeem: 18.78 CNY }", "margins: { redeem: 18.77 CNY }", "1878"],
    ["a rate", "step: redeem", "rates: { USD/CNY: 7.288447 }", "rates: { USD/CNY: 7.288446 }", "7.288447"],
    [
      "a rate that is not used",
      "step: quote",
      "rates: { EUR/CNY: 7.5829 }",
      "rates: { EUR/USD: 1.0404 }",
      "none",
    ],
    ["that no rate moved", "step: redeem", "moves: none", "moves: { rate-move: {} }", "none"],
    ["how many transactions", "step: pay", "transactions: 1", "transactions: 2", "1"],
    ["a status", "step: fund", "status: Funded", "status: Released", "Funded"],
    [
      "a balance",
      "step: 4",
      "balances: { buyer: 4000.00 EUR }",
      "balances: { buyer: 4000.01 EUR }",
      "400000",
    ],
    ["a refusal", "step: disclose 2", "status: None", "revert: StaleRate", "none"],
    ["the end", "", "transactions: 8", "transactions: 9", "8"],
    [
      "what is debited",
      "",
      "payments: { payment: { sent: 1000.00 EUR } }",
      "payments: { payment: { sent: 1000.01 EUR } }",
      "100000",
    ],
    ["what is left", "", "supply: 5.178618 XUSD", "supply: 0.00 XUSD", "5178618"],
  ];
  for (const [what, step, right, wrong, found] of kinds)
    it(`is met by what is so, and by nothing else: ${what}`, async () => {
      const at = step === "" ? "" : `${step}, `;
      expect((await run(`${at}expect: { ${right} }`)).outcome).to.equal("passed");
      const untrue = await run(`${at}expect: { ${wrong} }`);
      expect(untrue.outcome).to.equal("failed");
      const all = [...untrue.steps.flatMap((each) => each.expectations), ...untrue.expectations];
      const [unmet, ...others] = all.filter(({ met }) => !met);
      expect(unmet).to.include({ actual: found });
      expect(unmet?.claim).to.deep.equal({ en: "It is so.", zh: "确实如此。" });
      expect(others).to.deep.equal([]);
      const printed = { verbosity: 0 as const, paint: (_: string, text: string) => text };
      expect(consoleReport(untrue, "en", printed)).to.contain('"It is so.": ');
      expect(consoleReport(untrue, "zh", printed)).to.contain("“确实如此。”：");
    });

  it("is met where each of several is so", async () => {
    const trace = (charged: string) =>
      run(
        `because: [{ step: pay, expect: { by: buyer } }, { step: redeem, expect: { fees: { redeem: ${charged} } } }]`,
      );
    const [right, wrong] = [await trace("14.99 CNY"), await trace("14.98 CNY")];
    const claims = right.steps.flatMap(({ expectations }) => expectations).filter(({ claim }) => claim);
    expect(claims.map(({ name, met }) => [name, met])).to.deep.equal([
      ["actor", true],
      ["fee", true],
    ]);
    expect(wrong.outcome).to.equal("failed");
  });

  it("names who loses and who gains by a rate that moves, and how much", async () => {
    const moved = withClaims("__")
      .replace(
        / {2}EUR\/CNY:\n(?: {4}.*\n)+/,
        "  EUR/CNY: { steps: [ { at: -30m, rate: 7.5829 }, { at: +1h, rate: 7.4 } ] }\n",
      )
      .replace(/\nexpect:\n(?: .*\n)+/, "\n");
    const trace = (move: string) =>
      system.run(readScenario(moved.replace("__", `{ ${claim}, step: redeem, expect: { moves: ${move} } }`)));
    expect((await trace("{ rate-move: { lostBy: seller } }")).outcome).to.equal("passed");
    for (const wrong of ["{ rate-move: { gainedBy: seller } }", "{ rate-move: { lostBy: desk } }", "none"])
      expect((await trace(wrong)).outcome, wrong).to.equal("failed");
  });

  it("is not asked where a fault or a value of the command line makes another run of it", () => {
    const text = withClaims(
      `{ ${claim}, step: pay, expect: { by: seller } }`,
      `{ ${claim}, expect: { transactions: 1 } }`,
    );
    const claims = (scenario: ReturnType<typeof readScenario>) =>
      scenario.claims.length + scenario.steps.flatMap((step) => step.claims ?? []).length;
    expect(claims(readScenario(text))).to.equal(3);
    expect(claims(readScenario(text, { set: ["escrow.feeBps=40"] }))).to.equal(0);
    expect(claims(readScenario(text, { seed: "2" }))).to.equal(0);
    const fewer = "steps=[{ quote: { send: 1.00 EUR } }]";
    expect(claims(readScenario(text, { set: [fewer, "expect={}"] }))).to.equal(0);
    for (const at of ["pay", "redeem"])
      expect(claims(faultAt(readScenario(text), `stale-rate@${at}`)), at).to.equal(0);
  });

  for (const [what, text, place, code] of [
    ["nothing that makes it true", `{ ${claim} }`, "5", "CLAIM_UNPAIRED"],
    ["both an expectation and keys", `{ ${claim}, given: [seed], expect: {} }`, "5", "CLAIM_UNPAIRED"],
    ["an expectation of nothing", `{ ${claim}, step: pay, expect: {} }`, "5", "CLAIM_UNPAIRED"],
    ["one in a list of nothing", `{ ${claim}, because: [{ expect: {} }] }`, "", "CLAIM_UNPAIRED"],
    [
      "a list and an expectation",
      `{ ${claim}, because: [{ given: [seed] }], given: [seed] }`,
      "5",
      "CLAIM_UNPAIRED",
    ],
    ["an empty list", `{ ${claim}, because: [] }`, "", "VALUE_KIND"],
    [
      "a step in a list that there is not",
      `{ ${claim}, because: [{ step: pay 2, expect: { by: buyer } }] }`,
      "",
      "CLAIM_STEP_UNKNOWN",
    ],
    ["a step and nothing expected of it", `{ ${claim}, step: pay, given: [clock] }`, "5", "CLAIM_UNPAIRED"],
    [
      "a step that there is not",
      `{ ${claim}, step: pay 2, expect: { by: buyer } }`,
      "",
      "CLAIM_STEP_UNKNOWN",
    ],
    [
      "a number that there is not",
      `{ ${claim}, step: "12", expect: { by: buyer } }`,
      "",
      "CLAIM_STEP_UNKNOWN",
    ],
    ["a key that the file has not", `{ ${claim}, given: [clock, rates.EUR/JPY] }`, "", "CLAIM_KEY_MISSING"],
    ["a key that there is not", `{ ${claim}, given: [clock], stepp: pay }`, "", "KEY_MISSPELT"],
    ["an unknown fee", `{ ${claim}, step: pay, expect: { fees: { pai: 1.00 EUR } } }`, "", "NAME_MISSPELT"],
    ["a time after another step", `{ ${claim}, step: pay, expect: { time: +5m } }`, "", "FIELD_MALFORMED"],
    [
      "an account in another currency",
      `{ ${claim}, step: pay, expect: { balances: { buyer: 1 JPY } } }`,
      "",
      "CURRENCY_UNFIT",
    ],
    [
      "a debit in the payee's currency",
      `{ ${claim}, expect: { payments: { payment: { sent: 1.00 CNY } } } }`,
      "",
      "CURRENCY_UNFIT",
    ],
    ["no sentence", "{ given: [clock] }", "5", "KEY_MISSING"],
  ] as const)
    it(`is refused with its place: ${what}`, async () => {
      const error = await refusalOf(() => readScenario(withClaims(text)));
      const problems = error instanceof ScenarioInvalid ? error.problems : [];
      expect(problems.map((problem) => problem.error.code)).to.deep.equal([code]);
      const [problem] = problems;
      const lines = withClaims(text).split("\n");
      expect(problem?.error.place?.line).to.equal(lines.findIndex((line) => line.includes(text)) + 1);
      if (place !== "") expect(String(problem?.error.place?.column)).to.equal(place);
    });
});
