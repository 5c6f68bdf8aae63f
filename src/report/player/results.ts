import { addRationals, rational, type Rational } from "../../money/rational.ts";
import { gasOf, rationalOf, traceFraction } from "../../trace/trace-figures.ts";
import type { Trace, TracePart, TracePaymentTotals } from "../../trace/trace.ts";
import { gainKey } from "../sections/where.ts";
import type { Speaker } from "../speaker.ts";
import type { WordKey } from "../words/dictionary.ts";
import type { PaymentFacts } from "./payment-facts.ts";
import type { PlayerPayment, PlayerResult, Text } from "./player-document.ts";
import { inLanguage, type Texts } from "./texts.ts";
import { endOf } from "./payment-facts.ts";
import { spanText } from "./spans.ts";
import { unixOf } from "./times.ts";

/** What runs are compared by: of each payment, of each party, and of the run. */
export function resultsOf(
  trace: Trace,
  payments: readonly PlayerPayment[],
  facts: ReadonlyMap<string, PaymentFacts>,
  texts: Texts,
): PlayerResult[] {
  const several = payments.length > 1;
  const totals = new Map(trace.totals.payments.map((one) => [one.payment, one]));
  return [
    ...payments.flatMap((payment) => {
      const own = paymentResults(payment, totals.get(payment.name), facts.get(payment.name), texts);
      return several ? own.map((result) => ofPayment(result, payment, texts)) : own;
    }),
    ...gainResults(trace, texts),
    ...runResults(trace, texts),
  ];
}

function ofPayment(result: PlayerResult, { name, title }: PlayerPayment, texts: Texts): PlayerResult {
  const label = texts.say("result.of", (speaker) => ({
    what: inLanguage(result.label, speaker),
    payment: inLanguage(title, speaker),
  }));
  return { ...result, id: `${result.id}:${name}`, label };
}

function paymentResults(
  { state, stateLabel }: PlayerPayment,
  totals: TracePaymentTotals | undefined,
  facts: PaymentFacts | undefined,
  texts: Texts,
): PlayerResult[] {
  const ended: PlayerResult = {
    id: "state",
    label: texts.say("result.state"),
    text: state === "" ? "–" : stateLabel,
  };
  if (totals === undefined) return [ended];
  const { sent, received, payee, parts } = totals;
  const atMid = (kind: TracePart["kind"], label: Text): PlayerResult =>
    exactResult(kind, label, sumOf(parts, kind), received.asset, texts);
  const arrived = texts.say("result.received", (speaker) => ({ payee: speaker.party(payee) }));
  const back = atMid(
    "back",
    texts.say("result.back", (speaker) => ({ payer: speaker.party(facts?.parties.payer ?? "") })),
  );
  return [
    {
      ...exactResult("received", arrived, rational(BigInt(received.minor)), received.asset, texts),
      lead: true,
    },
    exactResult("sent", texts.say("result.sent"), rational(BigInt(sent.minor)), sent.asset, texts),
    atMid("cost", texts.say("result.cost")),
    atMid("market", texts.say("result.market")),
    ...(back.exact?.numerator === "0" ? [] : [back]),
    ended,
  ];
}

/** What parts of a kind come to, at mid. */
function sumOf(parts: readonly TracePart[], kind: TracePart["kind"]): Rational {
  return parts
    .filter((part) => part.kind === kind)
    .map(({ atMid }) => rationalOf(atMid))
    .reduce(addRationals, rational(0n));
}

/** A figure with its exact fraction, so that the difference to another run's can be taken. */
function exactResult(
  id: string,
  label: Text,
  { numerator, denominator }: Rational,
  asset: string,
  { en }: Texts,
): PlayerResult {
  const fraction = { numerator: numerator.toString(), denominator: denominator.toString() };
  const symbol = en.symbolOf(asset);
  const text =
    denominator === 1n
      ? en.money({ minor: fraction.numerator, asset })
      : `${en.exactly(fraction, asset)} ${symbol}`;
  return {
    id,
    label,
    text: text.replace("-", "−"),
    exact: { ...fraction, decimals: en.decimalsOf(asset), symbol },
  };
}

/** What each party gained or lost by each name. */
function gainResults({ totals: { results } }: Trace, texts: Texts): PlayerResult[] {
  return (results?.gains ?? []).map(({ party, name, asset, fraction }) => {
    const label = texts.say("result.gain", (speaker) => ({
      party: speaker.party(party),
      what: gainName(name, party, speaker),
    }));
    const result = exactResult(`gain:${party}:${name}:${asset}`, label, rationalOf(fraction), asset, texts);
    return { ...result, text: texts.en.signed(traceFraction(rationalOf(fraction)), asset).replace("-", "−") };
  });
}

function gainName(name: string, party: string, speaker: Speaker): string {
  const values = { payee: speaker.party(party) };
  return speaker.word(`part.${name}`, speaker.say(gainKey(name), values));
}

function runResults({ steps }: Trace, texts: Texts): PlayerResult[] {
  const [first, last] = [steps[0], steps.at(-1)];
  const seconds = first === undefined || last === undefined ? 0 : endOf(last) - unixOf(first.at);
  const refused = steps.filter(({ refusal }) => refusal !== undefined).length;
  const transactions = steps.flatMap((step) => step.transactions);
  const count = (id: string, key: WordKey, figure: bigint): PlayerResult => ({
    id,
    label: texts.say(key),
    text: texts.en.integer(figure.toString()),
    exact: { numerator: figure.toString(), denominator: "1", decimals: 0, symbol: "" },
  });
  return [
    {
      id: "time",
      label: texts.say("result.time"),
      text: texts.of((speaker) => spanText(seconds, speaker.language)),
      exact: { numerator: String(seconds), denominator: "1", decimals: 0, symbol: "s" },
    },
    count("refused", "result.refused", BigInt(refused)),
    count("transactions", "result.transactions", BigInt(transactions.length)),
    count("gas", "result.gas", gasOf(transactions)),
  ];
}
