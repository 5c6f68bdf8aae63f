import { attest, type AttestParameters } from "./attest.ts";
import { block, type BlockParameters } from "./block.ts";
import { cancel, type CancelParameters } from "./cancel.ts";
import { claim, type ClaimParameters } from "./claim.ts";
import { close, type CloseParameters } from "./close.ts";
import { deliver, type DeliverParameters } from "./deliver.ts";
import { disclose, type DiscloseParameters } from "./disclose.ts";
import { dispute, type DisputeParameters } from "./dispute.ts";
import { freeze, type FreezeParameters } from "./freeze.ts";
import { fund, type FundParameters } from "./fund.ts";
import { halt, type HaltParameters } from "./halt.ts";
import { pause } from "./pause.ts";
import { pay, type PayParameters } from "./pay.ts";
import { payout, type PayoutParameters } from "./payout.ts";
import { quote, type QuoteParameters } from "./quote.ts";
import { rate, type RateParameters } from "./rate.ts";
import { reclaim, type ReclaimParameters } from "./reclaim.ts";
import { redeem, type RedeemParameters } from "./redeem.ts";
import { reenter, type ReenterParameters } from "./reenter.ts";
import { refund, type RefundParameters } from "./refund.ts";
import { release, type ReleaseParameters } from "./release.ts";
import { reopen, type ReopenParameters } from "./reopen.ts";
import { report, type ReportParameters } from "./report.ts";
import { reset, type ResetParameters } from "./reset.ts";
import { resolve, type ResolveParameters } from "./resolve.ts";
import { resume, type ResumeParameters } from "./resume.ts";
import { trip, type TripParameters } from "./trip.ts";
import { unblock, type UnblockParameters } from "./unblock.ts";
import { unfreeze, type UnfreezeParameters } from "./unfreeze.ts";
import { unpause } from "./unpause.ts";
import { verify, type VerifyParameters } from "./verify.ts";
import { wait, type WaitParameters } from "./wait.ts";
import { withdraw, type WithdrawParameters } from "./withdraw.ts";
import type { PauseParameters } from "./shared/pause-switch.ts";
import type { StepRun } from "./step-run.ts";
import type { Verb } from "./verb.ts";

/** What each verb takes. */
interface ParametersOf {
  readonly quote: QuoteParameters;
  readonly disclose: DiscloseParameters;
  readonly pay: PayParameters;
  readonly fund: FundParameters;
  readonly deliver: DeliverParameters;
  readonly release: ReleaseParameters;
  readonly redeem: RedeemParameters;
  readonly payout: PayoutParameters;
  readonly refund: RefundParameters;
  readonly reclaim: ReclaimParameters;
  readonly dispute: DisputeParameters;
  readonly resolve: ResolveParameters;
  readonly withdraw: WithdrawParameters;
  readonly claim: ClaimParameters;
  readonly cancel: CancelParameters;
  readonly rate: RateParameters;
  readonly report: ReportParameters;
  readonly halt: HaltParameters;
  readonly resume: ResumeParameters;
  readonly trip: TripParameters;
  readonly reset: ResetParameters;
  readonly freeze: FreezeParameters;
  readonly unfreeze: UnfreezeParameters;
  readonly pause: PauseParameters;
  readonly unpause: PauseParameters;
  readonly block: BlockParameters;
  readonly unblock: UnblockParameters;
  readonly verify: VerifyParameters;
  readonly attest: AttestParameters;
  readonly close: CloseParameters;
  readonly reopen: ReopenParameters;
  readonly wait: WaitParameters;
  readonly reenter: ReenterParameters;
}

export type VerbName = keyof ParametersOf;

/** A step by its verb, with the verb's parameters. */
export type StepParameters = {
  [Name in VerbName]: { readonly verb: Name; readonly parameters: ParametersOf[Name] };
}[VerbName];

/** Every verb there is: what is done to a payment, and then what is done to the system. */
export const VERBS: { readonly [Name in VerbName]: Verb<ParametersOf[Name]> } = {
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
  cancel,
  rate,
  report,
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
  attest,
  close,
  reopen,
  wait,
  reenter,
};

/** Carries a step out by its verb. */
export function carryOut<Name extends VerbName>(
  { verb, parameters }: { readonly verb: Name; readonly parameters: ParametersOf[Name] },
  run: StepRun,
): Promise<void> {
  return VERBS[verb].carryOut(parameters, run);
}

/** The payment that a step names; nothing where it is about the system. */
export function paymentOf({ parameters }: StepParameters): string | undefined {
  return "payment" in parameters ? parameters.payment : undefined;
}
