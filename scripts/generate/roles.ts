// Writes docs/reference/roles.md from the matrix and the claims that test/roles proves, cell by cell.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import type { Actor, ContractKey } from "../../test/roles/actors.ts";
import { CLAIMS } from "../../test/roles/claims.ts";
import { COMPARED } from "../../test/roles/compared.ts";
import type { FunctionRow } from "../../test/roles/functions/function-row.ts";
import { loadTsx } from "../test/load-tsx.ts";

// The rows come with the calls that prove them, and those with the contracts' types.
await loadTsx();
const { ACTORS, LABELS } = await import("../../test/roles/actors.ts");
const { isAdministration, MATRIX } = await import("../../test/roles/matrix.ts");

const PAGE = path.resolve(import.meta.dirname, "../../docs/reference/roles.md");

const NAMES: Readonly<Record<ContractKey, string>> = {
  token: "StableToken",
  escrow: "SettlementEscrow",
  gateway: "SettlementGateway",
  oracle: "RateOracle",
  registry: "ParticipantRegistry",
};

const page = `# Roles

<!-- Written by scripts/generate/roles.ts from test/roles; npm run check keeps it fresh. -->

Who may do what in each contract, within which limit, and what a stolen key is worth. Every cell of the function tables is a
call that \`test/roles/matrix.test.ts\` makes from every account, and every row on attackers is a test of
\`test/roles/claims.test.ts\`.

No contract can be upgraded, and none has an owner that can take what is held. The roles are OpenZeppelin's AccessControl; the
admin of a contract is one account and changes in two steps, after a delay.

${Object.entries(NAMES)
  .map(([key, name]) => contractSection(key as ContractKey, name))
  .join("\n\n")}

## What every contract has

The carrier stands for whichever account is meant.

${functionTable(MATRIX.filter((row) => row.contract === "token" && isAdministration(row)))}

## Other systems

The same questions, answered from the sources of three systems in use.

${COMPARED.map(comparedSection).join("\n\n")}
`;

mkdirSync(path.dirname(PAGE), { recursive: true });
writeFileSync(PAGE, await format(page, { parser: "markdown", printWidth: 110 }));

function contractSection(key: ContractKey, name: string): string {
  const rows = MATRIX.filter((row) => row.contract === key && !isAdministration(row));
  const claims = Object.values(CLAIMS).filter(({ contract }) => contract === key);
  return `## ${name}

${functionTable(rows)}

${table(
  ["whose key", "an attacker takes at most", "and can", "for how long"],
  claims.map(({ actor, takes, harms, howLong }) => [LABELS[actor], takes, harms, howLong]),
)}`;
}

/** A column for each account that may call one of them, and one for everyone else. */
function functionTable(rows: readonly FunctionRow[]): string {
  const named = rows.flatMap(({ may }) => (may === "anyone" ? [] : may));
  const columns: readonly Actor[] = [...ACTORS.filter((actor) => named.includes(actor)), "anyone"];
  return table(
    ["function", ...columns.map((actor) => LABELS[actor]), "limit", "others are refused with"],
    rows.map(({ name, when, may, limit, refused }) => [
      `\`${name.replace(/\(.*/, "")}\`${formOf(name)}${when === undefined ? "" : `, ${when}`}`,
      ...columns.map((actor) => (may === "anyone" || may.includes(actor) ? "yes" : "–")),
      limit,
      refused === "" ? "" : `\`${refused}\``,
    ]),
  );
}

/** The form of the signature, where a function has two. */
function formOf(name: string): string {
  if (!name.includes("(")) return "";
  return name.endsWith("bytes)") ? " (signature as bytes)" : " (v, r, s)";
}

function comparedSection({ name, source, roles, difference }: (typeof COMPARED)[number]): string {
  return `### ${name}

${source}

${table(
  ["role", "functions", "limit", "an attacker takes at most", "for how long"],
  roles.map(({ role, may, limit, takes, howLong }) => [
    role,
    may.map((method) => `\`${method}\``).join(", "),
    limit,
    takes,
    howLong,
  ]),
)}

${difference}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
