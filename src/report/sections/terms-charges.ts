import type { Trace, TraceTerms } from "../../trace/trace.ts";
import type { Speaker } from "../speaker.ts";
import type { WordKey } from "../words/dictionary.ts";

export type TermRow = readonly [term: string, value: string];

type CorridorFees = NonNullable<TraceTerms["pay"]["fees"]>;
type Tier = CorridorFees[number]["tiers"][number];
type Charge = Omit<Tier, "upTo">;

/** What the gateway, the desk and banks charge, and how the desk stands for its quotes. */
export function chargeRows(trace: Trace, terms: TraceTerms, speaker: Speaker): TermRow[] {
  const { pay, redeem, escrow, desk } = terms;
  const row = (term: WordKey, value: WordKey, basisPoints: string): TermRow => [
    speaker.say(term),
    speaker.say(value, { part: speaker.percent(basisPoints) }),
  ];
  const isAlone = pay.fees === undefined || !coversAll(pay.fees, trace);
  const peg: TermRow[] =
    redeem.peg === "par"
      ? []
      : [[speaker.say("terms.peg"), speaker.say(`terms.peg.${redeem.peg}` as WordKey)]];
  const { forwardPoints = "0" } = desk ?? {};
  return [
    ...(isAlone ? [row("where.pay-fee", "terms.pay-fee", pay.feeBps)] : []),
    ...tierRows("where.pay-fee", "terms.pay-fee", pay.fees, speaker),
    row("where.pay-spread", "terms.margin", pay.marginBps),
    row("where.redeem-fee", "terms.redeem-fee", redeem.feeBps),
    ...tierRows("terms.redeem-firm", "terms.redeem-fee", redeem.fees, speaker),
    row("where.redeem-spread", "terms.margin", redeem.marginBps),
    ...(forwardPoints === "0" ? [] : [row("where.forward-spread", "terms.forward", forwardPoints)]),
    ...peg,
    row("where.escrow-fee", "terms.escrow-fee", escrow.feeBps),
    ...bankRows(terms, speaker),
    [speaker.say("terms.quotes"), quotes(terms, speaker)],
  ];
}

/** Whether every payer pays in a currency that has fees of its own. */
function coversAll(fees: CorridorFees, { parties }: Trace): boolean {
  const own = new Set(fees.map(({ currency }) => currency));
  return own.has(undefined) || parties.every(({ role, currency }) => role !== "payer" || own.has(currency));
}

/** Bands of a fee, each with where it begins and ends. */
function tierRows(term: WordKey, part: WordKey, fees: CorridorFees | undefined, speaker: Speaker): TermRow[] {
  return (fees ?? []).flatMap(({ tiers }) =>
    tiers.map((tier, at): TermRow => {
      const from = tiers[at - 1]?.upTo;
      const values = {
        charges: charged(tier, part, speaker),
        above: from === undefined ? "" : speaker.money(from),
        most: tier.upTo === undefined ? "" : speaker.money(tier.upTo),
      };
      return [speaker.say(term), speaker.say(`terms.band.${bandOf(tier, from !== undefined)}`, values)];
    }),
  );
}

function bandOf({ upTo }: Tier, hasStart: boolean): "any" | "first" | "between" | "last" {
  if (upTo === undefined) return hasStart ? "last" : "any";
  return hasStart ? "between" : "first";
}

/** What banks charge for sending and for crediting. */
function bankRows({ banks = [] }: TraceTerms, speaker: Speaker): TermRow[] {
  return banks.flatMap(({ bank, ...charges }) =>
    (["sending", "receiving"] as const).flatMap((direction): TermRow[] => {
      const { [direction]: charge } = charges;
      if (charge === undefined) return [];
      const fee = charged(charge, `terms.${direction}`, speaker);
      return [[speaker.say(`terms.bank.${direction}`, { bank: speaker.party(bank) }), fee]];
    }),
  );
}

/** `0.10% of what is paid in, rounded up, plus 2.00 EUR, at most 5.00 EUR`. */
function charged({ feeBps, fixed, minimum, maximum }: Charge, part: WordKey, speaker: Speaker): string {
  const sums = { fixed, minimum, maximum };
  const parts = (["fixed", "minimum", "maximum"] as const).flatMap((name) => {
    const sum = sums[name];
    return sum === undefined ? [] : [speaker.say(`terms.fee.${name}`, { sum: speaker.money(sum) })];
  });
  return [speaker.say(part, { part: speaker.percent(feeBps) }), ...parts].join(speaker.say("join.clauses"));
}

/** What is firm about quotes, and how far from mid they may be used. */
function quotes({ desk, redeem, maximumDeviationBps }: TraceTerms, speaker: Speaker): string {
  const { maximumDeviationBps: second } = redeem;
  const values = { part: speaker.percent(maximumDeviationBps) };
  const key = desk?.reserves === false ? "terms.unreserved" : "terms.firm";
  return second === undefined
    ? speaker.say(key, values)
    : speaker.say(`${key}.both`, { ...values, redeem: speaker.percent(second) });
}
