import { call } from "../chain/call.ts";
import { callsOf } from "../chain/contracts/abi.ts";
import type { PaymentTerms } from "../escrow/payment-terms.ts";
import type { ContractCall, PartyName } from "../ports.ts";
import { documentHash } from "../escrow/document-hash.ts";
import { noFields } from "../fields/fields.ts";
import { party, text } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { leftOrAll } from "./release.ts";
import type { StepRun } from "./step-run.ts";
import { verb } from "./verb.ts";
import { heldFor } from "../world/payment.ts";

/** A token that makes a chosen call in the middle of a transfer. */
const HOSTILE = "ReentrantToken";
const hostileCall = callsOf<typeof HOSTILE>();

/** Its smallest units that the side payment is about. */
const AMOUNT = 1_000n;

const NOBODY = `0x${"00".repeat(20)}`;

export const reenter = verb({
  name: "reenter",
  about: "payment",
  role: () => "fault",
  words: { en: "reenter", zh: "重入攻击" },
  explanation: {
    en: "The payee attacks: a token of its own calls the escrow, in the middle of a transfer, to release this payment as well. The attack must gain nothing.",
    zh: "收款人发起攻击：其自行发行的代币在转账途中要求托管合约同时放行这笔款项。攻击不得有任何所得。",
  },
  page: {
    purpose:
      "The payee attacks: it issues a token that calls the escrow in the middle of its own transfer, has it allowed by mistake, and makes a payment with it.",
    who: "the payee",
    calls:
      "`SettlementEscrow.fund` and `release` in the hostile token, and `release` of this payment from within",
    refusals: ["`ReentrancyGuardReentrantCall`, always"],
  },
  sentences: {
    reenter: {
      en: "the {token} issued by {payee} calls the escrow in the middle of its own transfer to release this payment: {error}",
      zh: "{payee} 发行的 {token} 在自身转账途中要求托管合约放行本笔款项：{error}",
    },
  },
  schema: noFields,
  async carryOut({ payment: name }, run) {
    const { chain, world } = run;
    const payment = run.payment(name);
    const attacker = payment.payee.name;
    run.by(attacker);
    const { terms } = quoted(payment);
    await run.install(attacker, HOSTILE);
    const escrow = chain.contractAddress("escrow");
    const attack = call("escrow", "release", [terms, leftOrAll(heldFor(payment), terms.amount)]);
    const side = sideTerms(run, name, attacker, payment.payer.name);
    const calls: readonly (readonly [PartyName, ContractCall])[] = [
      [world.operators.platform, call("escrow", "setTokenAllowed", [chain.contractAddress(HOSTILE), true])],
      [attacker, hostileCall(HOSTILE, "mint", [chain.addressOf(attacker), AMOUNT])],
      [attacker, hostileCall(HOSTILE, "approve", [escrow, AMOUNT])],
      [attacker, call("escrow", "fund", [side])],
      [attacker, hostileCall(HOSTILE, "arm", [escrow, chain.encode(attack), false])],
      [attacker, call("escrow", "release", [side, AMOUNT])],
    ];
    for (const [from, attempt] of calls) {
      const { revert, events } = await run.send(from, attempt);
      if (revert !== undefined) return;
      const called = events.find((event) => event.name === "Reentered");
      if (called === undefined) continue;
      const refusal = chain.explain(called.args["answer"] as string);
      if (called.args["succeeded"] === false) run.refusedInside("escrow", refusal);
      run.narrate("reenter", { payee: party(attacker), token: text(HOSTILE), error: text(refusal.error) });
    }
  },
});

/** From the attacker to the one whom it would rob, who loses nothing by a token that is worth nothing. */
function sideTerms(
  { chain, now }: StepRun,
  name: string,
  attacker: PartyName,
  payee: PartyName,
): PaymentTerms {
  return {
    payer: chain.addressOf(attacker),
    payee: chain.addressOf(payee),
    token: chain.contractAddress(HOSTILE),
    amount: AMOUNT,
    arbiter: NOBODY,
    carrier: NOBODY,
    deliverBy: now + 3_600n,
    inspectionPeriod: 0n,
    arbitrationPeriod: 0n,
    returnBy: 0n,
    feeBps: 0n,
    feeRecipient: NOBODY,
    paymentReference: documentHash("side payment", name, now.toString()),
  };
}
