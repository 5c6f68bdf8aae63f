import { list, phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { pairName } from "../../fx/pair-name.ts";
import { findPath } from "../../fx/path.ts";
import type { HeaderScope } from "../schema/header.ts";
import { paymentSchema } from "../schema/payments.ts";
import type { ScenarioCustomer, ScenarioPayment } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import { entryOf, valueOf, without, type MapEntry, type MapNode } from "../source/source-node.ts";
import { boundTo, hasTable, isOpen } from "./expand.ts";
import { asCount } from "./names.ts";
import { readEntry, readNamed } from "./part.ts";
import { bindingOf, rowsOf, type Row, type RowsContext } from "./rows.ts";
import { name } from "../../fields/fields.ts";
import type { Names } from "./claim-names.ts";
import type { Variables } from "./variables.ts";

/** More payments take a run hours, and the names of all of them most of its memory. */
const MOST_PAYMENTS = 100_000;

/** A payment, or the payments of a group, in the order of their numbers. */
export interface PaymentGroup {
  readonly name: string;
  readonly isGroup: boolean;
  readonly members: readonly ScenarioPayment[];
  /** What its table has for each of them, where it has one. */
  readonly rows?: readonly Row[];
}

/** What payments are read with. */
export interface PaymentsContext extends RowsContext {
  readonly scope: HeaderScope;
  readonly names: Names;
}

/** The payments of a scenario, each group expanded: `parcel-001` and so on, as many digits as its last has. */
export function readPayments(root: MapNode, context: PaymentsContext): PaymentGroup[] {
  const { scope, names, variables, problems } = context;
  const pattern = name("A payment.", "payment");
  const schema = paymentSchema(scope.customers);
  const section = entryOf(root, "payments");
  const tables = new Map<string, readonly Row[] | undefined>();
  const all = section?.value.kind === "map" ? section.value.entries : [];
  for (const { key, value } of all) tables.set(key, rowsOf(value, context));
  // A table that cannot be read is the mistake, and not every column that is missing then.
  const entries = all.filter(({ key, value }) => tables.get(key) !== undefined || !hasTable(value));
  if (entries.length < all.length && entries.length === 0) return [];
  // What is open in a payment is filled in for its first one, to be read with the others.
  const bound = entries.map((entry) => boundEntry(entry, tables.get(entry.key), variables, problems));
  const filled = withSection(root, section, bound);
  let total = 0;
  return readNamed(filled, "payments", schema, problems, pattern).flatMap(({ name, value, entry }) => {
    const { count, each, csv } = value;
    const isGroup = (count ?? each ?? csv) !== undefined;
    const rows = tables.get(name);
    const size = count === undefined ? (rows?.length ?? 1) : asCount(count);
    total += size;
    if (total > MOST_PAYMENTS) {
      problems.add(new SettlementError("PAYMENTS_TOO_MANY", { most: MOST_PAYMENTS }), entry.keySpan);
      return [];
    }
    const written = entries.find(({ key }) => key === name) ?? entry;
    const members = isGroup ? numbered(name, size) : [name];
    const payments = membersOf(members, { written, value, rows, isGroup }, context);
    for (const member of payments) names.claim(member.name, phrase("taken.payment"), entry.keySpan);
    return [{ name, isGroup, members: payments, ...(rows === undefined ? {} : { rows }) }];
  });
}

function withSection(root: MapNode, section: MapEntry | undefined, entries: readonly MapEntry[]): MapNode {
  if (section?.value.kind !== "map") return root;
  const value = { ...section.value, entries };
  return {
    ...root,
    entries: root.entries.map((entry) => (entry === section ? { ...section, value } : entry)),
  };
}

/** A payment with its columns filled in by a row; what has none is an unknown variable. */
function boundEntry(
  entry: MapEntry,
  rows: readonly Row[] | undefined,
  variables: Variables | undefined,
  problems: Problems,
): MapEntry {
  const own = entry.value.kind === "map" ? without(entry.value, ["each"]) : undefined;
  if (own === undefined || variables === undefined || !isOpen(own)) return entry;
  const [row] = rows ?? [];
  const value = boundTo(own, bindingOf(variables, row, row && { name: entry.key, number: 1 }), problems);
  const table = entryOf(entry.value, "each");
  return value === undefined
    ? entry
    : { ...entry, value: { ...value, entries: [...value.entries, ...(table ? [table] : [])] } };
}

interface Written {
  /** As it stands in the file, with what is open in it. */
  readonly written: MapEntry;
  /** As it was read for the first of them. */
  readonly value: { readonly from: string; readonly to: string };
  readonly rows: readonly Row[] | undefined;
  readonly isGroup: boolean;
}

/** The payments of a group: those of a table can each have parties of their own. */
function membersOf(
  members: readonly string[],
  { written, value, rows, isGroup }: Written,
  { scope, variables, problems }: PaymentsContext,
): ScenarioPayment[] {
  // A file has one token; every payment settles in it.
  const token = scope.tokens[0]?.code ?? "";
  const group = isGroup ? { group: written.key } : {};
  const parties = written.value.kind === "map" ? without(written.value, ["each"]) : undefined;
  const schema = paymentSchema(scope.customers);
  const own = (index: number): { readonly from: string; readonly to: string } | undefined => {
    if (index === 0 || parties === undefined || variables === undefined || !isOpen(parties)) return value;
    const binding = bindingOf(variables, rows?.[index], { name: members[index] ?? "", number: index + 1 });
    const bound = boundTo(parties, binding, problems);
    return bound && readEntry({ ...written, value: bound }, schema, problems);
  };
  let isRefused = false;
  return members.flatMap((name, index) => {
    const ends = own(index);
    if (ends === undefined) return [];
    const { from: payer, to: payee } = ends;
    if (payer === payee && !isRefused) {
      isRefused = true;
      const span = (valueOf(written.value, "to") ?? written.value).span;
      problems.add(new SettlementError("PAYER_IS_PAYEE", { party: payer }), span);
    }
    return [{ name, token, payer, payee, ...group }];
  });
}

function numbered(group: string, count: number): string[] {
  const digits = String(count).length;
  return Array.from({ length: count }, (_, index) => `${group}-${String(index + 1).padStart(digits, "0")}`);
}

/**
 * Refuses payments whose currencies no rate leads to their token's, or from it.
 *
 * @param currencies Of the tokens, by symbol.
 */
export function requireRates(
  root: MapNode,
  groups: readonly PaymentGroup[],
  customers: readonly ScenarioCustomer[],
  currencies: ReadonlyMap<string, string>,
  pairs: readonly string[],
  problems: Problems,
): void {
  const currencyOf = new Map(customers.map(({ name, currency }) => [name, currency.code]));
  const known = new Map(pairs.map((pair) => [pair, pair]));
  const payments = valueOf(root, "payments");
  for (const { name, members } of groups) {
    const node = valueOf(payments, name);
    const tokenCurrency = currencies.get(members[0]?.token ?? "");
    if (tokenCurrency === undefined) continue;
    const ends = [
      ...[...new Set(members.map(({ payer }) => payer))].map((party) => ["from", party] as const),
      ...[...new Set(members.map(({ payee }) => payee))].map((party) => ["to", party] as const),
    ];
    for (const [key, party] of ends) {
      const currency = currencyOf.get(party);
      const span = valueOf(node, key)?.span;
      if (currency === undefined || span === undefined) continue;
      if (findPath(known, currency, tokenCurrency) !== undefined) continue;
      const [base, quote] = key === "from" ? [currency, tokenCurrency] : [tokenCurrency, currency];
      const pair = pairName({ base, quote });
      problems.add(
        new SettlementError("RATE_MISSING", {
          pair,
          known: pairs.length === 0 ? phrase("no-pairs") : list(pairs),
        }),
        span,
      );
    }
  }
}
