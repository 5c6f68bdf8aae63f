import { SettlementError } from "../errors/settlement-error.ts";
import { noFields } from "../fields/fields.ts";
import { money, party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import type { Verb } from "./verb.ts";

export interface FundParameters {
  readonly payment: string;
}

const RECEIVE_WITH_AUTHORIZATION = {
  ReceiveWithAuthorization: [
    { name: "from", type: "address" },
    { name: "to", type: "address" },
    { name: "value", type: "uint256" },
    { name: "validAfter", type: "uint256" },
    { name: "validBefore", type: "uint256" },
    { name: "nonce", type: "bytes32" },
  ],
} as const;

/** Seconds that the payer's signature is good for. */
const AUTHORIZED_FOR = 3_600n;

/**
 * The payer signs once (ERC-3009, the payment's id as the nonce), and the platform sends it: the tokens are locked.
 * Where the payment is settled directly, `pay` has done it.
 */
export const fund: Verb<FundParameters> = {
  name: "fund",
  about: "payment",
  schema: noFields,
  async carryOut({ payment: name }, run) {
    const { chain, world } = run;
    const payment = run.payment(name);
    run.by(payment.payer.name, name);
    const { id, terms, payer, flow } = quoted(payment);
    const amount = { minor: terms.amount, asset: world.token };
    if (world.settlement === "direct") {
      if (flow.fundings === 0n) throw new SettlementError("PAYMENT_NOT_PAID", { payment: name });
      run.tell("fund.done", { amount: money(amount) });
      return;
    }

    const [validAfter, validBefore] = [0n, run.now + AUTHORIZED_FOR];
    const signature = await chain.sign(payer.name, {
      contract: world.token.code,
      types: RECEIVE_WITH_AUTHORIZATION,
      message: {
        from: terms.payer,
        to: chain.contractAddress("escrow"),
        value: terms.amount,
        validAfter,
        validBefore,
        nonce: id,
      },
    });
    const { revert } = await run.send(world.operators.platform, {
      contract: "escrow",
      method: "fundByAuthorization",
      args: [{ ...terms }, validAfter, validBefore, signature],
    });
    if (revert === undefined) run.tell("fund", { payer: party(payer.name), amount: money(amount) });
  },
};
