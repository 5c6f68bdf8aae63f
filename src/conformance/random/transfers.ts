import { inWords } from "../asking/unanswered.ts";
import type { Example } from "../cases/conformance-case.ts";
import { modelled } from "./modelled.ts";
import { drawn } from "./series.ts";
import { lengthOf, smallerQuestions } from "./smaller.ts";

interface Transfer {
  readonly sent: bigint;
  readonly arrived: bigint;
}

/** Transfers of which all, or a part, arrives. */
export const CREDITS: Example = drawn<Transfer, bigint>({
  name: "credits",
  needs: "credit",
  given: "transfers of 1 to 12 digits of units, of which all arrives or up to 10 % is kept by the token",
  expected: "what arrived, or a refusal where that is less than was sent",
  draw(draws) {
    const sent = draws.digits(draws.whole(1, 12));
    const kept = draws.onceIn(3)
      ? 0n
      : draws.onceIn(2)
        ? 1n
        : (sent * BigInt(draws.whole(1, 1_000))) / 10_000n;
    return { sent, arrived: sent - kept };
  },
  fits: ({ sent, arrived }) => arrived > 0n && arrived <= sent,
  put: (asked, transfer) => asked.credit(transfer),
  wrong(transfer, answer) {
    const expected = creditInWords(transfer);
    if ("got" in answer)
      return answer.got === transfer.arrived ? undefined : { expected, got: `${answer.got} credited` };
    const mayRefuse = transfer.arrived < transfer.sent && answer.failure.kind === "refused";
    return mayRefuse ? undefined : { expected, got: inWords(answer.failure) };
  },
  words,
  right: creditInWords,
  simpler: smallerQuestions,
  size: (transfer) => lengthOf(words(transfer)),
});

function words({ sent, arrived }: Transfer): string {
  return `${sent} sent, ${arrived} arrived`;
}

function creditInWords({ sent, arrived }: Transfer): string {
  return `${arrived} credited${arrived < sent ? ", or a refusal" : ""}`;
}

/** Payments to a payee whose account is frozen. */
export const FROZEN: Example = modelled<
  { readonly amount: bigint },
  { readonly toPayee: bigint; readonly recovered: bigint }
>({
  name: "frozen payments",
  needs: "payFrozen",
  given: "payments of 1 to 12 digits of units to a payee who is frozen",
  expected: "nothing to the payee, and all of it still to be had",
  draw: (draws) => ({ amount: draws.digits(draws.whole(1, 12)) }),
  put: (asked, { amount }) => asked.payFrozen(amount),
  model: ({ amount }) => ({ toPayee: 0n, recovered: amount }),
  words: ({ amount }) => `${amount} units to a payee who is frozen`,
  show: ({ toPayee, recovered }) => `${toPayee} to the payee, ${recovered} still to be had`,
});
