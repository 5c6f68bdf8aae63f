import { z } from "zod";
import { SettlementError } from "../errors/settlement-error.ts";
import { BASIS_POINTS } from "../fx/fee.ts";
import { formatAmount, type Money } from "../money/money.ts";
import { byWhom, type ByWhom } from "./shared/by-whom.ts";
import { eventInteger } from "../world/event-integer.ts";
import { basisPoints, tokenAmount } from "../fields/fields.ts";
import { money, party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import type { StepRun } from "./step-run.ts";
import type { Verb } from "./verb.ts";
import { heldFor, type Payment } from "../world/world.ts";

export interface ResolveParameters extends ByWhom {
  readonly payment: string;
  /** What each is to have, the payee's with the escrow's fee; where one is left out, it has the rest. */
  readonly toPayer?: Money;
  readonly toPayee?: Money;
  /** Or the payee's share in basis points of what is held, rounded down. */
  readonly toPayeeBps?: bigint;
}

/** The arbiter divides what is held. */
export const resolve: Verb<ResolveParameters> = {
  name: "resolve",
  about: "payment",
  schema: (scope) => {
    const share = (about: string) => tokenAmount(scope, about, { sign: "nonnegative" }).exactOptional();
    return z.strictObject({
      toPayer: share("What goes back to the payer; the rest unless given."),
      toPayee: share("What the payee is to have, the escrow's fee included; the rest unless given."),
      toPayeeBps: basisPoints("Or the payee's share in basis points of what is held.").exactOptional(),
      ...byWhom(scope),
    });
  },
  async carryOut({ payment: name, by, ...shares }, run) {
    const { token, operators } = run.world;
    const payment = run.payment(name);
    const sender = by ?? operators.arbiter;
    run.by(sender, name);
    const { terms, payer, payee } = quoted(payment);
    const { revert, events } = await run.send(sender, {
      contract: "escrow",
      method: "resolve",
      args: [{ ...terms }, shareOfPayee(run, payment, shares)],
    });
    if (revert !== undefined) return;
    const integer = (field: string): Money => ({
      minor: eventInteger(events, "Resolved", field),
      asset: token,
    });
    const fee = integer("fee");
    run.fee("escrow", fee, payee.name, operators.platform);
    run.tell("resolve", {
      arbiter: party(sender),
      payer: party(payer.name),
      payee: party(payee.name),
      toPayer: money(integer("toPayer")),
      toPayee: money(integer("toPayee")),
      fee: money(fee),
    });
  },
};

/** @throws RESOLUTION_UNEQUAL when both shares are given and are not what is held. */
function shareOfPayee(
  { world: { token } }: StepRun,
  payment: Payment,
  { toPayer, toPayee, toPayeeBps }: Omit<ResolveParameters, "payment" | "by">,
): bigint {
  const held = heldFor(payment);
  if (toPayeeBps !== undefined) return (held * toPayeeBps) / BASIS_POINTS;
  // Of a payment that holds nothing the escrow itself says what is wrong.
  if (toPayee === undefined)
    return toPayer === undefined || toPayer.minor > held ? held : held - toPayer.minor;
  if (held === 0n || toPayer === undefined || toPayer.minor + toPayee.minor === held) return toPayee.minor;
  const show = (minor: bigint): string => `${formatAmount({ minor, asset: token })} ${token.code}`;
  throw new SettlementError("RESOLUTION_UNEQUAL", {
    payment: payment.name,
    divided: show(toPayer.minor + toPayee.minor),
    held: show(held),
  });
}
