import { deliver, type DeliverParameters } from "./deliver.ts";
import { disclose, type DiscloseParameters } from "./disclose.ts";
import { fund, type FundParameters } from "./fund.ts";
import { pay, type PayParameters } from "./pay.ts";
import { payout, type PayoutParameters } from "./payout.ts";
import { quote, type QuoteParameters } from "./quote.ts";
import { redeem, type RedeemParameters } from "./redeem.ts";
import { release, type ReleaseParameters } from "./release.ts";
import type { StepRun } from "./step-run.ts";

/** A step by its verb, with the verb's parameters. */
export type StepParameters =
  | { readonly verb: "quote"; readonly parameters: QuoteParameters }
  | { readonly verb: "disclose"; readonly parameters: DiscloseParameters }
  | { readonly verb: "pay"; readonly parameters: PayParameters }
  | { readonly verb: "fund"; readonly parameters: FundParameters }
  | { readonly verb: "deliver"; readonly parameters: DeliverParameters }
  | { readonly verb: "release"; readonly parameters: ReleaseParameters }
  | { readonly verb: "redeem"; readonly parameters: RedeemParameters }
  | { readonly verb: "payout"; readonly parameters: PayoutParameters };

/** Carries a step out by its verb. */
export function carryOut(step: StepParameters, run: StepRun): Promise<void> {
  switch (step.verb) {
    case "quote":
      return quote.carryOut(step.parameters, run);
    case "disclose":
      return disclose.carryOut(step.parameters, run);
    case "pay":
      return pay.carryOut(step.parameters, run);
    case "fund":
      return fund.carryOut(step.parameters, run);
    case "deliver":
      return deliver.carryOut(step.parameters, run);
    case "release":
      return release.carryOut(step.parameters, run);
    case "redeem":
      return redeem.carryOut(step.parameters, run);
    case "payout":
      return payout.carryOut(step.parameters, run);
  }
}
