import type { Trace } from "../trace/trace.ts";
import type { Block, Detail } from "./document.ts";
import { isCondensed } from "./payment-groups.ts";
import { balancesSection } from "./sections/balances.ts";
import { booksSection } from "./sections/books.ts";
import { groupsSection } from "./sections/groups.ts";
import { headingSection } from "./sections/heading.ts";
import { machineSection } from "./sections/machine.ts";
import { resultsSection } from "./sections/results.ts";
import { settingsSection } from "./sections/settings.ts";
import { stepsSection } from "./sections/steps.ts";
import { termsSection } from "./sections/terms.ts";
import { verdictSection } from "./sections/verdict.ts";
import { alternativesSection } from "./sections/alternatives.ts";
import { whereSection } from "./sections/where.ts";
import { Speaker } from "./speaker.ts";
import type { Language } from "../language.ts";

export interface DocumentOptions extends Detail {
  /** Shows figures that have no last digit as fractions too. */
  readonly fractions?: boolean;
}

/** The contents of a report on a trace, in one language and in reading order; console, Markdown and HTML lay them out. */
export function traceDocument(
  trace: Trace,
  language: Language,
  { fractions = false, ...detail }: DocumentOptions,
): Block[] {
  const speaker = new Speaker(language, trace);
  const several = trace.totals.payments.length > 1;
  const body = isCondensed(trace)
    ? groupsSection(trace, speaker)
    : [
        stepsSection(trace, speaker, detail),
        ...trace.totals.payments.flatMap((totals) => {
          const values = { payment: totals.payment, sent: speaker.money(totals.sent) };
          const title = several ? speaker.say("where.payment", values) : undefined;
          return [
            ...whereSection(totals, speaker, {
              title,
              fractions,
              reversed: isReversed(trace, totals.payment),
            }),
            ...alternativesSection(totals, speaker, language),
          ];
        }),
      ];
  return [
    ...headingSection(trace, speaker, language),
    ...termsSection(trace, speaker),
    ...(detail.verdicts ? settingsSection(trace, speaker) : []),
    ...body,
    ...resultsSection(trace, speaker),
    ...(detail.verdicts ? balancesSection(trace, speaker) : []),
    ...booksSection(trace, speaker),
    ...machineSection(trace, speaker),
    ...verdictSection(trace, speaker, detail),
    ...hashLine(trace, speaker),
    { kind: "text", text: speaker.say("notice.teaching") },
    { kind: "text", text: speaker.say("notice.law") },
  ];
}

/** The last hash, by which a trace can be checked whoever it comes from; older traces have none. */
function hashLine({ last }: Trace, speaker: Speaker): Block[] {
  return last === undefined
    ? []
    : [{ kind: "text", tone: "quiet", text: speaker.say("verdict.hash", { hash: last }) }];
}

/** Whether the payer has its deposit back: what it sent then bought nothing. */
function isReversed({ steps }: Trace, payment: string): boolean {
  return steps.some(
    ({ verb, payment: own, moves }) =>
      verb === "reverse" && own === payment && moves.some(({ name }) => name === "reversal"),
  );
}
