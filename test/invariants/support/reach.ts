import type { Status } from "../../../src/escrow/status.ts";
import { escrowCall, type Payment } from "./payments.ts";
import type { World } from "./world.ts";

/**
 * Brings a payment that was not funded to a status, by the shortest way there, or through a delivery. The terms must
 * name carrier and arbiter where the way needs them.
 */
export async function reach(
  world: World,
  payment: Payment,
  status: Status,
  delivered = status === "Delivered",
): Promise<void> {
  const { plan, terms, id } = payment;
  const { payer, payee } = plan;
  if (status === "None") return;
  if (status === "Cancelled") {
    await world.must(payer, escrowCall("cancelTerms", payment));
    return;
  }
  await world.must(payer, escrowCall("fund", payment));
  if (delivered) await world.must("carrier", escrowCall("deliver", payment, id));
  if (status === "Disputed" || status === "Resolved")
    await world.must(payer, escrowCall("dispute", payment, id));
  if (status === "Released") await world.must(payer, escrowCall("release", payment, terms.amount));
  if (status === "Refunded") await world.must(payee, escrowCall("refund", payment, terms.amount));
  if (status === "Resolved") await world.must("arbiter", escrowCall("resolve", payment, terms.amount));
  if (status === "Reclaimed") await world.must("stranger", escrowCall("reclaim", payment), terms.deliverBy);
}
