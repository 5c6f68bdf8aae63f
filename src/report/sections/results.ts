import { addRationals, rational, subtractRationals, type Rational } from "../../money/rational.ts";
import { rationalOf, traceFraction } from "../../trace/trace-figures.ts";
import type { Trace, TraceRate, TraceResults } from "../../trace/trace.ts";
import type { Block } from "../document.ts";
import { isCondensed } from "../payment-groups.ts";
import { gainKey, movedText } from "./where.ts";
import type { Speaker } from "../speaker.ts";

/** Columns of the terminal that a rate may take. */
const RATE_WIDTH = 44;

/** Who gained and who lost by what, what transactions cost, and what the desk holds; none of a trace of version 1. */
export function resultsSection(trace: Trace, speaker: Speaker): Block[] {
  const { results } = trace.totals;
  if (results === undefined) return [];
  return [...gainsBlocks(trace, results, speaker), ...deskBlocks(trace, results, speaker)];
}

function gainsBlocks(trace: Trace, results: TraceResults, speaker: Speaker): Block[] {
  const { terms } = trace;
  const { gains, gas } = isCondensed(trace) ? byRole(trace, results) : results;
  const rows = [
    ...gains.map(({ party, name, asset, fraction }) => [
      speaker.party(party),
      speaker.say(gainKey(name), { payee: speaker.party(party) }),
      speaker.signed(fraction, asset),
    ]),
    ...gas.map((signed) => [
      speaker.party(signed.party),
      speaker.say("gains.gas", { gas: speaker.integer(signed.gas) }),
      gasCost(signed.gas, terms?.network, speaker),
    ]),
  ];
  if (rows.length === 0) return [];
  return [
    { kind: "title", level: 2, text: speaker.say("gains.title") },
    {
      kind: "table",
      caption: speaker.say("gains.title"),
      columns: [
        { heading: speaker.say("column.party") },
        { heading: speaker.say("column.by") },
        { heading: speaker.say("column.amount"), align: "right" },
      ],
      rows,
    },
    { kind: "text", text: speaker.say("gains.how") },
    ...lockedRates(trace, speaker),
  ];
}

/** What the desk lost by standing for its quotes: this is in no payment's own account. */
function lockedRates(trace: Trace, speaker: Speaker): Block[] {
  if (isCondensed(trace)) return [];
  return trace.steps.flatMap(({ index, moves }) =>
    moves
      .filter(({ name }) => name === "rate-lock")
      .flatMap((move) => movedText({ ...move, step: index }, speaker))
      .map((text): Block => ({ kind: "text", text })),
  );
}

/** Of hundreds of customers: what all payers, and all payees, gained and lost by the same name. */
function byRole({ parties }: Trace, { gains, gas }: TraceResults): Pick<TraceResults, "gains" | "gas"> {
  const roles = new Map(parties.filter(({ bank }) => bank !== "").map(({ name, role }) => [name, role]));
  const roleOf = (party: string): string => roles.get(party) ?? party;
  const alike = Map.groupBy(gains, ({ party, name, asset }) => JSON.stringify([roleOf(party), name, asset]));
  return {
    gains: [...alike.values()].flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const fraction = traceFraction(sumOf(own.map((one) => rationalOf(one.fraction))));
      return [{ ...first, party: roleOf(first.party), fraction }];
    }),
    gas: [...Map.groupBy(gas, ({ party }) => roleOf(party))].map(([party, own]) => ({
      party,
      gas: own.reduce((sum, one) => sum + BigInt(one.gas), 0n).toString(),
    })),
  };
}

/** What a signer paid for its gas, in the native asset and in what that is worth. */
function gasCost(gas: string, network: NonNullable<Trace["terms"]>["network"], speaker: Speaker): string {
  if (network === undefined) return speaker.say("gains.gas-not-priced");
  const { gasPrice, native, rate } = network;
  const wei = BigInt(gas) * BigInt(gasPrice);
  const worth = rational(wei * BigInt(rate.numerator), BigInt(rate.denominator) * 10n ** 18n);
  const units = 10n ** BigInt(speaker.decimalsOf(rate.quote));
  const minor = rational(-worth.numerator * units, worth.denominator);
  return speaker.say("gains.gas-cost", {
    paid: speaker.signed(traceFraction(rational(-wei)), native),
    worth: speaker.signed(traceFraction(minor), rate.quote),
  });
}

function deskBlocks(trace: Trace, { desk }: TraceResults, speaker: Speaker): Block[] {
  const { asset, positions } = desk;
  if (positions.length === 0) return [];
  const then = sumOf(positions.map(({ atThen }) => rationalOf(atThen)));
  const end = sumOf(positions.map(({ atEnd }) => rationalOf(atEnd)));
  const title = speaker.say("desk.title", { desk: speaker.party(desk.party), asset });
  const rows = isCondensed(trace) ? sums(desk, speaker) : each(desk, speaker);
  const worth = (figure: Rational): string => speaker.exactly(traceFraction(figure), asset);
  const values = {
    desk: speaker.party(desk.party),
    traded: worth(then),
    moved: worth(subtractRationals(end, then)),
    result: worth(end),
    asset,
  };
  return [
    { kind: "title", level: 2, text: title },
    {
      kind: "table",
      caption: title,
      columns: [
        { heading: speaker.say("column.step") },
        { heading: speaker.say("column.amount"), align: "right" },
        { heading: speaker.say("column.mid-then"), width: RATE_WIDTH },
        { heading: speaker.say("column.worth-then"), align: "right" },
        { heading: speaker.say("column.worth-end"), align: "right" },
        { heading: speaker.say("column.moved"), align: "right" },
      ],
      rows: [...rows, [speaker.say("desk.in-all"), "", "", values.traded, values.result, values.moved]],
    },
    ...endMids(desk).map((rate): Block => {
      const text = speaker.say("desk.mid-end", { rate: speaker.namedRate(rate) });
      return { kind: "text", text };
    }),
    { kind: "text", text: speaker.say("desk.result", values) },
  ];
}

function each({ positions, asset: to }: TraceResults["desk"], speaker: Speaker): string[][] {
  return positions.map(({ step, asset, change, mid, atThen, atEnd }) => [
    String(step),
    speaker.signed({ numerator: change, denominator: "1" }, asset),
    midThen(mid, speaker),
    ...worths(rationalOf(atThen), rationalOf(atEnd), to, speaker),
  ]);
}

/** A rate and its time; nothing between a currency and itself. */
function midThen(mid: TraceRate, speaker: Speaker): string {
  if (mid.base === mid.quote) return "";
  if (mid.observedAt === "") return speaker.rate(mid);
  return [speaker.rate(mid), speaker.time(mid.observedAt)].join(speaker.say("join.clauses"));
}

/** Of hundreds of payments: what was taken of each asset in all. */
function sums({ positions, asset: to }: TraceResults["desk"], speaker: Speaker): string[][] {
  return [...Map.groupBy(positions, ({ asset }) => asset)].map(([asset, own]) => {
    const change = own.reduce((sum, one) => sum + BigInt(one.change), 0n).toString();
    const worth = (of: "atThen" | "atEnd"): Rational => sumOf(own.map((one) => rationalOf(one[of])));
    const amount = speaker.signed({ numerator: change, denominator: "1" }, asset);
    return ["–", amount, "", ...worths(worth("atThen"), worth("atEnd"), to, speaker)];
  });
}

/** What a position was worth, is worth, and has gained between. */
function worths(then: Rational, end: Rational, asset: string, speaker: Speaker): string[] {
  return [then, end, subtractRationals(end, then)].map((worth) =>
    speaker.exactly(traceFraction(worth), asset),
  );
}

/** Mid of each asset in the end, once. */
function endMids({ positions, asset }: TraceResults["desk"]): TraceRate[] {
  const mids = new Map(positions.map(({ midEnd }) => [midEnd.base, midEnd]));
  return [...mids.values()].filter(({ base }) => base !== asset);
}

function sumOf(fractions: readonly Rational[]): Rational {
  return fractions.reduce(addRationals, rational(0n));
}
