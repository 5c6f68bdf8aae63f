import type { FullConverter, ModelSettings } from "../../../src/conformance/converter/converter.ts";
import { Refused } from "../../../src/conformance/asking/refused.ts";
import { COMPLETE } from "../complete-converter.ts";
import { power, right, type WrongConverter } from "./mistake.ts";

/** How many paths were drawn. */
let drawn = 0n;

const readAfter = (seconds: (at: bigint) => bigint): Partial<FullConverter> => ({
  referenceRate: (question) => right.referenceRate({ ...question, at: question.at + seconds(question.at) }),
});

const isInJuly = (unix: bigint): boolean => new Date(Number(unix) * 1_000).getUTCMonth() === 6;

/** A path made of the right one, for settings that are not refused. */
const modelling = (
  change: (
    settings: ModelSettings,
    path: ReturnType<typeof right.modelPath>,
  ) => ReturnType<typeof right.modelPath>,
): Partial<FullConverter> => ({
  modelPath: (settings) => change(settings, right.modelPath(settings)),
});

/** What goes wrong with payments, locks, reference rates, models and messages. */
export const WRONG_PAYMENTS: readonly WrongConverter[] = [
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
  {
    mistake: "figures carried forward without end",
    fails: ["E9"],
    converter: {
      referenceRate: (question) => right.referenceRate({ ...question, maximumCarriedDays: 1_000 }),
    },
  },
  {
    mistake: "figures never carried forward",
    fails: ["E9", "E10"],
    converter: { referenceRate: (question) => right.referenceRate({ ...question, maximumCarriedDays: 0 }) },
  },
  {
    mistake: "figures carried forward over 4 business days instead of 2",
    fails: ["E9"],
    converter: {
      referenceRate: (question) =>
        right.referenceRate({ ...question, maximumCarriedDays: question.maximumCarriedDays + 2 }),
    },
  },
  {
    mistake: "figures carried forward over one business day instead of 2",
    fails: ["E9"],
    converter: {
      referenceRate: (question) =>
        right.referenceRate({ ...question, maximumCarriedDays: question.maximumCarriedDays - 1 }),
    },
  },
  { mistake: "a figure used an hour early", fails: ["E10"], converter: readAfter(() => 3_600n) },
  { mistake: "a figure used half an hour early", fails: ["E10"], converter: readAfter(() => 1_800n) },
  { mistake: "a figure used a second late", fails: ["E10"], converter: readAfter(() => -1n) },
  {
    mistake: "a figure used from 15:00 UTC in summer too",
    fails: ["E10"],
    converter: readAfter((at) => (isInJuly(at) ? -3_600n : 0n)),
  },
  {
    mistake: "a figure used from 14:00 UTC in winter too",
    fails: ["E10"],
    converter: readAfter((at) => (isInJuly(at) ? 0n : 3_600n)),
  },
  {
    mistake: "a figure used from midnight on",
    fails: ["E10"],
    converter: {
      referenceRate: (question) =>
        right.referenceRate({ ...question, at: question.at - (question.at % 86_400n) + 86_399n }),
    },
  },
  {
    mistake: "columns read by position",
    fails: ["E10", "E11"],
    converter: {
      referenceRate(question) {
        const [, ...lines] = question.csv.split("\n");
        return right.referenceRate({ ...question, csv: ["Date,USD,RUB,CHF,", ...lines].join("\n") });
      },
    },
  },
  {
    mistake: "N/A carried forward as a figure",
    fails: ["E11"],
    converter: {
      referenceRate: (question) =>
        right.referenceRate({ ...question, csv: question.csv.replaceAll("N/A", "1") }),
    },
  },
  {
    mistake: "a volatility of any size",
    fails: ["E12"],
    converter: {
      modelPath: (settings) =>
        right.modelPath({
          ...settings,
          volatility: Number(settings.volatility) > 3 ? "3" : settings.volatility,
        }),
    },
  },
  {
    mistake: "a band that is not kept",
    fails: ["E12"],
    converter: {
      modelPath: (settings) => right.modelPath({ ...settings, minimum: 1n, maximum: 2n ** 90n }),
    },
  },
  {
    mistake: "a path of one answer",
    fails: ["E12"],
    converter: modelling(({ minimum }) => ({ answers: [minimum], clamps: 1 })),
  },
  {
    mistake: "a path that stays where it starts",
    fails: ["E12"],
    converter: modelling(({ start, steps }) => ({
      answers: Array.from({ length: steps + 1 }, () => start),
      clamps: 0,
    })),
  },
  {
    mistake: "a path without its start",
    fails: ["E12"],
    converter: modelling((_, { answers, clamps }) => ({ answers: answers.slice(1), clamps })),
  },
  {
    mistake: "a path that is another one every time",
    fails: ["E12"],
    converter: modelling(({ maximum }, { answers, clamps }) => {
      drawn += 1n;
      return {
        answers: answers.map((answer, index) =>
          index > 0 && answer + drawn < maximum ? answer + drawn : answer,
        ),
        clamps,
      };
    }),
  },
  {
    mistake: "clamps counted once",
    fails: ["E12"],
    converter: modelling((_, { answers, clamps }) => ({ answers, clamps: Math.min(1, clamps) })),
  },
  {
    mistake: "11 digits of a rate after the point",
    fails: ["E13"],
    converter: {
      iso20022Rate: (value, rounding) =>
        /^0\.[0-9]{11}$/.test(value) && rounding === undefined ? value : right.iso20022Rate(value, rounding),
    },
  },
  {
    mistake: "10 digits of a rate after the point, whatever is before it",
    fails: ["E13"],
    converter: {
      iso20022Rate: (value, rounding) =>
        /^[0-9]{2,}\.[0-9]{10}$/.test(value) ? value : right.iso20022Rate(value, rounding),
    },
  },
  {
    mistake: "10 digits of a rate in all",
    fails: ["E13"],
    converter: {
      iso20022Rate(value, rounding) {
        const text = right.iso20022Rate(value, rounding);
        if (text.replace(".", "").length > 10 && rounding === undefined) throw new Refused("TooLong");
        return text;
      },
    },
  },
  {
    mistake: "a rate cut off to fit the message",
    fails: ["E13"],
    converter: { iso20022Rate: (value) => right.iso20022Rate(value, "floor") },
  },
  {
    mistake: "amounts of any length in a message",
    fails: ["E13"],
    converter: {
      iso20022Amount: ({ minor, asset }) =>
        `${minor / power(asset.decimals)}${asset.decimals === 0 ? "" : `.${String(minor % power(asset.decimals)).padStart(asset.decimals, "0")}`}`,
    },
  },
];
