import type { Trace, TraceStep } from "../../trace/trace.ts";
import { refusalText } from "../refusal-text.ts";
import type { Accounts } from "./accounts.ts";
import { conservedIn } from "./accounts.ts";
import { arrowsOf } from "./arrows.ts";
import { checkText, expectationCheck, playerTransaction } from "./hood.ts";
import type { PaymentFacts } from "./payment-facts.ts";
import type { PlayerStep } from "./player-document.ts";
import type { Rates } from "./rates.ts";
import { stepTexts } from "./sentences.ts";
import { oneOrBoth, type Texts } from "./texts.ts";
import { shortSpan, spanText } from "./spans.ts";
import { longTime, unixOf } from "./times.ts";
import { ownValue } from "../../own-value.ts";

/** What steps are made from, beside the trace. */
export interface StepParts {
  readonly trace: Trace;
  readonly texts: Texts;
  readonly facts: ReadonlyMap<string, PaymentFacts>;
  readonly accounts: Accounts;
  readonly rates: Rates;
  readonly escrow: readonly PlayerStep["escrow"][];
  readonly where: ReadonlyMap<number, NonNullable<PlayerStep["where"]>>;
}

export function playerSteps(parts: StepParts): PlayerStep[] {
  const { steps } = parts.trace;
  return steps.map((step, at) => playerStep(step, steps[at - 1], parts.escrow[at], parts));
}

function playerStep(
  step: TraceStep,
  previous: TraceStep | undefined,
  escrow: PlayerStep["escrow"],
  { trace, texts, facts, accounts, rates, where }: StepParts,
): PlayerStep {
  const { index, verb, role, payment, at, line, transactions, checks, expectations } = step;
  const [english, chinese] = [stepTexts(step, texts.en), stepTexts(step, texts.zh)];
  const bars = where.get(index);
  return {
    index,
    verb,
    label: texts.of((speaker) => speaker.verb(verb)),
    mark: role,
    ...(step.fault === "" ? {} : { fault: texts.of((speaker) => speaker.fault(step.fault)) }),
    actor: texts.of((speaker) => speaker.actor(step)),
    payment,
    at: texts.of((speaker) => longTime(at, speaker)),
    unix: unixOf(at),
    ...gapsOf(step, previous, texts),
    line,
    sentence: oneOrBoth(english.sentence, chinese.sentence),
    more: [
      ...english.more.map((text, place) => oneOrBoth(text, chinese.more[place] ?? text)),
      ...(step.label === undefined
        ? []
        : [texts.say("player.labelled", () => ({ label: step.label ?? "" }))]),
    ],
    ...refusalOf(step, texts),
    arrows: arrowsOf(step, facts.get(payment), texts),
    ...(escrow === undefined ? {} : { escrow }),
    changes: accounts.changes(step),
    entries: accounts.entries(step),
    conserved: conservedIn(step, texts),
    ...(bars === undefined ? {} : { where: bars }),
    rates: rates.ofStep(step),
    transactions: transactions.map((transaction) => playerTransaction(transaction, step, trace, texts)),
    checks: checks.map((check) => checkText(check, trace, texts)),
    expectations: expectations.map((expectation) => expectationCheck(expectation, texts)),
    invariants: trace.invariants.flatMap(({ name, broken }, place) => {
      const count = ownValue(step.invariants ?? {}, name) ?? 0;
      return count === 0 ? [] : [[place, count, broken?.step !== index] as const];
    }),
    messages: step.messages ?? [],
  };
}

const MINUTE = 60;
const HOUR = 3_600;

function gapsOf(
  { at }: TraceStep,
  previous: TraceStep | undefined,
  texts: Texts,
): Pick<PlayerStep, "gap" | "shortGap"> {
  const seconds = previous === undefined ? 0 : unixOf(at) - unixOf(previous.at);
  if (previous === undefined || seconds < MINUTE) return {};
  const gap = texts.say("player.gap", (speaker) => ({
    span: spanText(seconds, speaker.language),
    step: String(previous.index),
  }));
  if (seconds < HOUR) return { gap };
  return { gap, shortGap: texts.of((speaker) => shortSpan(seconds, speaker.language)) };
}

function refusalOf({ refusal, transactions }: TraceStep, texts: Texts): Pick<PlayerStep, "refusal"> {
  if (refusal === undefined) return {};
  const { error, contract } = refusal;
  return {
    refusal: { error, contract, text: texts.of((speaker) => refusalText(refusal, transactions, speaker)) },
  };
}
