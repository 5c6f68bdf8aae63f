import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import type { CommandContext } from "../../src/cli/command.ts";
import { settleRun } from "../../src/cli/run.ts";
import type { RunArguments } from "../../src/cli/commands/run.ts";
import { withoutCalls } from "../../src/trace/without-calls.ts";
import { parseTrace } from "../../src/trace/parse-trace.ts";
import { ended, scratchFolder, type Ended } from "./support/command.ts";
import { NO_OPTIONS } from "./support/run-arguments.ts";

const HAPPY = path.resolve(import.meta.dirname, "../../scenarios/01-happy-path.yaml");

/** Rates that the scenario of that day names. */
const RATES = "rates/ecb-2015-01.csv";

function run(
  files: readonly string[],
  args: Partial<RunArguments> = {},
  context: Partial<CommandContext> = {},
): Promise<Ended> {
  return ended((full) => settleRun({ ...NO_OPTIONS, ...args, files }, full), context);
}

/** What a run printed as JSON, without the files that it was made from: their hash, what they set, and hashes over both. */
function withoutFiles(out: string): unknown {
  return JSON.parse(out, (key, value: unknown) =>
    ["sha256", "settings", "previous", "last"].includes(key) ? undefined : value,
  );
}

describe("corridor run", () => {
  const inFolder = scratchFolder();
  /** A copy of the first scenario with something else in it. */
  const copy = (name: string, from: string | RegExp = "", to = ""): string => {
    const file = inFolder(name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, readFileSync(HAPPY, "utf8").replace(from, to));
    return file;
  };

  /** The number of the line with a text, as messages have it. */
  const lineOf = (file: string, text: string): number =>
    readFileSync(file, "utf8")
      .split("\n")
      .findIndex((line) => line.includes(text)) + 1;

  it("prints steps, where the money went and the verdict, and ends with 0", async () => {
    const { code, out, errors } = await run([HAPPY]);
    expect(out)
      .to.contain("Where the 1,000.00 EUR went")
      .and.to.match(/\n(\d+) of \1 expectations met; .*\nPASSED\n/);
    expect([code, errors]).to.deep.equal([0, ""]);
  });

  it("ends with 1 where an expectation is not met, with both values", async () => {
    const { code, out } = await run([copy("unmet.yaml", "received: 7477.30", "received: 7477.31")]);
    expect(code).to.equal(1);
    expect(out).to.contain("received by the payee of payment: expected 7,477.31 CNY, found 7,477.30 CNY");
    expect(out).to.match(/FAILED/);
  });

  it("ends with 2 before anything runs where a file is invalid, in the language asked for", async () => {
    const bad = copy("bad.yaml", "feeBps: 50", "feeBbs: 50");
    const english = await run([bad]);
    expect([english.code, english.out]).to.deep.equal([2, ""]);
    expect(english.errors)
      .to.contain(`${bad}:${lineOf(bad, "feeBbs")}:95`)
      .and.to.contain("KEY_MISSPELT")
      .and.to.contain("Did you mean feeBps?");
    const chinese = await run([bad], { lang: "zh" });
    expect(chinese.errors).to.contain("是否想写 feeBps？");
  });

  describe("of a folder", () => {
    let folder = "";
    before(() => {
      folder = path.dirname(copy("folder/a.yaml"));
      copy("folder/b.yaml", "received: 7477.30", "received: 7477.31");
      writeFileSync(inFolder("folder/c.yaml"), "title: [\n");
      writeFileSync(inFolder("folder/_shared.yaml"), "seed: 1\n");
      writeFileSync(inFolder("folder/trace.json"), "{}");
      writeFileSync(inFolder("folder/README.md"), "hello");
    });

    it("goes on after a file that cannot be read, and passes over what is no scenario", async function () {
      this.timeout(60_000);
      const junit = inFolder("folder.xml");
      const { code, out, errors } = await run([folder], { junit });
      expect(code).to.equal(2);
      expect(out.split("\n").slice(-3).join("\n")).to.match(/a +passed .*\nb +failed .*\nc +error/);
      expect(errors).to.contain("c.yaml:1:8 YAML_INVALID").and.to.not.contain("_shared");
      expect(readFileSync(junit, "utf8"))
        .to.match(/<testsuites name="corridor" tests="\d+" failures="2" errors="1">/)
        .and.to.match(
          /<testsuite name="c" tests="1" failures="0" errors="1"[^]*<error type="SCENARIO_INVALID"/,
        );
    });

    it("starts nothing with --bail where one cannot be read", async () => {
      const { code, out } = await run([folder], { bail: true });
      expect([code, out.split("\n").at(-1)]).to.deep.equal([2, "2 not started"]);
      expect(out).to.match(/c +error/);
    });

    it("is refused once for what is wrong with the command", async () => {
      const { code, errors, out } = await run([inFolder("folder/a.yaml"), HAPPY], {
        fault: ["stale-rite@pay"],
      });
      expect([code, out]).to.deep.equal([2, ""]);
      expect(errors.match(/NAME_MISSPELT: /g)).to.have.lengthOf(1);
    });
  });

  it("takes old names, and gives that of today on one line each", async () => {
    const file = copy("old-names.yaml", "  - release:", "  - break: clock-skew\n  - release:");
    const old = await run([file], { break: ["stale-rate@pay"] });
    expect(old.code).to.equal(0);
    expect(old.errors.split("\n")).to.deep.equal([
      '"--break" is now called "--fault"',
      `${file}:${lineOf(file, "- break:")}:5: "break" is now called "fault"`,
    ]);
    const current = await run([file], { fault: ["stale-rate@pay"] });
    expect(current.out).to.equal(old.out);
    expect(current.errors).to.equal(old.errors.split("\n")[1]);
  });

  const wrong: [string, readonly string[], Partial<RunArguments>, string][] = [
    ["no file", [], {}, "SCENARIOS_MISSING"],
    ["a language that there is not", [HAPPY], { lang: "fr" }, "OPTION_INVALID: --lang fr"],
    [
      "a fault that there is not",
      [HAPPY],
      { fault: ["stale-rite@pay"] },
      'NAME_MISSPELT: There is no fault "stale-rite"',
    ],
    ["a path that cannot be set", [HAPPY], { set: ["steps.99=1"] }, "SET_PATH_INVALID"],
    [
      "golden traces of a changed scenario",
      [HAPPY],
      { update: true, seed: "7" },
      "OPTIONS_EXCLUSIVE: --update and --seed",
    ],
    [
      "golden traces of a run that ends early",
      [HAPPY],
      { update: true, until: "pay" },
      "OPTIONS_EXCLUSIVE: --update and --until",
    ],
    [
      "golden traces of a run whose expectations decide nothing",
      [HAPPY],
      { update: true, noExpect: true },
      "OPTIONS_EXCLUSIVE: --update and --no-expect",
    ],
    ["a detail that there is not", [HAPPY], { detail: "call" }, "OPTION_INVALID: --detail call"],
    ["a step that there is not", [HAPPY], { until: "payy" }, "UNTIL_MISSPELT: "],
  ];
  for (const [what, files, args, message] of wrong) {
    it(`refuses ${what} with 2`, async () => {
      const { code, out, errors } = await run(files, args);
      expect([code, out]).to.deep.equal([2, ""]);
      expect(errors).to.contain(message).and.to.not.contain("    at ");
    });
  }

  it("refuses a network that there is not with 2", async () => {
    const { code, errors } = await run([HAPPY], {}, { network: "mainnet" });
    expect([code, errors]).to.satisfy(
      ([first, told]: [number, string]) => first === 2 && told.includes("--network mainnet"),
    );
  });

  it("sets values, one after the other, and breaks the scenario", async () => {
    const args = { set: ["steps=[{quote: {send: 1.00 EUR, validFor: 15m}}, {pay: }],expect={}"], json: true };
    const set = JSON.parse((await run([HAPPY], args)).out) as { runs: [{ trace: { steps: object[] } }] };
    expect(set.runs[0].trace.steps.length).to.equal(2);
    const broken = await run([HAPPY], { fault: ["stale-rate@pay"] });
    expect(broken.out).to.contain("refused by gateway: StaleRate (pair EUR/USD");
    expect(broken.code).to.equal(0);
  });

  it("ends after a step, and sees a changed scenario to its end, and says so in both languages", async () => {
    const until = await run([HAPPY], { until: "disclose 2" });
    expect([until.code, until.errors]).to.deep.equal([0, ""]);
    expect(until.out)
      .to.contain("The run ended after the step disclose 2")
      .and.to.match(/\nPASSED\n/);
    const both = { until: "redeem", fault: ["stale-rate@pay"], set: ["escrow.feeBps=0"], noExpect: true };
    const { code, out } = await run([HAPPY], { ...both, lang: "zh" });
    expect(code).to.equal(0);
    expect(out).to.contain("在步骤 redeem 之后结束").and.to.contain("预期仅作记录，不影响结论");
    const poor = { set: ["parties.buyer.balance=1.00 EUR"] };
    expect((await run([HAPPY], poor)).code).to.equal(1);
    const seen = await run([HAPPY], { ...poor, noExpect: true, junit: inFolder("ignored.xml") });
    expect(seen.code).to.equal(0);
    expect(seen.out).to.contain("received by the payee of payment: expected 7,477.30 CNY, found 0.00 CNY");
    expect(readFileSync(inFolder("ignored.xml"), "utf8"))
      .to.contain('failures="0"')
      .and.to.contain('<skipped message="received by the payee of payment: expected 7,477.30 CNY');
  });

  it("saves the paths of rates, from which the run is repeated, and writes over none that was edited", async () => {
    const file = copy("drawn.yaml");
    const pair = "rates.EUR/USD";
    const drawn = [`${pair}={ model: { kind: gbm, volatility: 0.08 }, start: 1.0404, source: drawn }`];
    const folder = inFolder("saved");
    const first = await run([file], { set: drawn, noExpect: true, savePaths: folder, json: true });
    expect(first.code).to.equal(0);
    expect(readFileSync(path.join(folder, "EUR-USD.reported.path"), "utf8")).to.match(
      /^corridor rate path 1\n/,
    );
    const table = readFileSync(path.join(folder, "EUR-USD.csv"), "utf8");
    expect(table.split("\n").slice(0, 2)).to.deep.equal(["at,EUR/USD", "2025-01-23T15:00:00Z,1.04040000"]);
    for (const stored of ["EUR-USD.csv", "EUR-USD.market.path"]) {
      const set = [`${pair}={ path: saved/${stored}, source: drawn }`];
      const again = await run([file], { set, noExpect: true, json: true });
      expect(again.out, stored).to.not.equal(first.out);
      expect(withoutFiles(again.out), stored).to.deep.equal(withoutFiles(first.out));
    }
    const second = await run([file], { set: drawn, noExpect: true, savePaths: folder });
    expect([second.code, second.errors]).to.satisfy(
      ([code, errors]: [number, string]) => code === 2 && errors.includes("OUTPUT_FOREIGN"),
    );
    expect(readFileSync(path.join(folder, "EUR-USD.csv"), "utf8")).to.equal(table);
  });

  it("adds events with -v, and calls with -vv", async () => {
    const [none, events, calls] = await Promise.all([
      run([HAPPY]),
      run([HAPPY], { events: true }),
      run([HAPPY], {}, { verbosity: 2 }),
    ]);
    expect(none.out).to.not.contain("* escrow Funded(");
    expect(events.out).to.contain("* escrow Funded(").and.to.not.contain("> oracle.");
    expect(calls.out)
      .to.contain("* escrow Funded(")
      .and.to.contain("> · oracle.acceptRate(base EUR, quote USD) gas")
      .and.to.match(/contracts\/RateOracle\.sol:\d+/);
  });

  it("records the calls in the trace with --detail calls, and then alone", async () => {
    const read = (name: string) => parseTrace(readFileSync(inFolder(name), "utf8"), name);
    await run([HAPPY], { detail: "calls", trace: inFolder("detail.json") });
    const detailed = read("detail.json");
    const transactions = detailed.steps.flatMap((step) => step.transactions);
    const paid = transactions.find(({ call }) => call.method === "payAtQuote");
    expect(paid?.calls?.contract).to.equal("gateway");
    expect(paid?.calls?.source?.file).to.equal("contracts/SettlementGateway.sol");
    const rated = paid?.calls?.calls.find(({ method }) => method === "acceptRate");
    expect(rated?.args).to.deep.equal({ base: "0x455552", quote: "0x555344" });
    expect(rated?.calls.map(({ contract, method }) => `${contract}.${method}`)).to.deep.equal([
      "EUR/USD.latestRoundData",
      "EUR/USD.decimals",
    ]);
    expect(transactions.every(({ calls }) => calls !== undefined)).to.equal(true);
    // What is only printed is not written.
    await run([HAPPY], { calls: true, trace: inFolder("printed.json") });
    expect(read("printed.json")).to.deep.equal(withoutCalls(detailed));
    expect(readFileSync(inFolder("printed.json"), "utf8")).to.not.contain('"calls"');
  });

  it("records why a call inside a transaction was refused", async () => {
    await run([HAPPY], { fault: ["stale-rate@pay"], detail: "calls", trace: inFolder("refused.json") });
    const { steps } = parseTrace(readFileSync(inFolder("refused.json"), "utf8"), "refused.json");
    const refused = steps.find(({ refusal }) => refusal?.error === "StaleRate");
    const [sent] = refused?.transactions ?? [];
    expect([sent?.calls?.contract, sent?.calls?.refused]).to.deep.equal(["gateway", "StaleRate"]);
    expect(sent?.calls?.calls.find(({ contract }) => contract === "oracle")?.refused).to.equal("StaleRate");
  });

  it("keeps the calls out of golden traces", async () => {
    const file = copy("detail/scenario.yaml");
    expect((await run([file], { detail: "calls", update: true })).code).to.equal(0);
    expect(readFileSync(inFolder("detail/golden/scenario.json"), "utf8")).to.not.contain('"calls"');
    expect((await run([file], { detail: "calls", check: true })).code).to.equal(0);
  });

  it("runs several side by side: the failing ones in full, a table of all, and the worst exit code", async () => {
    const files = [
      copy("a/03.yaml"),
      copy("a/01.yaml", "received: 7477.30", "received: 1.00"),
      copy("a/02.yaml"),
    ];
    const { code, out } = await run([inFolder("a")], { junit: inFolder("j.xml"), trace: inFolder("traces") });
    expect(code).to.equal(1);
    expect(out.match(/Where the 1,000.00 EUR went/g)?.length).to.equal(1);
    expect(out).to.match(/01 +failed +\d+\/(\d+) .*\n02 +passed +\1\/\1 .*\n03 +passed/);
    expect(readFileSync(inFolder("j.xml"), "utf8").match(/<testsuite /g)?.length).to.equal(files.length);
    for (const name of ["01", "02", "03"]) {
      const trace = parseTrace(readFileSync(inFolder(`traces/${name}.json`), "utf8"), name);
      expect(trace.scenario.name).to.equal(name);
    }
  });

  it("gives one JSON object, also of errors", async () => {
    const { out, errors } = await run([HAPPY], { json: true, report: inFolder("r.html") });
    const { format, passed, runs } = JSON.parse(out) as {
      format: string;
      passed: boolean;
      runs: { outcome: string }[];
    };
    expect([format, passed, runs[0]?.outcome, errors]).to.deep.equal(["corridor-run/1", true, "passed", ""]);
    expect(readFileSync(inFolder("r.html"), "utf8")).to.contain("<!doctype html>");
    const bad = await run([copy("bad.yaml", "feeBps: 50", "feeBps: x")], { json: true });
    const { error } = JSON.parse(bad.out) as {
      error: { code: string; mistakes: { code: string; place: object }[] };
    };
    expect(error.code).to.equal("SCENARIO_INVALID");
    expect(error.mistakes[0]?.place).to.have.keys("file", "line", "column");
  });

  describe("with outputs that would destroy work: refused with 2 before anything runs", () => {
    const cases: [what: string, code: string, args: (file: string) => Partial<RunArguments>][] = [
      ["the scenario", "OUTPUT_IS_INPUT", (file) => ({ report: file, force: true })],
      ["its rates", "OUTPUT_IS_INPUT", () => ({ trace: inFolder(`w/${RATES}`), force: true })],
      ["its golden trace", "OUTPUT_IS_INPUT", () => ({ trace: inFolder("w/golden/s.json"), check: true })],
      [
        "the one that is updated",
        "OUTPUTS_SAME",
        () => ({ trace: inFolder("w/golden/s.json"), update: true }),
      ],
      ["another output", "OUTPUTS_SAME", () => ({ report: inFolder("w/one"), junit: inFolder("w/one") })],
      ["a file of another program", "OUTPUT_FOREIGN", () => ({ junit: inFolder("w/notes.xml") })],
    ];
    for (const [what, code, args] of cases) {
      it(what, async () => {
        const file = inFolder("w/s.yaml");
        for (const folder of ["w/golden", "w/rates"]) mkdirSync(inFolder(folder), { recursive: true });
        copyFileSync(path.join(path.dirname(HAPPY), "10-franc-2015.yaml"), file);
        copyFileSync(path.join(path.dirname(HAPPY), RATES), inFolder(`w/${RATES}`));
        writeFileSync(inFolder("w/golden/s.json"), "");
        writeFileSync(inFolder("w/notes.xml"), "<notes/>");
        const before = readFileSync(file, "utf8");
        const told = await run([file], args(file));
        expect([told.code, told.out]).to.deep.equal([2, ""]);
        expect(told.errors).to.contain(`${code}: `);
        expect(readFileSync(file, "utf8")).to.equal(before);
      });
    }

    it("two scenarios of one name", async () => {
      const files = [copy("x/s.yaml"), copy("y/s.yaml")];
      expect((await run(files, { trace: inFolder("traces") })).errors).to.contain("OUTPUTS_SAME: --trace");
    });
  });

  describe("with golden traces", () => {
    it("writes one, agrees with it byte for byte, and ends with 5 where something drifted", async () => {
      const file = copy("g/scenario.yaml");
      const golden = inFolder("g/golden/scenario.json");
      expect((await run([file], { check: true })).errors).to.contain("GOLDEN_MISSING");
      expect((await run([file], { update: true })).code).to.equal(0);
      const first = readFileSync(golden, "utf8");
      expect((await run([file], { update: true })).errors).to.contain("unchanged");
      expect(readFileSync(golden, "utf8")).to.equal(first);
      expect((await run([file], { check: true })).code).to.equal(0);
      writeFileSync(golden, first.replace('"after": "400000"', '"after": "400001"'));
      const drifted = await run([file], { check: true });
      expect(drifted.code).to.equal(5);
      expect(drifted.errors).to.contain("step 4, pay: buyer gives 1,000.00 EUR, 0.01 EUR more");
    });

    it("writes none of a scenario that did not pass", async () => {
      const file = copy("h/scenario.yaml", "received: 7477.30", "received: 1.00");
      expect((await run([file], { update: true })).code).to.equal(1);
      expect(existsSync(inFolder("h/golden"))).to.equal(false);
    });
  });
});
