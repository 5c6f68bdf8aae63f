import type { Trace } from "../../trace/trace.ts";
import { expectationText } from "../expectation-text.ts";
import { shownTrace } from "../shown-trace.ts";
import { verdictOf } from "../verdict.ts";
import { Accounts } from "./accounts.ts";
import { castOf } from "./cast.ts";
import { cutTrace } from "./cut.ts";
import { escrowOfSteps, factsByPayment, stepsByPayment, stepsTouching } from "./escrow.ts";
import { expectationCheck, invariantChecks } from "./hood.ts";
import { playerMachine } from "./machine.ts";
import { playerPayment, totalsByPayment } from "./payments.ts";
import type { PlayerDocument, PlayerStep } from "./player-document.ts";
import { Rates } from "./rates.ts";
import { resultsOf } from "./results.ts";
import { playerSteps } from "./steps.ts";
import { settingsOf, termsOf } from "./terms.ts";
import { Texts } from "./texts.ts";
import { paymentWhere } from "./where.ts";

/**
 * What the page shows of a run, in both languages, from its trace alone.
 *
 * @param options.until The last step that may be seen, from 1: what comes after it is not in the document, nor what is only
 * known at the end.
 */
export function playerDocument(whole: Trace, { until }: { readonly until?: number } = {}): PlayerDocument {
  const shown = shownTrace(whole);
  const trace = until === undefined ? shown : cutTrace(shown, until);
  const texts = new Texts(trace);
  const facts = factsByPayment(trace, shown);
  const accounts = new Accounts(trace, texts);
  const rates = new Rates(trace, texts);
  const { payments, where } = paymentsOf(trace, facts, texts);
  const escrow = escrowOfSteps(trace, facts, texts);
  const steps = playerSteps({ trace, texts, facts, accounts, rates, escrow, where });
  return {
    format: "corridor-player/1",
    scenario: scenarioOf(trace, texts),
    outcome: outcomeOf(trace, texts),
    made: texts.say("player.made", () => ({
      scenario: trace.scenario.name,
      seed: trace.scenario.seed,
      version: trace.tool.version,
    })),
    hash: trace.last ?? "",
    cast: castOf(
      trace,
      steps.flatMap(({ arrows }) => arrows),
      texts,
    ),
    machine: playerMachine(trace, texts),
    accounts: accounts.list,
    pairs: rates.pairs,
    payments,
    steps,
    expectations: trace.expectations.map((expectation) => expectationCheck(expectation, texts)),
    invariants: invariantChecks(trace, texts),
    results: resultsOf(trace, payments, facts, texts),
    terms: termsOf(trace, texts),
    settings: settingsOf(trace, texts),
    notices: [
      texts.say("notice.teaching"),
      texts.say("notice.fictitious"),
      texts.say("notice.simplified"),
      texts.say("notice.law"),
    ],
  };
}

/** The payments of a run, and the bars of where their money went by the index of the step. */
function paymentsOf(
  trace: Trace,
  facts: ReturnType<typeof factsByPayment>,
  texts: Texts,
): Pick<PlayerDocument, "payments"> & { where: Map<number, NonNullable<PlayerStep["where"]>> } {
  const totals = totalsByPayment(trace);
  const touching = stepsTouching(trace);
  const where = new Map<number, NonNullable<PlayerStep["where"]>>();
  const payments = [...stepsByPayment(trace)].flatMap(([name, steps]) => {
    const own = facts.get(name);
    const sums = totals.get(name);
    if (own === undefined) return [];
    const drawn = sums === undefined ? undefined : paymentWhere(sums, steps, trace, texts);
    for (const [index, bars] of drawn?.after ?? []) where.set(index, bars);
    const indices = touching.get(name) ?? [];
    return [playerPayment(own, { steps, indices }, { totals: sums, where: drawn }, texts)];
  });
  return { payments, where };
}

function scenarioOf({ scenario }: Trace, texts: Texts): PlayerDocument["scenario"] {
  const { name, title, teaches, seed, subject, minutes, next } = scenario;
  return {
    name,
    title: texts.of((speaker) => speaker.translated(title) || name),
    teaches: texts.of((speaker) => speaker.translated(teaches)),
    ...(subject === undefined ? {} : { subject }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(next === undefined ? {} : { next }),
    seed,
  };
}

function outcomeOf(trace: Trace, texts: Texts): PlayerDocument["outcome"] {
  const unmet = verdictOf(trace).expectations.filter(({ expectation }) => !expectation.met);
  const broken = trace.invariants.filter((invariant) => invariant.broken !== undefined);
  return {
    name: trace.outcome,
    label: texts.say(`outcome.short.${trace.outcome}`),
    why: texts.all((speaker) => [
      ...broken.map(({ name }) => speaker.invariant(name)),
      ...unmet.map(({ expectation }) => expectationText(expectation, speaker)),
    ]),
  };
}
