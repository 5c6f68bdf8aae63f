import type { Fault } from "./fault.ts";
import type { FaultContext } from "./context.ts";
import { isGranular, refused } from "./parts.ts";

/** Seconds. */
const SPARE = 10n;

/** The payer pays a second time at the quote that it has used. */
export const quoteReused: Fault = {
  name: "quote-reused",
  at: ["fund"],
  fits: (context) => isFirm(context) && affordsAgain(context),
  disturb: (context) => {
    const parameters = { payment: context.payment.name, deposit: "once more" };
    // For one payment alone the quote is used up with the payment's id, which the escrow has already.
    return [
      refused({ verb: "pay", parameters }, isGranular(context) ? "QuoteAlreadyUsed" : "IllegalTransition"),
    ];
  },
  recover: ({ rest }) => ({ own: [], rest }),
};

/** Whether the payer's opening balance covers the amounts that the scenario sends. */
function affordsAgain({ scenario, payer, quote }: FaultContext): boolean {
  const own = new Set(scenario.payments.filter((each) => each.payer === payer.name).map(({ name }) => name));
  const sent = scenario.steps.flatMap((step) =>
    step.verb === "quote" && own.has(step.parameters.payment) ? [step.parameters.fixed] : [],
  );
  if (quote === undefined || !("send" in quote.parameters.fixed)) return false;
  const all = [...sent, quote.parameters.fixed].map((fixed) =>
    "send" in fixed ? fixed.send.minor : undefined,
  );
  return (
    all.every((minor) => minor !== undefined) &&
    all.reduce((sum, minor) => sum + minor, 0n) <= payer.balance.minor
  );
}

/** Whether the quote is good for some seconds more: otherwise it would be refused for its age. */
function isFirm({ now, quote, quotedAt }: FaultContext): boolean {
  return quote !== undefined && quotedAt !== undefined && now + SPARE < quotedAt + quote.parameters.validFor;
}
