import { Refused } from "../../../src/conformance/asking/refused.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import type { PaymentToOpen } from "../../../src/conformance/converter/payment-question.ts";
import { COMPLETE } from "../complete-converter.ts";
import { right, type WrongConverter } from "./mistake.ts";

type Payment = Awaited<ReturnType<FullConverter["openPayment"]>>;

/** The right payment with one of its two ends changed. */
const ending = (
  change: (payment: Payment, terms: PaymentToOpen) => Partial<Payment>,
): Partial<FullConverter> => ({
  async openPayment(terms) {
    const payment = await COMPLETE.openPayment(terms);
    return { ...payment, ...change(payment, terms) };
  },
});

/** What goes wrong with paths of uncertain prices, and with locked, short and frozen payments, away from the examples. */
export const WRONG_LOCKED_PAYMENTS: readonly WrongConverter[] = [
  {
    mistake: "uncertainties added up once a path has four legs",
    fails: ["F36"],
    converter: {
      confidentPath(prices, limit) {
        if (prices.length < 4) return right.confidentPath(prices, limit);
        const parts = prices.map(({ price, confidence }) => (confidence * 10n ** 18n) / price);
        const sum = parts.reduce((one, other) => one + other, 0n);
        if (sum * 10_000n > limit * 10n ** 18n) throw new Refused("TooUncertain");
        return true;
      },
    },
  },
  {
    mistake: "an uncertainty cut to whole basis points",
    fails: ["F36"],
    converter: {
      confidentPath(prices, limit) {
        const off = prices.reduce(
          (product, { price, confidence }) => product * (1 + Number(confidence) / Number(price)),
          1,
        );
        if (Math.floor((off - 1) * 10_000 + 1e-7) > Number(limit)) throw new Refused("TooUncertain");
        return true;
      },
    },
  },
  {
    mistake: "a path refused that is exactly as uncertain as allowed",
    fails: ["D16", "F36"],
    converter: {
      confidentPath(prices, limit) {
        const top = prices.reduce((product, { price, confidence }) => product * (price + confidence), 1n);
        const bottom = prices.reduce((product, { price }) => product * price, 1n);
        if ((top - bottom) * 10_000n >= bottom * limit) throw new Refused("TooUncertain");
        return true;
      },
    },
  },
  {
    mistake: "a lock that is dropped where the market falls",
    fails: ["E3", "F37"],
    converter: ending((payment, terms) => ({
      async settle(market) {
        const settled = await payment.settle(market);
        return market.answer < terms.rate.answer
          ? { paid: settled.paid + settled.providerGain, providerGain: 0n }
          : settled;
      },
    })),
  },
  {
    mistake: "a provider's gain by a move of three decimals",
    fails: ["E3", "F37"],
    converter: ending((payment, { amount, rate }) => ({
      async settle(market) {
        const { paid } = await payment.settle(market);
        return { paid, providerGain: (amount * ((market.answer - rate.answer) / 100_000n)) / 1_000n };
      },
    })),
  },
  {
    mistake: "a refund less a fee",
    fails: ["E4", "F37"],
    converter: ending((_, { amount, from }) => ({
      refund: () => ({ minor: amount - amount / 1_000n, code: from.code }),
    })),
  },
  {
    mistake: "a refund in the other currency",
    fails: ["E4", "F37"],
    converter: ending((_, { amount, to }) => ({ refund: () => ({ minor: amount, code: to.code }) })),
  },
  {
    mistake: "no refund while there is no rate",
    fails: ["D19", "F37"],
    converter: ending((payment) => ({
      refund(market) {
        if (market === "none") throw new Refused("NoRate");
        return payment.refund(market);
      },
    })),
  },
  {
    mistake: "a transfer that is short by one per cent credited whole",
    fails: ["F38"],
    converter: {
      credit: ({ sent, arrived }) => ((sent - arrived) * 100n <= sent ? sent : arrived),
    },
  },
  {
    mistake: "every transfer refused",
    fails: ["E7", "F38"],
    converter: {
      credit() {
        throw new Refused("NotCredited");
      },
    },
  },
  {
    mistake: "a frozen payment less a unit",
    fails: ["E8", "F39"],
    converter: { payFrozen: (amount) => ({ toPayee: 0n, recovered: amount - 1n }) },
  },
  {
    mistake: "a frozen payment in 32 bits",
    fails: ["F39"],
    converter: { payFrozen: (amount) => ({ toPayee: 0n, recovered: BigInt.asUintN(32, amount) }) },
  },
  {
    mistake: "five zeros taken from the lira",
    fails: ["E5", "F32"],
    converter: {
      redenominate(amount, on) {
        const lawful = right.redenominate(amount, on);
        return amount.asset.code === "TRL" ? { ...lawful, minor: amount.minor / 1_000n } : lawful;
      },
    },
  },
];
