import { z } from "zod";
import { call } from "../chain/call.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { BASIS_POINTS } from "../fx/fee.ts";
import { formatAmount, type Money, requireSameAsset } from "../money/money.ts";
import { byWhom } from "./shared/by-whom.ts";
import { eventInteger } from "../world/event-integer.ts";
import { basisPoints, tokenAmount } from "../fields/fields.ts";
import { basisPoints as part, money, party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { verb } from "./verb.ts";
import { heldFor, type Payment } from "../world/payment.ts";

/** What each is to have, the payee's with the escrow's fee; where one is left out, it has the rest. */
interface Shares {
  readonly toPayer?: Money;
  readonly toPayee?: Money;
  /** Or the payee's share in basis points of what is held, rounded down. */
  readonly toPayeeBps?: bigint;
}

export const resolve = verb({
  name: "resolve",
  about: "payment",
  role: () => "way-out",
  words: { en: "resolve", zh: "裁决" },
  explanation: {
    en: "The arbiter divides what is held between payer and payee: Disputed becomes Resolved.",
    zh: "争议裁决人在付款人与收款人之间分配托管的款项：状态由“争议中”变为“已裁决”。",
  },
  page: {
    purpose: "The arbiter divides what is held; the escrow's fee is on the payee's share.",
    who: "the arbiter, before the arbitration ends",
    calls: "`SettlementEscrow.resolve`",
    refusals: ["`Unauthorized`", "`AfterDeadline`", "`RESOLUTION_UNEQUAL`", "`AmountOutOfRange`"],
    limits: [
      "What a party releases or refunds ahead of the resolution is no longer there to divide: where less is held than the arbiter gives to the payee, the payee gets what is held.",
    ],
  },
  sentences: {
    resolve: {
      en: "{arbiter} decides: {toPayer} to {payer}, {toPayee} to {payee}; {fee} is the escrow's fee ({feeBps}, rounded up)",
      zh: "{arbiter} 裁决：{toPayer} 归 {payer}，{toPayee} 归 {payee}；{fee} 为托管费（{feeBps}，向上舍入）",
    },
  },
  schema: (scope) => {
    const share = (about: string) => tokenAmount(scope, about, { sign: "nonnegative" }).exactOptional();
    return z.strictObject({
      toPayer: share("What goes back to the payer; the rest unless given."),
      toPayee: share("What the payee gets, the escrow's fee included; the rest unless given."),
      toPayeeBps: basisPoints("Or the payee's share in basis points of what is held.").exactOptional(),
      ...byWhom(scope),
    });
  },
  async carryOut({ payment: name, by, ...shares }, run) {
    const { operators } = run.world;
    const payment = run.payment(name);
    const { token } = payment.settlement;
    const sender = by ?? operators.arbiter;
    run.by(sender);
    const { terms, payer, payee } = quoted(payment);
    const { revert, events } = await run.send(
      sender,
      call("escrow", "resolve", [terms, shareOfPayee(payment, shares)]),
    );
    if (revert !== undefined) return;
    const integer = (field: string): Money => ({
      minor: eventInteger(events, "Resolved", field),
      asset: token,
    });
    const fee = integer("fee");
    const awarded = { minor: integer("toPayee").minor + fee.minor, asset: token };
    run.fee("escrow", fee, payee.name, operators.platform, awarded);
    run.narrate("resolve", {
      arbiter: party(sender),
      payer: party(payer.name),
      payee: party(payee.name),
      toPayer: money(integer("toPayer")),
      toPayee: money(integer("toPayee")),
      fee: money(fee),
      feeBps: part(terms.feeBps),
    });
  },
});

/** @throws RESOLUTION_UNEQUAL when both shares are given and are not what is held. */
function shareOfPayee(payment: Payment, { toPayer, toPayee, toPayeeBps }: Shares): bigint {
  const { token } = payment.settlement;
  for (const share of [toPayer, toPayee]) if (share !== undefined) requireSameAsset(share.asset, token);
  const held = heldFor(payment);
  if (toPayeeBps !== undefined) return (held * toPayeeBps) / BASIS_POINTS;
  // A payment that holds nothing is left to the escrow to refuse.
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
