import type { ConversionRequest, PathRequest } from "../../../src/conformance/converter/conversion.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import { divideHalfUp } from "../../../src/money/rounding.ts";
import { power, quotedAs, right, type WrongConverter } from "./mistake.ts";

/** What goes wrong between several rates, several lines and several shares. */
export const WRONG_SUMS: readonly WrongConverter[] = [
  ...[6, 8, 10, 12].map((decimals): WrongConverter => ({
    mistake: `a cross rate of ${decimals} decimals`,
    fails: ["F9"],
    converter: { convertOverPath: (request) => crossed(request, decimals) },
  })),
  {
    mistake: "the third leg left out",
    fails: ["F9"],
    converter: overLegs(({ legs, ...rest }) => ({ ...rest, legs: legs.slice(0, 2) })),
  },
  {
    mistake: "the fourth leg left out",
    fails: ["F9"],
    converter: overLegs(({ legs, ...rest }) => ({ ...rest, legs: legs.slice(0, 3) })),
  },
  ...(
    [
      [2, "cents"],
      [6, "6 decimals"],
      [8, "8 decimals"],
    ] as const
  ).map(([decimals, words]): WrongConverter => ({
    mistake: `amounts on the way rounded to ${words}`,
    fails: ["F9"],
    converter: { convertOverPath: (request) => legByLeg(request, decimals) },
  })),
  {
    mistake: "the last leg's rounding is always floor",
    fails: ["F9"],
    converter: { convertOverPath: (request) => right.convertOverPath({ ...request, rounding: "floor" }) },
  },
  {
    mistake: "the last line of a bill left out",
    fails: ["F10"],
    converter: {
      convertTotal: ({ amounts, ...rest }) => right.convertTotal({ ...rest, amounts: amounts.slice(0, -1) }),
    },
  },
  {
    mistake: "every line but the last rounded",
    fails: ["F10"],
    converter: {
      convertTotal: ({ amounts, ...rest }) =>
        amounts.reduce((total, amount) => total + orNothing({ ...rest, amount, rounding: "half-even" }), 0n),
    },
  },
  {
    mistake: "lines added up by Number() in whole units",
    fails: ["F10"],
    converter: {
      convertTotal: ({ amounts, from, ...rest }) => {
        const sum = amounts.reduce((total, amount) => total + Number(amount) / 10 ** from.decimals, 0);
        return right.convert({ ...rest, from, amount: BigInt(Math.floor(sum * 10 ** from.decimals)) });
      },
    },
  },
  {
    mistake: "what is left over of a refund is given up",
    fails: ["F11"],
    converter: {
      allocate({ amount, weights }) {
        if (amount >= 0n) return right.allocate({ amount, weights });
        const sum = weights.reduce((total, weight) => total + weight, 0n);
        return weights.map((weight) => (amount * weight) / sum);
      },
    },
  },
  {
    mistake: "the first share takes all that is left over",
    fails: ["F11"],
    converter: {
      allocate({ amount, weights }) {
        const sum = weights.reduce((total, weight) => total + weight, 0n);
        const [first = 0n, ...rest] = weights.map((weight) => (amount * weight) / sum);
        return (
          [amount - rest.reduce((total, share) => total + share, 0n), ...rest].slice(0, 1 + rest.length) ?? [
            first,
          ]
        );
      },
    },
  },
  {
    mistake: "shares worked out by Number()",
    fails: ["F11"],
    converter: {
      allocate({ amount, weights }) {
        const sum = weights.reduce((total, weight) => total + weight, 0n);
        const shares = weights.map((weight) =>
          BigInt(Math.round((Number(amount) * Number(weight)) / Number(sum))),
        );
        const left = amount - shares.reduce((total, share) => total + share, 0n);
        const last = weights.findLastIndex((weight) => weight > 0n);
        return shares.map((share, at) => (at === last ? share + left : share));
      },
    },
  },
  {
    mistake: "a share that is exactly due gets a unit more",
    fails: ["F11"],
    converter: {
      allocate({ amount, weights }) {
        const sum = weights.reduce((total, weight) => total + weight, 0n);
        const shares = weights.map((weight) => (amount * weight) / sum);
        let left = amount - shares.reduce((total, share) => total + share, 0n);
        return shares.map((share, at) => {
          const unit = left === 0n || weights[at] === 0n ? 0n : left > 0n ? 1n : -1n;
          left -= unit;
          return share + unit;
        });
      },
    },
  },
  {
    mistake: "weights of 0 left out of the list of shares",
    fails: ["F11"],
    converter: {
      allocate: ({ amount, weights }) =>
        right.allocate({ amount, weights }).filter((_, at) => weights[at] !== 0n),
    },
  },
  {
    mistake: "there and back by half-up",
    fails: ["F12"],
    converter: { convert: (request) => right.convert({ ...request, rounding: "half-up" }) },
  },
];

function overLegs(change: (request: PathRequest) => PathRequest): Partial<FullConverter> {
  return {
    convertOverPath(request) {
      const changed = change(request);
      if (changed.legs.length === request.legs.length) return right.convertOverPath(request);
      const codes = changed.legs.reduce(
        (code, { base, quote }) => (base === code ? quote : base),
        request.from.code,
      );
      return right.convertOverPath({ ...changed, to: { ...request.to, code: codes } });
    },
  };
}

/** The product of all legs, rounded half up to so many decimals. */
function crossed(request: PathRequest, decimals: number): bigint {
  right.convertOverPath(request);
  const { from, to, legs } = request;
  let [code, up, down] = [from.code, 1n, 1n];
  for (const leg of legs) {
    const [figure, unit] = [leg.answer, power(leg.decimals) * leg.per];
    [up, down] = leg.base === code ? [up * figure, down * unit] : [up * unit, down * figure];
    code = leg.base === code ? leg.quote : leg.base;
  }
  const answer = divideHalfUp(up * power(decimals), down);
  return right.convert({
    ...request,
    rate: { ...quotedAs(answer, decimals), base: from.code, quote: to.code },
  });
}

function legByLeg(request: PathRequest, decimals: number): bigint {
  let { amount, from } = request;
  for (const rate of request.legs.slice(0, -1)) {
    const to = { code: rate.base === from.code ? rate.quote : rate.base, decimals };
    amount = orNothing({ amount, from, to, rate, rounding: "half-up" });
    from = to;
  }
  const [last] = request.legs.slice(-1);
  if (last === undefined) return right.convertOverPath(request);
  return right.convert({ ...request, amount, from, rate: last });
}

function orNothing(request: ConversionRequest): bigint {
  try {
    return right.convert(request);
  } catch {
    return 0n;
  }
}
