import { Refused } from "../../../src/conformance/asking/refused.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import { COMPLETE } from "../complete-converter.ts";
import { right, type WrongConverter } from "./mistake.ts";

/** Kuna by a product that is cut, where the law divides and rounds half up. */
const kunaTimes = (times: bigint, over: bigint): Partial<FullConverter> => ({
  redenominate(amount, on) {
    const lawful = right.redenominate(amount, on);
    return amount.asset.code === "HRK" ? { ...lawful, minor: (amount.minor * times) / over } : lawful;
  },
});

/** Another factor than that of the law, in millionths. */
const dividing = (factors: Readonly<Record<string, bigint>>): Partial<FullConverter> => ({
  redenominate(amount, on) {
    const lawful = right.redenominate(amount, on);
    const factor = factors[amount.asset.code];
    if (factor === undefined) return lawful;
    return { ...lawful, minor: (amount.minor * 2_000_000n + factor) / (2n * factor) };
  },
});

/** What goes wrong with quotes, limits, tokens and replaced currencies. */
export const WRONG_PAYMENT_EDGES: readonly WrongConverter[] = [
  {
    mistake: "a quote that is good for a second longer",
    fails: ["E1", "F29"],
    converter: { useQuote: ({ expiresAt, now }) => right.useQuote({ expiresAt: expiresAt + 1n, now }) },
  },
  {
    mistake: "a quote that ends five seconds early",
    fails: ["E1", "F29"],
    converter: { useQuote: ({ expiresAt, now }) => right.useQuote({ expiresAt: expiresAt - 5n, now }) },
  },
  {
    mistake: "a limit held against the figure rounded up",
    fails: ["F30"],
    converter: {
      convertAtLeast(request) {
        if (right.convert({ ...request, rounding: "ceil" }) < request.minimumOut)
          throw new Refused("BelowMinimum");
        return right.convert(request);
      },
    },
  },
  {
    mistake: "a limit that may be missed by one per cent",
    fails: ["E2", "F30"],
    converter: {
      convertAtLeast: (request) =>
        COMPLETE.convertAtLeast({ ...request, minimumOut: (request.minimumOut * 99n) / 100n }),
    },
  },
  {
    mistake: "the limit paid instead of the figure",
    fails: ["F30"],
    converter: {
      async convertAtLeast(request) {
        await COMPLETE.convertAtLeast(request);
        return request.minimumOut;
      },
    },
  },
  {
    mistake: "a token's price cut to cents",
    fails: ["F31"],
    converter: {
      redeem: (request) =>
        right.redeem({ ...request, price: request.price.replace(/(\.[0-9]{2}).*$/, "$1") }),
    },
  },
  {
    mistake: "par held above one cent below it",
    fails: ["F31"],
    converter: {
      redeem: (request) => (Number(request.price) >= 0.99 ? request.amount : right.redeem(request)),
    },
  },
  {
    mistake: "the market's price whatever the rule",
    fails: ["E6", "F31"],
    converter: { redeem: (request) => right.redeem({ ...request, rule: "market" }) },
  },
  {
    mistake: "the last rate of the market after the kuna",
    fails: ["E5", "F32"],
    converter: dividing({ HRK: 7_536_500n }),
  },
  {
    mistake: "a factor of five digits",
    fails: ["E5", "F32"],
    converter: dividing({ HRK: 7_534_000n, EEK: 15_646_000n, DEM: 1_955_800n, FRF: 6_559_600n }),
  },
  {
    mistake: "an inverse factor of six decimals",
    fails: ["E5", "F32"],
    converter: kunaTimes(132_723n, 1_000_000n),
  },
  {
    mistake: "a replaced amount rounded down",
    fails: ["E5", "F32"],
    converter: kunaTimes(100_000n, 753_450n),
  },
  {
    mistake: "a currency replaced a day late",
    fails: ["E5", "F32"],
    converter: {
      redenominate(amount, on) {
        const before = new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10);
        return right.redenominate(amount, before);
      },
    },
  },
  {
    mistake: "the gain of a lock given to the payee",
    fails: ["E3", "D23"],
    converter: {
      async openPayment(terms) {
        const payment = await COMPLETE.openPayment(terms);
        return {
          ...payment,
          async settle(market) {
            const { paid, providerGain } = await payment.settle(market);
            return { paid: paid + providerGain, providerGain: 0n };
          },
        };
      },
    },
  },
  {
    mistake: "a gain of the provider's that is booked as a loss",
    fails: ["E3"],
    converter: {
      async openPayment(terms) {
        const payment = await COMPLETE.openPayment(terms);
        return {
          ...payment,
          async settle(market) {
            const { paid, providerGain } = await payment.settle(market);
            return { paid, providerGain: -providerGain };
          },
        };
      },
    },
  },
  {
    mistake: "a path of a model that is one step short, at times",
    fails: ["F35"],
    converter: {
      modelPath(settings) {
        const { answers, clamps } = right.modelPath(settings);
        return { answers: settings.steps % 2 === 1 ? answers.slice(0, -1) : answers, clamps };
      },
    },
  },
];
