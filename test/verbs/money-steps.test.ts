import { expect } from "chai";
import { happyPath } from "../../src/files/scenarios.ts";
import {
  CNY,
  DELIVERED,
  eur,
  FUNDED,
  PAYMENT,
  quoted,
  refused,
  RELEASED,
  step,
  system,
} from "../support/step-scenarios.ts";
import { StepBench } from "../support/step-outcomes.ts";

const NET = 1_030_544_784n;
const REDEEMED = [...RELEASED, step("redeem")];
const fails = step("payout", { parameters: { fails: "AC04" } });

describe("steps at the banks and the gateway", () => {
  let bench: StepBench;

  before(async () => {
    bench = await StepBench.open();
  });

  after(() => bench.close());

  describe("quote", () => {
    it("may be given again until the payment is paid", async () => {
      const { step: done, error } = await bench.last([quoted(), quoted(), step("pay")]);
      expect(error).to.equal("");
      const again = await bench.last([quoted(), step("pay"), quoted()]);
      expect(again.error).to.equal("PAYMENT_ALREADY_PAID");
      // Each quote has a number of its own.
      const call = done.transactions[0]?.call.args[0] as { nonce: string } | undefined;
      expect(call?.nonce).to.equal("1");
    });

    it("for a fixed amount to arrive delivers at least that", async () => {
      const receive = { minor: 700_000n, asset: CNY };
      const fixed = {
        verb: "quote",
        parameters: { payment: PAYMENT, fixed: { receive }, validFor: 900n },
      } as const;
      const { trace } = await bench.last([fixed, ...REDEEMED.slice(1), step("payout")]);
      const received = BigInt(trace.totals.payments[0]?.received.minor ?? 0);
      expect(received >= 700_000n && received <= 700_002n, received.toString()).to.equal(true);
    });

    it("is refused for so little that nothing would arrive", async () => {
      const dust = {
        verb: "quote",
        parameters: { payment: PAYMENT, fixed: { send: eur("0.01") }, validFor: 900n },
      } as const;
      const { error, step: done } = await bench.last([dust]);
      expect(error).to.equal("AMOUNT_TOO_SMALL");
      expect(done.transactions).to.deep.equal([]);
    });
  });

  describe("cancel", () => {
    it("makes the quote useless, once", async () => {
      const cancelled = [quoted(), step("cancel")];
      expect((await bench.last([...cancelled, step("pay")])).error).to.equal("QuoteAlreadyUsed");
      expect((await bench.last([...cancelled, step("cancel")])).error).to.equal("QuoteAlreadyUsed");
      expect((await bench.last([step("cancel")])).error).to.equal("PAYMENT_NOT_QUOTED");
    });
  });

  describe("disclose", () => {
    it("is recorded once for each recipient", async () => {
      const disclose = system({ verb: "disclose", parameters: { payment: PAYMENT, to: "customs" } });
      const { told } = await bench.last([quoted(), disclose]);
      expect(told).to.deep.equal(["disclose"]);
      expect((await bench.last([quoted(), disclose, disclose])).error).to.equal("AlreadyDisclosed");
    });
  });

  describe("pay", () => {
    it("is good for one deposit, and for one quote", async () => {
      const paid = [quoted(), step("pay")];
      expect((await bench.last([...paid, step("pay")])).error).to.equal("DepositAlreadyUsed");
      const once = step("pay", { parameters: { deposit: "another" } });
      expect((await bench.last([...paid, once])).error).to.equal("QuoteAlreadyUsed");
    });

    it("is refused before a quote", async () => {
      expect((await bench.last([step("pay")])).error).to.equal("PAYMENT_NOT_QUOTED");
    });

    it("is refused where the desk's money backs redeemed tokens that are not paid out", async () => {
      const { payments } = happyPath();
      const second = { ...payments[0], name: "second", payer: "buyer", payee: "seller" };
      const other = { payment: "second" };
      const steps = [
        ...REDEEMED,
        { verb: "quote", parameters: { ...other, fixed: { send: eur("1000.00") }, validFor: 900n } },
        { verb: "pay", parameters: other },
      ] as const;
      // Enough for one payment and a half: attested is more, since what waits for the payout is counted, too.
      const trace = await bench.run(steps, {
        payments: [...payments, second],
        prefunding: 1_500_000_000n,
      });
      const { refusal } = trace.steps.at(-1) ?? {};
      expect(refusal).to.include({ kind: "error", error: "FUNDS_INSUFFICIENT" });
      expect(refusal?.args).to.include({ account: "desk", held: "464.276598", needed: "1035.723402" });
    });
  });

  describe("redeem", () => {
    it("is refused below what the payee accepts", async () => {
      const minimum = (minor: bigint) => step("redeem", { parameters: { minimum: { minor, asset: CNY } } });
      expect((await bench.last([...RELEASED, minimum(747_730n)])).error).to.equal("");
      const { error, step: done } = await bench.last([...RELEASED, minimum(747_731n)]);
      expect(error).to.equal("BelowMinimumOut");
      expect(done.refusal?.args).to.deep.equal({ amountOut: "747730", minimumOut: "747731" });
    });

    it("is refused where there is nothing to redeem", async () => {
      expect((await bench.last([...REDEEMED, step("redeem")])).error).to.equal("AmountTooSmall");
      expect((await bench.last([...DELIVERED, step("redeem")])).error).to.equal("AmountTooSmall");
      const direct = [quoted(), step("pay"), step("redeem")];
      expect((await bench.last(direct, "direct")).error).to.equal("PAYOUT_MISSING");
    });
  });

  describe("payout", () => {
    it("pays the payee, and the desk has its money for the next payment", async () => {
      const { changes } = await bench.last([...REDEEMED, step("payout")]);
      expect(changes).to.include("seller CNY +747730");
      expect(changes).to.include(`desk USD-reserve +${NET}`);
      expect(changes).to.include(`payouts USD-reserve -${NET}`);
    });

    it("is refused where none is owed, or none is left", async () => {
      expect((await bench.last([...RELEASED, step("payout")])).error).to.equal("PAYOUT_MISSING");
      expect((await bench.last([...REDEEMED, step("payout"), step("payout")])).error).to.equal(
        "PAYOUT_MISSING",
      );
    });

    it("waits where the desk has no money at the payee's bank", async () => {
      const trace = await bench.run([...REDEEMED, step("payout")], { inventory: [] });
      const { refusal } = trace.steps.at(-1) ?? {};
      expect(refusal).to.include({ kind: "error", error: "FUNDS_INSUFFICIENT" });
      // With the fee that is the platform's: 7,492.29.
      expect(refusal?.args).to.include({ account: "desk", needed: "7492.29" });
    });

    it("that fails brings the tokens back, and takes back what was charged", async () => {
      const { changes, told, step: done, trace } = await bench.last([...REDEEMED, fails]);
      expect(told).to.deep.equal(["payout.fails", "payout.returned"]);
      expect(changes).to.include(`seller XUSD +${NET}`);
      expect(changes).to.include(`reserve USD-reserve +${NET}`);
      expect(done.fees.map(({ amount }) => amount)).to.deep.equal([{ minor: "-1499", asset: "CNY" }]);
      const parts = trace.totals.payments[0]?.parts ?? [];
      const names = parts
        .filter(({ minor }) => minor.numerator !== "0")
        .map(({ name, asset }) => `${name} ${asset}`);
      expect(names).to.deep.equal(["unredeemed XUSD", "pay-fee EUR", "pay-spread XUSD", "escrow-fee XUSD"]);
    });

    it("that failed can be redeemed and paid once more", async () => {
      const { trace } = await bench.last([...REDEEMED, fails, step("redeem"), step("payout")]);
      expect(trace.outcome).to.equal("passed");
      expect(trace.totals.payments[0]?.received.minor).to.equal("747730");
    });

    it("pays every part that was released and redeemed directly", async () => {
      const part = step("release", {
        parameters: { amount: { minor: 500_000_000n, asset: { code: "XUSD", decimals: 6 } } },
      });
      const steps = [...DELIVERED, part, step("release"), step("redeem"), step("payout")];
      const direct = await bench.last(steps, "direct");
      expect(direct.step.transactions).to.have.length(2);
      expect(direct.trace.outcome).to.equal("passed");
    });
  });

  describe("claim", () => {
    const pause = system({ verb: "pause", parameters: { what: "token" } });
    const unpause = system({ verb: "unpause", parameters: { what: "token" } });

    it("brings back the tokens of a payout that failed while they could not be minted", async () => {
      const { told: waits } = await bench.last([...REDEEMED, pause, fails]);
      expect(waits).to.deep.equal(["payout.fails", "payout.returnable"]);
      const paused = refused(step("claim"), "TokenPaused");
      const { changes, trace } = await bench.last([
        ...REDEEMED,
        pause,
        fails,
        paused,
        unpause,
        step("claim"),
      ]);
      expect(changes).to.include(`seller XUSD +${NET}`);
      expect(trace.outcome).to.equal("passed");
    });

    it("is refused for a payout that waits for its bank, and where there is none", async () => {
      expect((await bench.last([...REDEEMED, step("claim")])).error).to.equal("WrongPayoutStatus");
      expect((await bench.last([...RELEASED, step("claim")])).error).to.equal("PAYOUT_MISSING");
    });
  });

  describe("close and reopen", () => {
    it("keep a bank from paying into an account, and let it again", async () => {
      const close = system({ verb: "close", parameters: { party: "seller" } });
      const reopen = system({ verb: "reopen", parameters: { party: "seller" } });
      const { error, step: done } = await bench.last([...REDEEMED, close, step("payout")]);
      expect(error).to.equal("ACCOUNT_CLOSED");
      expect(done.transactions).to.deep.equal([]);
      expect((await bench.last([...REDEEMED, close, reopen, step("payout")])).error).to.equal("");
      const unknown = system({ verb: "close", parameters: { party: "nobody" } });
      expect((await bench.last([unknown])).error).to.equal("PARTY_UNKNOWN");
    });
  });

  it("name a payment that does not exist", async () => {
    const other = system({ verb: "pay", parameters: { payment: "other" } });
    expect((await bench.last([...FUNDED, other])).error).to.equal("PAYMENT_UNKNOWN");
  });
});
