import { expect } from "chai";
import { Signature } from "ethers";
import { PERMIT_TYPE, RECEIVE_TYPE, termsMessage } from "./messages.ts";
import { amountRead, escrowCall, type Payment } from "./payments.ts";
import type { Outcome, World } from "./world.ts";

export const FUNDING_WAYS = ["payer", "signature", "permit", "authorization"] as const;

export type FundingWay = (typeof FUNDING_WAYS)[number];

const FOREVER = 2n ** 40n;

/** Funds a payment in one of the ways in which a payer can; all but the first are sent by somebody else. */
export async function fund(world: World, payment: Payment, way: FundingWay): Promise<Outcome> {
  const { plan, terms, id } = payment;
  if (way === "payer") return world.send(plan.payer, escrowCall("fund", payment));
  if (way === "authorization") {
    const message = {
      from: terms.payer,
      to: world.addressOf("escrow"),
      value: terms.amount,
      validAfter: 0n,
      validBefore: FOREVER,
      nonce: id,
    };
    const signature = await world.chain.sign(plan.payer, {
      contract: plan.token,
      types: RECEIVE_TYPE,
      message,
    });
    return world.send("relayer", escrowCall("fundByAuthorization", payment, 0n, FOREVER, signature));
  }
  const consent = await world.chain.sign(plan.payer, termsMessage(terms));
  if (way === "signature") return world.send("relayer", escrowCall("fundBySignature", payment, consent));

  const escrow = world.addressOf("escrow");
  const nonce = await amountRead(world, plan.token, "nonces", terms.payer);
  const message = { owner: terms.payer, spender: escrow, value: terms.amount, nonce, deadline: FOREVER };
  const permit = Signature.from(
    await world.chain.sign(plan.payer, { contract: plan.token, types: PERMIT_TYPE, message }),
  );
  const { v, r, s } = permit;
  const funded = await world.send(
    "relayer",
    escrowCall("fundByPermit", payment, consent, FOREVER, BigInt(v), r, s),
  );
  // The permit took the place of the approval that other payments live on; of a frozen payer the token took neither.
  const everything = { contract: plan.token, method: "approve", args: [escrow, 2n ** 256n - 1n] };
  const approved = await world.send(plan.payer, everything);
  expect(approved.revert?.error ?? "AccountFrozen").to.equal("AccountFrozen");
  return funded;
}
