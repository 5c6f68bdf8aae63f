import type { TraceStep } from "../../trace/trace.ts";
import type { PaymentFacts } from "./payment-facts.ts";
import type { Arrow } from "./player-document.ts";
import type { Texts } from "./texts.ts";
import { transfersOf } from "./transfers.ts";

/** What a step's row of the sequence shows: signatures, calls, then money. */
export function arrowsOf(step: TraceStep, facts: PaymentFacts | undefined, { en }: Texts): Arrow[] {
  const money = transfersOf(step).map(({ from, to, minor, asset, internal }): Arrow => ({
    kind: internal ? "booking" : "money",
    from,
    to,
    label: en.money({ minor, asset }),
    refused: false,
  }));
  const drawn = [...quoteArrows(step, facts, en), ...callArrows(step), ...money];
  const isAlone = drawn.length === 0 && step.verb !== "wait";
  return isAlone ? [arrow("call", step.actor, step.actor, "", false)] : drawn;
}

/** A dealer's quote to who asked for it, with what would be bought. */
function quoteArrows(step: TraceStep, facts: PaymentFacts | undefined, en: Texts["en"]): Arrow[] {
  const to = facts?.parties.payer ?? "";
  if (step.verb !== "quote" || to === "") return [];
  const bought = step.narration.flatMap(({ values: { buy } }) =>
    buy !== undefined && "money" in buy ? [en.money(buy.money)] : [],
  );
  return [arrow("quote", step.actor, to, bought[0] ?? "", step.refusal !== undefined)];
}

/** Who signs for whom, and which contract is called; what was refused before any call ends at once. */
function callArrows({ actor, transactions, refusal, verb }: TraceStep): Arrow[] {
  const calls = transactions.flatMap(({ signer, call, revert }, at): Arrow[] => {
    const refused = revert !== undefined || (refusal !== undefined && at === transactions.length - 1);
    return [
      ...(signer === actor ? [] : [arrow("sign", actor, signer, "", false)]),
      arrow("call", signer, call.contract, call.method, refused),
    ];
  });
  if (refusal === undefined || transactions.length > 0 || verb === "quote") return calls;
  return [arrow("call", actor, refusal.contract === "" ? actor : refusal.contract, "", true)];
}

function arrow(kind: Arrow["kind"], from: string, to: string, label: string, refused: boolean): Arrow {
  return { kind, from, to, label, refused };
}
