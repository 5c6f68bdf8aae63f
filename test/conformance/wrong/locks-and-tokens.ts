import { Refused } from "../../../src/conformance/asking/refused.ts";
import { COMPLETE } from "../complete-converter.ts";
import { power, right, type WrongConverter } from "./mistake.ts";

/** What goes wrong with locks, quotes, replaced currencies and tokens. */
export const WRONG_LOCKS: readonly WrongConverter[] = [
  {
    mistake: "a rate read again at settlement",
    fails: ["D23", "E3"],
    converter: {
      openPayment: (terms) => ({
        settle: (market) => ({
          paid: right.convert({ ...terms, rate: market, rounding: "floor" }),
          providerGain: 0n,
        }),
        refund: () => ({ minor: terms.amount, code: terms.from.code }),
      }),
    },
  },
  {
    mistake: "a provider's loss that is booked nowhere",
    fails: ["E3"],
    converter: {
      async openPayment(terms) {
        const payment = await COMPLETE.openPayment(terms);
        const settle: typeof payment.settle = async (market) => ({
          ...(await payment.settle(market)),
          providerGain: 0n,
        });
        return { ...payment, settle };
      },
    },
  },
  {
    mistake: "a refund converted anew",
    fails: ["D19", "E4"],
    converter: {
      async openPayment(terms) {
        const payment = await COMPLETE.openPayment(terms);
        return {
          ...payment,
          refund(market) {
            if (market === "none") throw new Refused("NoRate");
            const minor =
              (terms.amount * market.answer * power(terms.rate.decimals)) /
              (terms.rate.answer * power(market.decimals));
            return { minor, code: terms.from.code };
          },
        };
      },
    },
  },
  {
    mistake: "a quote that ends at its last second",
    fails: ["E1"],
    converter: {
      useQuote({ expiresAt, now }) {
        if (now >= expiresAt) throw new Refused("QuoteExpired");
      },
    },
  },
  {
    mistake: "a quote that is good in its last second only",
    fails: ["E1"],
    converter: {
      useQuote({ expiresAt, now }) {
        if (now !== expiresAt) throw new Refused("QuoteExpired");
      },
    },
  },
  { mistake: "a quote that never ends", fails: ["E1"], converter: { useQuote: () => true } },
  {
    mistake: "any rate carried out",
    fails: ["E2"],
    converter: { convertAtLeast: (request) => right.convert(request) },
  },
  {
    mistake: "a limit that cannot be met exactly",
    fails: ["E2"],
    converter: {
      convertAtLeast: (request) =>
        COMPLETE.convertAtLeast({ ...request, minimumOut: request.minimumOut + 1n }),
    },
  },
  {
    mistake: "a currency replaced before its day",
    fails: ["E5"],
    converter: { redenominate: (amount) => right.redenominate(amount, "2100-01-01") },
  },
  {
    mistake: "the old amount under the new code",
    fails: ["E5"],
    converter: {
      redenominate: (amount, on) => ({ minor: amount.minor, code: right.redenominate(amount, on).code }),
    },
  },
  { mistake: "a token always at par", fails: ["E6"], converter: { redeem: ({ amount }) => amount } },
  {
    mistake: "a token above par paid out above par",
    fails: ["E6"],
    converter: {
      redeem: (request) =>
        request.rule === "market"
          ? (request.amount * BigInt(request.price.replace(".", ""))) / 100n
          : right.redeem(request),
    },
  },
  { mistake: "what was sent credited", fails: ["E7"], converter: { credit: ({ sent }) => sent } },
  {
    mistake: "a freeze that buries the payment",
    fails: ["E8"],
    converter: { payFrozen: () => ({ toPayee: 0n, recovered: 0n }) },
  },
  {
    mistake: "a freeze that is not minded",
    fails: ["E8"],
    converter: { payFrozen: (amount) => ({ toPayee: amount, recovered: amount }) },
  },
];
