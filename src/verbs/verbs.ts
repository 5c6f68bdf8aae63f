import { attest } from "./attest.ts";
import { block } from "./block.ts";
import { cancel } from "./cancel.ts";
import { claim } from "./claim.ts";
import { close } from "./close.ts";
import { deliver } from "./deliver.ts";
import { disclose } from "./disclose.ts";
import { dispute } from "./dispute.ts";
import { freeze } from "./freeze.ts";
import { fund } from "./fund.ts";
import { halt } from "./halt.ts";
import { pause } from "./pause.ts";
import { pay } from "./pay.ts";
import { payout } from "./payout.ts";
import { publish } from "./publish.ts";
import { quote } from "./quote.ts";
import { rate } from "./rate.ts";
import { reassign } from "./reassign.ts";
import { reclaim } from "./reclaim.ts";
import { redeem } from "./redeem.ts";
import { reenter } from "./reenter.ts";
import { refund } from "./refund.ts";
import { release } from "./release.ts";
import { reopen } from "./reopen.ts";

import { reset } from "./reset.ts";
import { resolve } from "./resolve.ts";
import { resume } from "./resume.ts";
import { reverse } from "./reverse.ts";
import { revoke } from "./revoke.ts";
import { trip } from "./trip.ts";
import { unblock } from "./unblock.ts";
import { unfreeze } from "./unfreeze.ts";
import { unpause } from "./unpause.ts";
import { verify } from "./verify.ts";
import { wait } from "./wait.ts";
import { withdraw } from "./withdraw.ts";
import type { z } from "zod";
import type { EscrowTerms, SettlementMode, World } from "../world/world.ts";
import type { VerbRun, Sentences } from "./step-run.ts";
import type { Deadlines, StepAmount, Verb, VerbSubject } from "./verb.ts";

/** Every verb there is: what is done to a payment, and then what is done to the system. */
export const VERBS = [
  quote,
  disclose,
  pay,
  fund,
  deliver,
  release,
  redeem,
  payout,
  refund,
  reclaim,
  dispute,
  resolve,
  withdraw,
  claim,
  reverse,
  reassign,
  cancel,
  rate,
  publish,
  halt,
  resume,
  trip,
  reset,
  freeze,
  unfreeze,
  pause,
  unpause,
  block,
  unblock,
  verify,
  revoke,
  attest,
  close,
  reopen,
  wait,
  reenter,
] as const;

type Known = (typeof VERBS)[number];

export type VerbName = Known["name"];

/** What each verb takes. */
export type ParametersOf = { readonly [Each in Known as Each["name"]]: Parameters<Each["carryOut"]>[0] };

/** A step by its verb, with the verb's parameters. */
export type StepParameters = {
  [Name in VerbName]: { readonly verb: Name; readonly parameters: ParametersOf[Name] };
}[VerbName];

/** A verb as one among the others: what it takes is checked by its schema. */
export type AnyVerb = Verb<VerbName, VerbSubject, z.ZodType, Sentences>;

const BY_NAME: ReadonlyMap<string, AnyVerb> = new Map(
  VERBS.map((verb): [string, AnyVerb] => [verb.name, verb]),
);

export function isVerb(name: string): name is VerbName {
  return BY_NAME.has(name);
}

/** The verb of a name. */
export function verbOf(name: VerbName): AnyVerb {
  // Every name is in the table: both come from the same list.
  return BY_NAME.get(name) as AnyVerb;
}

/** What a step is in the story of its run, as far as its verb decides it. */
export function roleOf({ verb, parameters }: StepParameters): "normal" | "fault" | "way-out" | "guard" {
  return verbOf(verb).role?.(parameters) ?? "normal";
}

/** Carries a step out by its verb. */
export function carryOut({ verb, parameters }: StepParameters, run: VerbRun<Sentences>): Promise<void> {
  return verbOf(verb).carryOut(parameters, run);
}

/** The payment that a step names; none where it is about the system. */
export function paymentOf({ parameters }: StepParameters): string | undefined {
  return "payment" in parameters ? parameters.payment : undefined;
}

/** The conversion at the oracle's rate that a step leads to in a mode of settlement; none for most steps. */
export function conversionOf(
  { verb }: Pick<StepParameters, "verb">,
  mode: SettlementMode,
): "pay" | "redeem" | undefined {
  const { converts } = verbOf(verb);
  return converts?.modes.includes(mode) === true ? converts.direction : undefined;
}

/** Whether the desk stands for the rate of redeeming from a step on. */
export function isFirmOverBothLegs({ verb, parameters }: StepParameters): boolean {
  return verbOf(verb).isFirmOverBothLegs?.(parameters) ?? false;
}

/** Deadlines that a payment has from a step on, as far as the scenario's text decides them. */
export function deadlinesOf(
  { verb, parameters }: StepParameters,
  now: bigint,
  escrow: EscrowTerms,
): Deadlines {
  return verbOf(verb).deadlines?.(parameters, now, escrow) ?? {};
}

/** Payments that a step about the system touches all the same, by name, before it is carried out. */
export function concernsOf(
  { verb, parameters }: StepParameters,
  world: Pick<World, "payments">,
): readonly string[] {
  return verbOf(verb).concerns?.(parameters, world) ?? [];
}

/** Seconds that pass in a step itself. */
export function waitOf({ verb, parameters }: StepParameters): bigint {
  return verbOf(verb).waits?.(parameters) ?? 0n;
}

/** Amounts of a step that have to be in the payer's or the payee's currency. */
export function amountsOf({ verb, parameters }: StepParameters): readonly StepAmount[] {
  return verbOf(verb).amounts?.(parameters) ?? [];
}
