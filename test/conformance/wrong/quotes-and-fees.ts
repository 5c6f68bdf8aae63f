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
    mistake: "a quote rounded down, however it is carried out",
    fails: ["C3"],
    converter: { quote: (request) => right.quote({ ...request, rounding: "floor" }) },
  },
  {
    mistake: "a quote that is a unit less than what is carried out",
    fails: ["C3"],
    converter: { quote: (request) => right.convert(request) - 1n },
  },
  {
    mistake: "shares of a refund without what is left over",
    fails: ["C4"],
    converter: {
      allocate: ({ amount, weights }) =>
        amount < 0n
          ? weights.map((weight) => (amount * weight) / sumOf(weights))
          : right.allocate({ amount, weights }),
    },
  },
  {
    mistake: "what is left over of a refund given to one share",
    fails: ["C4"],
    converter: {
      allocate({ amount, weights }) {
        if (amount >= 0n) return right.allocate({ amount, weights });
        const [first = 0n, ...rest] = weights.map((weight) => (amount * weight) / sumOf(weights));
        return [first + amount - first - sumOf(rest), ...rest];
      },
    },
  },
  {
    mistake: "a share that is due exactly and gets a unit more, where the largest remainder decides",
    fails: ["C4"],
    converter: {
      allocate({ amount, weights }) {
        const shares = weights.map((weight) => (amount * weight) / sumOf(weights));
        let left = amount - sumOf(shares);
        return shares.map((share, at) => {
          if (weights[at] === 0n || left === 0n) return share;
          const unit = left > 0n ? 1n : -1n;
          left -= unit;
          return share + unit;
        });
      },
    },
  },
  {
    mistake: "shares by doubles",
    fails: ["C4"],
    converter: {
      allocate({ amount, weights }) {
        const sum = Number(sumOf(weights));
        const shares = weights.map((weight) => BigInt(Math.floor(Number(amount) * (Number(weight) / sum))));
        const last = shares.length - 1;
        return shares.map((share, at) => (at === last ? amount - sumOf(shares.slice(0, -1)) : share));
      },
    },
  },
  {
    mistake: "no share for a weight of zero",
    fails: ["C4"],
    converter: {
      allocate: ({ amount, weights }) =>
        right.allocate({ amount, weights: weights.filter((weight) => weight > 0n) }),
    },
  },
  {
    mistake: "the first line alone rounded",
    fails: ["C5"],
    converter: {
      convertTotal({ amounts: [first = 0n, ...rest], ...asked }) {
        const [one, others] = [first, sumOf(rest)].map((amount) => right.convert({ ...asked, amount }));
        return (one ?? 0n) + (others ?? 0n);
      },
    },
  },
  {
    mistake: "a fee rounded to the nearest unit",
    fails: ["C11"],
    converter: { fee: ({ amount, feeBps }) => (2n * amount * feeBps + 10_000n) / 20_000n },
  },
  {
    mistake: "a fee of a unit at least, also on nothing",
    fails: ["C11"],
    converter: { fee: (asked) => (right.fee(asked) === 0n ? 1n : right.fee(asked)) },
  },
  {
    mistake: "a fee that is not taken off",
    fails: ["C10"],
    converter: {
      convertWithFee: (request) => ({
        received: right.convert(request),
        fee: right.convertWithFee(request).fee,
      }),
    },
  },
  {
    mistake: "a fee rounded down on the leg that is bought",
    fails: ["C10"],
    converter: {
      convertWithFee(request) {
        if (request.feeIn === "sell") return right.convertWithFee(request);
        const gross = right.convert(request);
        const fee = (gross * request.feeBps) / 10_000n;
        return { received: gross - fee, fee };
      },
    },
  },
  {
    mistake: "bid and ask exchanged",
    fails: ["C12"],
    converter: {
      twoWay(request) {
        const { mid, bid, ask } = right.twoWay(request);
        return { mid, bid: ask, ask: bid };
      },
    },
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

function sumOf(parts: readonly bigint[]): bigint {
  return parts.reduce((sum, part) => sum + part, 0n);
}
