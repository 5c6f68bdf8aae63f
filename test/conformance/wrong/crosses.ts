import { power, quotedAs, right, type WrongConverter } from "./mistake.ts";

/** What goes wrong with reciprocals, means and paths. */
export const WRONG_CROSSES: readonly WrongConverter[] = [
  {
    mistake: "any rate and reciprocal accepted",
    fails: ["B4"],
    converter: { reciprocalsAgree: () => true },
  },
  {
    mistake: "no reciprocal accepted that is rounded",
    fails: ["B4"],
    converter: {
      reciprocalsAgree: (one, other) => one.answer * other.answer === power(one.decimals + other.decimals),
    },
  },
  {
    mistake: "the mean of the inverses",
    fails: ["B5"],
    converter: {
      meanRate(rates) {
        const inverses = rates.map(({ value }) => 1 / Number(value));
        return String(inverses.length / inverses.reduce((sum, inverse) => sum + inverse, 0));
      },
    },
  },
  {
    mistake: "rates averaged whichever way round they are",
    fails: ["B5"],
    converter: {
      meanRate: (rates) => right.meanRate(rates.map((rate) => ({ ...rate, base: "EUR", quote: "USD" }))),
    },
  },
  {
    mistake: "a cross rate rounded to cents",
    fails: ["B6"],
    converter: {
      convertOverPath(request) {
        right.convertOverPath(request);
        const [first, second] = request.legs;
        if (first === undefined || second === undefined || first.quote !== second.base) {
          return right.convertOverPath(request);
        }
        const exact = first.answer * second.answer;
        const unit = power(first.decimals + second.decimals - 2);
        const answer = (2n * exact + unit) / (2n * unit);
        const rate = { ...quotedAs(answer, 2), base: first.base, quote: second.quote };
        return right.convert({ ...request, rate });
      },
    },
  },
  {
    mistake: "a pivot rounded to cents",
    fails: ["B7"],
    converter: {
      convertOverPath(request) {
        right.convertOverPath(request);
        const [first, second] = request.legs;
        if (first === undefined || second === undefined) return right.convertOverPath(request);
        const middle = first.base === request.from.code ? first.quote : first.base;
        const pivot = { code: middle, decimals: 2 };
        const amount = right.convert({ ...request, to: pivot, rate: first, rounding: "half-up" });
        return right.convert({ ...request, amount, from: pivot, rate: second });
      },
    },
  },
  {
    mistake: "a leg that does not fit left out",
    fails: ["B9"],
    converter: {
      convertOverPath(request) {
        try {
          return right.convertOverPath(request);
        } catch {
          return 10_835n;
        }
      },
    },
  },
  { mistake: "paths that are never compared", fails: ["B9"], converter: { pathsAgree: () => true } },
  {
    mistake: "paths compared exactly",
    fails: ["B9"],
    converter: { pathsAgree: (comparison) => right.pathsAgree({ ...comparison, deviationBps: [] }) },
  },
  {
    mistake: "paths that may be 3 % apart, whatever their legs",
    fails: ["B9"],
    converter: {
      pathsAgree({ direct, legs }) {
        const cross = legs.reduce((product, { value }) => product * Number(value), 1);
        return Math.abs(cross / Number(direct.value) - 1) <= 0.03;
      },
    },
  },
  {
    mistake: "the worst feed's deviation for the whole path",
    fails: ["B11"],
    converter: {
      combinedDeviation: (parts) =>
        right.combinedDeviation([parts.reduce((worst, part) => (part > worst ? part : worst), 0n)]),
    },
  },
  {
    mistake: "the deviations of a path added up",
    fails: ["B11"],
    converter: {
      combinedDeviation: (parts) =>
        quotedAs(
          parts.reduce((sum, part) => sum + part, 0n),
          4,
        ).value,
    },
  },
  {
    mistake: "a third leg left out",
    fails: ["B6"],
    converter: {
      convertOverPath(request) {
        const [first, second, third] = request.legs;
        if (first === undefined || second === undefined || third === undefined)
          return right.convertOverPath(request);
        const code = third.base;
        return right.convertOverPath({ ...request, to: { ...request.to, code }, legs: [first, second] });
      },
    },
  },
  {
    mistake: "the legs in any order",
    fails: ["B9"],
    converter: {
      convertOverPath(request) {
        const [first, second] = request.legs;
        const meet = first?.quote === second?.base || first?.base === second?.base;
        if (meet || request.legs.length > 2) return right.convertOverPath(request);
        return request.amount;
      },
    },
  },
  {
    mistake: "a cross rate of 8 decimals",
    fails: ["B6"],
    converter: {
      convertOverPath(request) {
        const received = right.convertOverPath(request);
        const [first, second] = request.legs;
        if (first === undefined || second === undefined || first.base !== second.base) return received;
        const answer = (second.answer * power(first.decimals + 8)) / (first.answer * power(second.decimals));
        const rate = { ...quotedAs(answer, 8), base: first.quote, quote: second.quote };
        return right.convert({ ...request, rate });
      },
    },
  },
];
