// Writes docs/operations/<verb>.md: what a verb does, who may, and the state before and after, from runs of the happy path.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { z } from "zod";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import { ensureBuild } from "../../src/cli/ensure-build.ts";
import { scenarioLibrary } from "../../src/files/scenario-library.ts";
import { happyPath, readScenarioFile } from "../../src/files/scenarios.ts";
import { withoutClaims } from "../../src/scenario/without-claims.ts";
import { runScenario } from "../../src/simulate.ts";
import { randomStream } from "../../src/random/random-stream.ts";
import { Speaker } from "../../src/report/speaker.ts";
import { faultAt } from "../../src/scenario/faults/fault-at.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { VERBS, verbOf, type VerbName } from "../../src/verbs/verbs.ts";
import type { Trace, TraceStep } from "../../src/trace/trace.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../docs/operations");
const NAMES = VERBS.map(({ name }) => name);

/** Faults in whose runs further verbs are found. */
const BROKEN = [
  "goods-lost",
  "seller-silent",
  "dispute@release",
  "freeze-party@release",
  "pause-token@fund",
  "rate-jump@redeem",
  "stale-rate@pay",
  "quote-expired",
  "reserve-short",
  "payout-fails",
  "reentrant-seller@release",
  "sanctioned-buyer",
];

await ensureBuild();
const rpc = await openInProcessChain();
const examples = new Map<string, { readonly trace: Trace; readonly step: TraceStep }>();
for (const scenario of [happyPath(), ...BROKEN.map((where) => faultAt(happyPath(), where)), rest()])
  await collect(scenario);
// A verb that none of these has is found in the first scenario of the library that has it.
for (const { file } of scenarioLibrary()) {
  if (NAMES.every((name) => examples.has(name))) break;
  const scenario = readScenarioFile(file);
  if (scenario.steps.some(({ verb }) => !examples.has(verb))) await collect(scenario);
}
await rpc.close();
mkdirSync(FOLDER, { recursive: true });
for (const verb of NAMES)
  writeFileSync(
    path.join(FOLDER, `${verb}.md`),
    await format(pageOf(verb), { parser: "markdown", printWidth: 110 }),
  );
writeFileSync(
  path.join(FOLDER, "README.md"),
  await format(listOfAll(), { parser: "markdown", printWidth: 110 }),
);

/** Runs a scenario, and keeps the first step of each verb that went through; the attack is refused by its nature. */
async function collect(scenario: Scenario): Promise<void> {
  const trace = await runScenario(scenario, rpc);
  if (trace.outcome !== "passed") throw new Error(`${scenario.name}: ${trace.outcome}`);
  for (const step of trace.steps) {
    const isExample = step.refusal === undefined || step.verb === "reenter";
    if (isExample && !examples.has(step.verb)) examples.set(step.verb, { trace, step });
  }
}

/** Verbs that no fault has. */
function rest(): Scenario {
  const { steps, ...scenario } = withoutClaims(happyPath());
  const payment = "payment";
  const pair = "EUR/USD";
  const upToRedeem = steps.slice(0, 8);
  return {
    ...scenario,
    expect: { payments: [], balances: [] },
    steps: [
      { verb: "halt", parameters: { pair } },
      { verb: "resume", parameters: { pair } },
      { verb: "block", parameters: { party: "buyer" } },
      { verb: "unblock", parameters: { party: "buyer" } },
      { verb: "verify", parameters: { party: "buyer" } },
      ...upToRedeem.slice(0, 1),
      { verb: "cancel", parameters: { payment } },
      ...upToRedeem,
      { verb: "pause", parameters: { what: "token" } },
      { verb: "payout", parameters: { payment, fails: "AC04" } },
      { verb: "unpause", parameters: { what: "token" } },
      { verb: "claim", parameters: { payment } },
    ],
  };
}

function pageOf(verb: VerbName): string {
  const { about, page } = verbOf(verb);
  const { purpose, who, calls, refusals, limits = [] } = page;
  return `# ${verb}

<!-- Written by scripts/generate/operations.ts from runs; npm run check keeps it fresh. -->

${purpose}

- Who: ${who}.
- Calls: ${calls}.
- About: ${about === "payment" ? "a payment" : "the system"}.

## Parameters

${parametersOf(verb)}

## In a run

${exampleOf(verb)}

## Refusals

${refusals.length === 0 ? "None of its own." : `${refusals.join("; ")}. [All errors](../reference/errors.md)`}
${limits.length === 0 ? "" : `\n## Limits\n\n${limits.map((limit) => `- ${limit}`).join("\n")}\n`}`;
}

/** What the JSON Schema of a field has for its row. */
interface Field {
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

function parametersOf(verb: VerbName): string {
  const scope = {
    tokens: [{ code: "XUSD", decimals: 6 }],
    reserves: [],
    parties: ["buyer", "seller"],
    banks: ["Rhein Bank", "Pearl Bank"],
    pairs: ["EUR/USD"],
    draw: (field: string) => randomStream("1", field),
  };
  const schema = z.toJSONSchema(verbOf(verb).schema(scope), { io: "input", unrepresentable: "any" });
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, Field & { readonly anyOf?: readonly Field[] }>;
    required?: string[];
  };
  const rows = Object.entries(properties).map(([name, { description = "", examples, anyOf = [] }]) => {
    // What may be drawn instead has its example where it is given.
    const [given] = examples ?? anyOf[0]?.examples ?? [];
    const example = typeof given === "string" ? `\`${given}\`` : "";
    return [`\`${name}\``, required.includes(name) ? "yes" : "", example, description.replaceAll("|", "\\|")];
  });
  return rows.length === 0
    ? "None of its own."
    : table(["field", "needed", "for example", "what it is"], rows);
}

function exampleOf(verb: VerbName): string {
  const example = examples.get(verb);
  if (example === undefined) throw new Error(`No run has the verb ${verb}`);
  const { trace, step } = example;
  const speaker = new Speaker("en", trace);
  const told = step.narration.map((narration) => `> ${speaker.sentence(narration)}`).join("\n>\n");
  const rows = step.movements.map(({ holder, place, asset, before, after }) => [
    speaker.party(holder),
    place === "chain" ? "on the chain" : speaker.party(place),
    `${speaker.amount(before, asset)} ${speaker.symbolOf(asset)}`,
    `${speaker.amount(after, asset)} ${speaker.symbolOf(asset)}`,
  ]);
  const { before, after } = step.status;
  const status =
    step.payment === ""
      ? ""
      : before === after
        ? `The payment stays ${speaker.status(before)}.`
        : `The payment: ${speaker.status(before)} → ${speaker.status(after)}.`;
  return [
    told,
    status,
    rows.length === 0 ? "Nobody's balance changes." : table(["who", "where", "before", "after"], rows),
    ...step.transactions.map(({ call, signer, gas, events }) => {
      const names = events.map(({ contract, name }) => `\`${contract}.${name}\``);
      const emitted = names.length === 0 ? "no event" : names.join(", ");
      return `- \`${call.contract}.${call.method}\`, sent by ${speaker.party(signer)}, gas ${speaker.integer(gas)}: ${emitted}`;
    }),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .replaceAll("\n\n- ", "\n- ")
    .replace("\n- ", "\n\n- ");
}

function listOfAll(): string {
  const rows = VERBS.map(({ name, page }) => [`[${name}](${name}.md)`, page.who, page.purpose]);
  return `# Operations

<!-- Written by scripts/generate/operations.ts; npm run check keeps it fresh. -->

One page for each verb of a scenario, with the state before and after in numbers from a run.

${table(["verb", "who", "what it does"], rows)}
`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
