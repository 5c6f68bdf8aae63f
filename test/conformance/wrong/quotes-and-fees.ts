import { right, type WrongConverter } from "./mistake.ts";

/** What goes wrong with quotes, shares, fees and the terms of a desk. */
export const WRONG_QUOTES: readonly WrongConverter[] = [
  {
    mistake: "a quote rounded half up",
    fails: ["C3"],
    converter: { quote: (request) => right.convert({ ...request, rounding: "half-up" }) },
  },
  {
    mistake: "shares rounded one by one",
    fails: ["C4"],
    converter: {
      allocate({ amount, weights }) {
        const sum = weights.reduce((total, weight) => total + weight, 0n);
        return weights.map((weight) => (2n * amount * weight + sum) / (2n * sum));
      },
    },
  },
  {
    mistake: "the last share takes what is left over",
    fails: ["C4"],
    converter: {
      allocate({ amount, weights }) {
        const sum = weights.reduce((total, weight) => total + weight, 0n);
        const shares = weights.slice(1).map((weight) => (amount * weight) / sum);
        return [...shares, amount - shares.reduce((total, share) => total + share, 0n)];
      },
    },
  },
  {
    mistake: "what is left over given to whoever is first, due something or not",
    fails: ["C4"],
    converter: {
      allocate({ amount, weights }) {
        const sum = weights.reduce((total, weight) => total + weight, 0n);
        const shares = weights.map((weight) => (amount * weight) / sum);
        const left = amount - shares.reduce((total, share) => total + share, 0n);
        return shares.map((share, index) => (BigInt(index) < left ? share + 1n : share));
      },
    },
  },
  {
    mistake: "every line rounded",
    fails: ["C5"],
    converter: {
      convertTotal: ({ amounts, ...rest }) =>
        amounts.reduce((total, amount) => total + right.convert({ ...rest, amount }), 0n),
    },
  },
  {
    mistake: "the fee always on the amount sold",
    fails: ["C10"],
    converter: { convertWithFee: (request) => right.convertWithFee({ ...request, feeIn: "sell" }) },
  },
  {
    mistake: "the fee always on the amount bought",
    fails: ["C10"],
    converter: { convertWithFee: (request) => right.convertWithFee({ ...request, feeIn: "buy" }) },
  },
  {
    mistake: "a fee rounded down",
    fails: ["C11"],
    converter: { fee: ({ amount, feeBps }) => (amount * feeBps) / 10_000n },
  },
  {
    mistake: "a spread that nobody sees",
    fails: ["C12"],
    converter: {
      twoWay(request) {
        const { bid } = right.twoWay(request);
        return { mid: bid, bid, ask: bid };
      },
    },
  },
  {
    mistake: "a spread of 10 basis points around one mid, whatever was asked for",
    fails: ["C12"],
    converter: { twoWay: () => ({ mid: "1.0835", bid: "1.0824165", ask: "1.0845835" }) },
  },
  {
    mistake: "any terms of a desk accepted",
    fails: ["D24"],
    converter: { acceptsTerms: () => true },
  },
  {
    mistake: "the fee alone held against the threshold",
    fails: ["D24"],
    converter: { acceptsTerms: ({ thresholdBps, feeBps }) => feeBps >= thresholdBps },
  },
];
