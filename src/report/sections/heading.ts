import type { Trace } from "../../trace/trace.ts";
import type { Block } from "../document.ts";
import type { Speaker } from "../speaker.ts";
import type { Language } from "../../language.ts";

/** Rates that are listed; the rest of a longer path is counted. */
const SHOWN_RATES = 6;

/** Payers and payees, the tokens that they settle in, and the rates. */
export function headingSection(trace: Trace, speaker: Speaker, language: Language): Block[] {
  const { scenario, assets, rates } = trace;
  const settled = assets
    .filter(({ kind }) => kind === "token")
    .map(({ code, currency = "", decimals }) =>
      speaker.say("title.settled", { token: code, currency, decimals: String(decimals) }),
    );
  const listed = rates.slice(0, SHOWN_RATES).map((rate) =>
    speaker.say("title.rate", {
      rate: speaker.rate(rate),
      source: speaker.source(rate.source),
      time: speaker.time(rate.observedAt),
    }),
  );
  const rest = rates.length - listed.length;
  return [
    { kind: "title", level: 1, text: `Corridor  ${scenario.title[language] ?? scenario.name}` },
    { kind: "text", text: [customersOf(trace, speaker), ...settled].join(speaker.say("join.clauses")) },
    ...[...listed, ...(rest > 0 ? [speaker.say("title.more-rates", { count: String(rest) })] : [])].map(
      (text) => ({ kind: "text" as const, text }),
    ),
  ];
}

function customersOf({ parties }: Trace, speaker: Speaker): string {
  const customers = parties.filter(({ bank }) => bank !== "");
  const customerText = ({ name, country, currency, bank }: (typeof parties)[number]): string =>
    speaker.say("title.customer", { party: speaker.party(name), country, currency, bank });
  const side = (of: "payer" | "payee"): string =>
    speaker.list(customers.filter(({ role }) => role === of).map(customerText));
  return speaker.say("title.route", { payers: side("payer"), payees: side("payee") });
}
