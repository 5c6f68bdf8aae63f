// Writes docs/reference/escrow-states.md from the table of transitions that the tests are made from as well.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { OPERATIONS, STATUSES, type Operation, type Status } from "../../src/escrow/status.ts";
import { TRANSITIONS, type Transition } from "../../src/escrow/transitions.ts";

const PAGE = path.resolve(import.meta.dirname, "../../docs/reference/escrow-states.md");

const page = `# The states of a payment

<!-- Written by scripts/generate/escrow-states.ts from src/escrow/transitions.ts; npm run check keeps it fresh. -->

A payment in \`SettlementEscrow\` is in one of these states. ${list(STATUSES.filter(isTerminal))} are terminal: nothing
leads out of them.

\`\`\`mermaid
${diagram().join("\n")}
\`\`\`

## Every edge

What is not in this table is refused, and for every such combination of state, operation, caller and time there is a test.

${table(
  ["operation", "from", "to", "who", "when", ""],
  TRANSITIONS.map((edge) => [
    `\`${edge.operation}\``,
    edge.from,
    edge.to,
    edge.by.join(", "),
    when(edge),
    remarks(edge),
  ]),
)}

A deadline belongs to what comes after it: at exactly that second the earlier operation is refused and the later one
succeeds. Of two deadlines from which on something is open the later counts, of two before which it is the earlier. \`inspectionEnds\` is the second of the delivery plus \`inspectionPeriod\`, \`arbitrationEnds\` that of the dispute plus
\`arbitrationPeriod\`; \`deliverBy\` and \`returnBy\` stand in the terms.

## What each state knows

${table(
  ["", ...OPERATIONS.map((operation) => `\`${operation}\``)],
  STATUSES.map((status) => [status, ...OPERATIONS.map((operation) => reachedBy(status, operation))]),
)}

with \`Unauthorized\` or \`NotAParty\`, then the wrong time with \`BeforeDeadline\` or \`AfterDeadline\`, and then a dispute on terms
without an arbiter with \`NoArbiter\`. An edge that asks whether delivery was attested is not there where the answer is the
other one. \`fund\` asks who is calling before all else.

While a payment is disputed each party may still give up its own claim: the payer releases, the payee refunds. The
carrier's attestation is still recorded. Where the arbiter is silent until the arbitration ends, the attestation decides:
what was delivered by then is released; what was not is reclaimed from \`deliverBy\` on, or delivered before it as if there
had been no dispute, so that the payer keeps its inspection and may dispute anew. At most one of \`deliver\` and \`reclaim\`
is ever open to an undelivered payment.
What was released can be returned only from \`Released\`; \`Reclaimed\` and \`Resolved\` end that as well.
`;

mkdirSync(path.dirname(PAGE), { recursive: true });
writeFileSync(PAGE, await format(page, { parser: "markdown", printWidth: 110 }));

function diagram(): string[] {
  const edges = TRANSITIONS.map(
    (edge) => `${edge.from === "None" ? "[*]" : edge.from} --> ${edge.to}: ${label(edge)}`,
  );
  const loops = STATUSES.flatMap((status) => {
    const parts = TRANSITIONS.filter(
      ({ from, to, partial }) => from === status && to !== status && partial === true,
    );
    const operations = [...new Set(parts.map(({ operation }) => operation))];
    return operations.length === 0 ? [] : [`${status} --> ${status}: a part, by ${operations.join(" or ")}`];
  });
  const ends = STATUSES.filter(isTerminal).map((status) => `${status} --> [*]`);
  return ["stateDiagram-v2", ...[...edges, ...loops, ...ends].map((line) => `    ${line}`)];
}

function label(edge: Transition): string {
  const time = edge.before === undefined && edge.at === undefined ? "" : ` ${when(edge).replaceAll("`", "")}`;
  return `${edge.operation} by ${edge.by.join(" or ")}${time}${attested(edge)}`;
}

function when({ before, at }: Transition): string {
  const times = [
    ...(at === undefined ? [] : [`from ${deadlines(at)} on`]),
    ...(before === undefined ? [] : [`before ${deadlines(before)}`]),
  ];
  return times.length === 0 ? "at any time" : times.join(", ");
}

function deadlines(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(" and ");
}

function attested({ delivered }: Transition): string {
  if (delivered === undefined) return "";
  return delivered ? " if delivered" : " if not delivered";
}

function remarks(edge: Transition): string {
  const { from, to, afterRelease, partial, needs, by, operation, delivered } = edge;
  const all = operation === "release" && by.includes("anyone");
  return [
    ...(delivered === undefined ? [] : [`only where delivery was ${delivered ? "" : "not "}attested`]),
    ...(afterRelease === undefined ? [] : [`to ${afterRelease} if a part was released before`]),
    ...(partial === true ? [`in parts as well${from === to ? "" : `, and then it stays ${from}`}`] : []),
    ...(all ? ["all that is held"] : []),
    ...(needs === undefined ? [] : [`needs ${needs === "arbiter" ? "an" : "a"} ${needs} in the terms`]),
  ].join("; ");
}

function reachedBy(status: Status, operation: Operation): string {
  const targets = TRANSITIONS.filter((edge) => edge.from === status && edge.operation === operation);
  return [...new Set(targets.map(({ to }) => to))].join(", ");
}

function isTerminal(status: Status): boolean {
  return TRANSITIONS.every(({ from }) => from !== status);
}

function list(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
