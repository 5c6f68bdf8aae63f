import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { jobsOf } from "../../src/cli/run/run-arguments.ts";
import { scenarioOf } from "../../src/workers/job.ts";
import { pointsOf } from "../../src/scenario/what-if.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { readBeside } from "./broken/read-broken.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const PAGE = readFileSync(path.join(ROOT, "docs/how-to/write-a-scenario.md"), "utf8");

/** What `corridor run` takes besides, where nothing is given. */
const NO_FILES = {
  trace: "",
  savePaths: "",
  detail: "",
  report: "",
  junit: "",
  json: false,
  format: "text",
  bail: false,
  events: false,
  calls: false,
  force: false,
  lang: "en",
};

/** The page's blocks of a language, in order. */
function blocks(language: string): string[] {
  return [...PAGE.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, of, text = ""]) =>
    of === language ? [text] : [],
  );
}

/** By which the example of comparisons is known, wherever it stands. */
const COMPARED = 'cost: "<= 150 bps"';

describe("how to write a scenario", () => {
  const [
    heading = "",
    parties = "",
    steps = "",
    charges = "",
    expected = "",
    claimed = "",
    varied = "",
    many = "",
    tables = "",
    about = "",
  ] = blocks("yaml").filter((block) => !block.includes(COMPARED));
  const read = (text: string) => readScenario(text, { file: "how-to.yaml", readFile: readBeside });

  it("shows a scenario that is right", () => {
    const { steps: made } = read(`${heading}${parties}${steps}`);
    expect(made.map(({ verb }) => verb)).to.deep.equal(["quote", "disclose", "pay", "fund"]);
  });

  it("shows what a payment costs", () => {
    const { corridors, banks } = read(`${heading}${parties}${charges}${steps}`);
    expect(corridors.pay.fees?.[0]?.tiers.map(({ upTo }) => upTo)).to.deep.equal([500_000n, undefined]);
    expect([...(banks ?? [])].map(([name]) => name)).to.deep.equal(["Rhein Bank", "Pearl Bank"]);
  });

  it("shows comparisons that can be expected", () => {
    const compared = blocks("yaml").find((block) => block.includes(COMPARED)) ?? "";
    const quoted = steps.slice(0, steps.indexOf("  - pay:"));
    const { steps: made, expect: end } = read(`${heading}${parties}${quoted}${compared}`);
    expect(made.at(-1)?.expect?.figures?.map(({ figure }) => figure)).to.deep.equal([
      "time",
      "fee",
      "margin",
      "rate",
      "gas",
      "event",
      "event",
      "event",
    ]);
    expect(made.at(-1)?.expect?.not?.reverts).to.deep.equal(["StaleRate", "QuoteExpired"]);
    expect(end.figures?.map(({ is }) => is)).to.deep.equal([">=", "<", "!="]);
  });

  it("shows a refusal that can be expected", () => {
    const quoted = steps.slice(0, steps.indexOf("  - pay:"));
    const { steps: late, expect: final } = read(`${heading}${parties}${quoted}${expected}`);
    expect(late.at(-1)?.at).to.deep.equal({ deadline: "expiresAt", offset: 1n });
    expect(late.at(-1)?.expect?.revert).to.deep.equal({ error: "QuoteExpired", args: {} });
    expect(final.payments).to.have.lengthOf(1);
    expect(final.payments[0]).to.include({ payment: "payment", status: "None" });
  });

  it("shows claims that can be read", () => {
    const first = claimed.replace("step: redeem", "step: pay");
    const { claims, steps: made } = read(`${heading}${parties}${steps}${first}`);
    expect(claims.map(({ given }) => given)).to.deep.equal([[], ["rates"], [], []]);
    expect(
      made.flatMap((step) => step.claims ?? []).map(({ expect: each }) => each.revert?.error),
    ).to.deep.equal(["StaleRate", undefined]);
  });

  it("shows what a file states about itself", () => {
    const { subject, next, whatIf } = read(`${heading}${parties}${steps}${about}`);
    expect([subject, next]).to.deep.equal(["rates", "09-weekend"]);
    expect((whatIf ?? []).map((values) => [values.value, pointsOf(values)?.points.length])).to.deep.equal([
      ["1.0404", 12],
      ["+5m", 14],
    ]);
  });

  it("shows a group of payments", () => {
    const shops = parties
      .slice(0, parties.indexOf("payments:"))
      .replace("buyer:", "shoppers:")
      .replace("seller:", "merchant:");
    const { payments, steps: all } = read(`${heading}${shops}${many}`);
    expect([payments[0]?.name, payments.length]).to.deep.equal(["parcel-001", 200]);
    expect(all).to.have.lengthOf(420);
  });

  it("shows variables, and what is worked out with them", () => {
    const parts = parties.slice(0, parties.indexOf("payments:"));
    const sent = read(`${heading}${parts}${varied}`).steps.flatMap((step) =>
      step.verb === "quote" && "send" in step.parameters.fixed ? [step.parameters.fixed.send.minor] : [],
    );
    expect(sent).to.deep.equal([300_000n, 700_000n]);
  });

  it("shows groups out of tables, and choices of their payments", () => {
    const names = ["anna", "bruno", "carla", "factory"];
    const shops = parties
      .slice(0, parties.indexOf("payments:"))
      .replace("seller:", "shop:")
      .replace(/^ {2}buyer: (.*)$/m, (_line, party: string) =>
        names.map((name) => `  ${name}: ${party}`).join("\n"),
      );
    const readFile = (file: string) => readFileSync(path.join(ROOT, "scenarios", file), "utf8");
    const file = `${heading}${shops}${tables}`;
    const { payments } = readScenario(file, { file: "how-to.yaml", readFile });
    expect(payments.map(({ group }) => group)).to.deep.equal([
      ...Array<string>(6).fill("order"),
      ...Array<string>(2).fill("invoice"),
    ]);
    const rows = [...PAGE.matchAll(/^\| `\w+` +\|[^|]*?((?:`[^`]+`(?:, )?)+) *\|$/gm)];
    const choices = rows.flatMap(([, shown = ""]) =>
      [...shown.matchAll(/`([^`]+)`/g)].map(([, choice = ""]) => choice),
    );
    expect(choices).to.have.lengthOf(6);
    for (const choice of choices) {
      const step = `  - pay: { payment: order, ${choice.replace("every: 10", "every: 2").replace("{limit}", "{large}")} }\n`;
      expect(() => readScenario(`${file}${step}`, { file: "how-to.yaml", readFile }), choice).to.not.throw();
    }
  });

  it("shows currencies of a file's own, and cash", () => {
    const own = blocks("yaml").find((text) => text.startsWith("currencies:")) ?? "";
    const { currencies = [], customers } = read(`${heading}${own}${steps}`);
    expect(currencies.map(({ code, decimals, cash }) => `${code} ${decimals} ${cash ?? ""}`)).to.deep.equal([
      "PTS 0 ",
      "UGX 2 ",
      "EUR 2 5",
    ]);
    expect(customers.map(({ rounding }) => rounding)).to.deep.equal([
      { mode: "half-up", increment: 5n },
      undefined,
      undefined,
      { mode: "down", increment: 10n },
    ]);
  });

  it("sets values in a way that works", () => {
    const set = /--set ([^\s`]+)/.exec(PAGE)?.[1] ?? "";
    const options = {
      seed: "",
      set: [set],
      fault: [],
      break: [],
      until: "",
      noExpect: false,
      update: false,
      check: false,
      jsonl: false,
      watch: false,
    };
    const [job] = jobsOf({ ...NO_FILES, ...options, files: ["scenarios/01-happy-path.yaml"] }, false);
    expect(job?.set).to.have.lengthOf(2);
    expect(() => job && scenarioOf(job)).to.not.throw();
  });

  it("gives no option twice in one command, on any page", () => {
    const pages = globSync(["*.md", "docs/**/*.md"], { cwd: ROOT }).map((file) =>
      readFileSync(path.join(ROOT, file), "utf8"),
    );
    // What stands last would count, and nothing else.
    for (const page of pages) expect(page).to.not.match(/(--(?:set|break|fault)) [^\n`|]*\1 /);
  });
});
