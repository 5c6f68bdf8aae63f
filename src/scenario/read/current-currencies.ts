import { DAY } from "../../fx/civil-date.ts";
import { utcDay } from "../../fx/oracle/summer-time.ts";
import { isCurrencyCode } from "../../money/currency.ts";
import { requireCurrent } from "../../money/redenominate.ts";
import type { Problems } from "../source/problem.ts";
import { valueOf, type MapNode, type SourceNode } from "../source/source-node.ts";
import type { Span } from "../source/source-text.ts";

/** A code where it stands in the file. */
interface Written {
  readonly code: string;
  readonly span: Span;
}

/**
 * Refuses a currency of an account, of the token or of a rate that had been withdrawn by the clock's day, at the first
 * place at which it stands.
 *
 * @param clock Unix seconds; nothing where it is wrong, which is reported elsewhere.
 */
export function requireCurrentCurrencies(root: MapNode, clock: bigint | undefined, problems: Problems): void {
  if (clock === undefined) return;
  const day = utcDay(clock / DAY);
  const told = new Set<string>();
  for (const { code, span } of writtenIn(root)) {
    if (!isCurrencyCode(code) || told.has(code)) continue;
    told.add(code);
    problems.attempt(span, () => requireCurrent(code, day));
  }
}

function writtenIn(root: MapNode): Written[] {
  const parties = entriesOf(valueOf(root, "parties")).map(({ value }) => value);
  const holders = [...parties, valueOf(root, "token")];
  const held = holders.flatMap((node) => written(valueOf(node, "currency")));
  const rated = entriesOf(valueOf(root, "rates")).flatMap(({ key, keySpan }) =>
    key.split("/").map((code) => ({ code, span: keySpan })),
  );
  return [...held, ...rated];
}

function entriesOf(node: SourceNode | undefined): MapNode["entries"] {
  return node?.kind === "map" ? node.entries : [];
}

function written(node: SourceNode | undefined): Written[] {
  return node?.kind === "text" ? [{ code: node.text, span: node.span }] : [];
}
