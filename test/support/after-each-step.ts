import { addRationals, compareRationals, rational, type Rational } from "../../src/money/rational.ts";
import { rationalOf } from "../../src/trace/trace-figures.ts";
import type { Trace, TracePart, TracePaymentTotals } from "../../src/trace/trace.ts";

type StepPart = Pick<TracePart, "name" | "asset" | "minor" | "atMid">;

/** Where the parts of some payment do not make up what was sent: after a step, in the end, or by where they come from. */
export function wrongParts({ steps, totals }: Trace): string[] {
  const stepsOf = Map.groupBy(steps, ({ payment }) => payment);
  return totals.payments.flatMap((payment) => {
    const { sentAtMid, parts, payment: name } = payment;
    const standing = new Map<string, StepPart>();
    const own = stepsOf.get(name) ?? [];
    const wrong = own.flatMap(({ index, parts: changed = [] }) => {
      for (const part of changed) standing.set(`${part.name} ${part.asset}`, part);
      // Before the quote there is nothing to be taken apart; a short deposit is quoted anew when it is paid.
      const unpaid = standing.get(`unpaid ${payment.sent.asset}`)?.minor.numerator ?? "0";
      if (standing.size === 0 || unpaid !== "0") return [];
      return isSame(sum([...standing.values()].map(({ atMid }) => atMid)), sentAtMid)
        ? []
        : [`${name}: parts after step ${index}`];
    });
    const ends = [...standing.values()].filter(({ minor }) => minor.numerator !== "0").map(figures);
    const totalled = parts.filter(({ minor }) => minor.numerator !== "0").map(figures);
    const same = JSON.stringify(ends.toSorted()) === JSON.stringify(totalled.toSorted());
    return [...wrong, ...(same ? [] : [`${name}: parts in the end`]), ...wrongSources(payment)];
  });
}

function wrongSources({ payment, parts }: TracePaymentTotals): string[] {
  return parts
    .filter(({ minor, sources = [] }) => !isSame(sum(sources.map((source) => source.minor)), minor))
    .map(({ name }) => `${payment}: sources of ${name}`);
}

function figures({ name, asset, minor, atMid }: StepPart): string {
  return JSON.stringify([name, asset, minor, atMid]);
}

function sum(fractions: readonly TracePart["minor"][]): Rational {
  return fractions.map(rationalOf).reduce(addRationals, rational(0n));
}

function isSame(left: Rational, right: TracePart["minor"]): boolean {
  return compareRationals(left, rationalOf(right)) === 0;
}

/** Where what a contract has for somebody, or for itself, is not its balance of tokens. */
export function wrongOwners({ parties, steps, totals }: Trace): string[] {
  const names = new Set(parties.map(({ name }) => name));
  const balances = new Map<string, bigint>();
  const owed = new Map<string, Map<string, bigint>>();
  const wrong = steps.flatMap(({ index, movements, owed: changed = [] }) => {
    for (const { holder, place, asset, after } of movements)
      if (place === "chain" && !names.has(holder)) balances.set(`${holder} ${asset}`, BigInt(after));
    for (const { holder, asset, why, owner, payment = "", minor } of changed) {
      const rows = owed.get(`${holder} ${asset}`) ?? new Map<string, bigint>();
      owed.set(`${holder} ${asset}`, rows.set(`${why} ${owner} ${payment}`, BigInt(minor)));
    }
    return [...new Set([...balances.keys(), ...owed.keys()])]
      .filter((key) => inAll(owed.get(key)) !== (balances.get(key) ?? 0n))
      .map((key) => `${key} after step ${index}`);
  });
  const circulating = totals.reserves.flatMap(({ asset, circulating: all }) =>
    all.filter(({ holder }) => !names.has(holder)).map((row) => ({ ...row, asset })),
  );
  const ends = new Map<string, bigint>();
  for (const { holder, asset, minor } of circulating)
    ends.set(`${holder} ${asset}`, (ends.get(`${holder} ${asset}`) ?? 0n) + BigInt(minor));
  const wrongEnds = [...owed].filter(([key, rows]) => inAll(rows) !== (ends.get(key) ?? 0n));
  return [...wrong, ...wrongEnds.map(([key]) => `${key} in the end`)];
}

function inAll(rows: ReadonlyMap<string, bigint> = new Map()): bigint {
  return [...rows.values()].reduce((total, minor) => total + minor, 0n);
}
