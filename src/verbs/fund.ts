import { call } from "../chain/call.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { noFields } from "../fields/fields.ts";
import { money, party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { verb } from "./verb.ts";

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

export const fund = verb({
  name: "fund",
  about: "payment",
  words: { en: "fund", zh: "存入托管" },
  explanation: {
    en: "The payer signs the terms once, and the tokens are deposited in the escrow, whose status becomes Funded. In a direct settlement paying has already done so.",
    zh: "付款人对条款签名一次，代币存入托管合约：状态由“未入托管”变为“已托管”。直接结算时，付款的同时已经完成。",
  },
  page: {
    purpose:
      "The payer signs once, and the platform deposits the tokens in the escrow. Settled directly, `pay` has done it.",
    who: "the payer, whose signature the platform sends",
    calls: "`SettlementEscrow.fundByAuthorization`",
    refusals: [
      "`IllegalTransition` a second time, and once the terms are cancelled",
      "`ArbitrationOutOfRange` and its like for terms that make a right worthless",
      "`AfterDeadline`",
      "`TokenNotAllowed` while the escrow is paused",
      "`AccountFrozen`",
    ],
    limits: [
      "A token that is allowed must not rebase or turn on a fee on transfer later. The escrow counts what came in and divides no loss: the first to leave would be paid in full, and the last hold a credit that nothing covers. The administrator judges that when the token is allowed.",
      "Tokens that reach the escrow outside a payment, in a token that is or was allowed, stay there for good: telling them from what is owed would need a total for each token, which every payment would have to write.",
      "A signature over the terms is valid before `deliverBy`. A payer who has changed its mind cancels the terms.",
    ],
  },
  sentences: {
    fund: {
      en: "{payer} signs once; {amount} deposited in escrow",
      zh: "{payer} 签名一次，{amount} 存入托管合约",
    },
    "fund.done": {
      en: "{amount} already deposited in escrow when paid",
      zh: "{amount} 在付款时已存入托管合约",
    },
  },
  schema: noFields,
  async carryOut({ payment: name }, run) {
    const { chain, world } = run;
    const payment = run.payment(name);
    run.by(payment.payer.name);
    const { id, terms, payer, flow, settlement } = quoted(payment);
    const amount = { minor: terms.amount, asset: settlement.token };
    if (world.mode === "direct") {
      if (flow.fundings === 0n) throw new SettlementError("PAYMENT_NOT_PAID", { payment: name });
      run.narrate("fund.done", { amount: money(amount) });
      return;
    }

    const [validAfter, validBefore] = [0n, run.now + AUTHORIZED_FOR];
    const signature = await chain.sign(payer.name, {
      contract: settlement.token.code,
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
    const { revert } = await run.send(
      world.operators.platform,
      call("escrow", "fundByAuthorization", [terms, validAfter, validBefore, signature]),
    );
    if (revert === undefined) run.narrate("fund", { payer: party(payer.name), amount: money(amount) });
  },
});
