import { expect } from "chai";
import { happyPath } from "../../../src/files/scenarios.ts";
import { rational } from "../../../src/money/rational.ts";
import { rate } from "../../../src/fx/rate.ts";
import { CASH } from "../../../src/ports.ts";
import { Banks } from "../../../src/rails/banks.ts";
import { requireInventory } from "../../../src/verbs/shared/inventory.ts";
import type { OwedPayout } from "../../../src/world/payment.ts";
import { refusalOf } from "../../support/refusal.ts";
import { CNY, XUSD } from "../../support/step-scenarios.ts";

const nothing = rational(0n);
const MID = rate({ base: XUSD, quote: CNY, value: "7.3" });
const OWED: OwedPayout = {
  side: "payee",
  id: "0x",
  payout: {
    redeemer: "0x",
    bank: "0x",
    token: "0x",
    tokenAmount: 1n,
    currency: "0x",
    amount: 700_000n,
    number: 1n,
    reportBy: 1n,
  },
  bank: "Pearl Bank",
  payee: "seller",
  tokens: 1n,
  currency: CNY,
  amount: 700_000n,
  fee: 1_403n,
  spread: 0n,
  mid: MID,
  rates: { quoted: MID, market: MID, par: MID },
  rateMove: nothing,
  oracleLag: nothing,
  belowPar: nothing,
  prepaid: 3_000n,
  status: "owed",
};

describe("requireInventory", () => {
  const { operators } = happyPath();
  const withInventory = (minor: bigint) => {
    const rails = new Banks(["Pearl Bank"]);
    const amount = { minor, asset: CNY };
    rails.book({
      bank: "Pearl Bank",
      reference: "opening balance",
      lines: [
        { account: CASH, side: "debit", amount },
        { account: operators.desk, side: "credit", amount },
      ],
    });
    return { rails, world: { operators } };
  };

  it("wants the payee's amount, the gateway's fee and what its bank is owed for crediting it", async () => {
    requireInventory(withInventory(704_403n), "payment", OWED);
    const { code, parameters } = await refusalOf(() =>
      requireInventory(withInventory(704_402n), "payment", OWED),
    );
    expect(code).to.equal("FUNDS_INSUFFICIENT");
    expect(parameters).to.include({ held: "7044.02", needed: "7044.03", bank: "Pearl Bank" });
  });
});
