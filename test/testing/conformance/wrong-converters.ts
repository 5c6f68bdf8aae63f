import type {
  ConversionRequest,
  QuotedPair,
  RoundingName,
} from "../../../src/testing/conformance/conversion.ts";
import type { FullConverter } from "../../../src/testing/conformance/converter.ts";
import type { FeedQuestion, FeedSays } from "../../../src/testing/conformance/feed-question.ts";
import { LIBRARY_CONVERTER } from "../../../src/testing/conformance/library-converter.ts";
import { currency } from "../../../src/money/currency.ts";
import { Refused } from "../../../src/testing/refused.ts";
import { COMPLETE } from "./complete-converter.ts";

/** A converter with one mistake, and the cases that have to notice it: these and no others. */
export interface WrongConverter {
  readonly mistake: string;
  readonly fails: readonly string[];
  readonly converter: Partial<FullConverter>;
}

const right = LIBRARY_CONVERTER;
const isBase = ({ from, rate }: ConversionRequest): boolean => from.code === rate.base;
const scale = (decimals: number): number => 10 ** decimals;
const power = (decimals: number): bigint => 10n ** BigInt(decimals);

/** A converter whose `convert` is asked something else than it was asked. */
const asking = (change: (request: ConversionRequest) => ConversionRequest): Partial<FullConverter> => ({
  convert: (request) => right.convert(change(request)),
});

/** A rate as a decimal of so many places, turned round where the conversion goes against it, rounded half up. */
function stored({ rate, from }: ConversionRequest, decimals: number): bigint {
  const [numerator, denominator] =
    from.code === rate.base
      ? [rate.answer, power(rate.decimals) * rate.per]
      : [power(rate.decimals) * rate.per, rate.answer];
  return (2n * numerator * power(decimals) + denominator) / (2n * denominator);
}

const product = ({ amount, from, to }: ConversionRequest, rate: bigint, decimals: number): bigint =>
  (amount * rate * power(to.decimals)) / (power(decimals) * power(from.decimals));

/** Each with one mistake. */
export const WRONG_CONVERTERS: readonly WrongConverter[] = [
  {
    mistake: "floating-point numbers",
    fails: ["A5", "A9", "A10", "A11", "A12", "C6", "C8"],
    converter: {
      convert(request) {
        const { amount, from, to, rate, rounding } = request;
        const units = (Number(amount) / scale(from.decimals)) * (1 / Number(rate.per));
        const figure = isBase(request) ? units * Number(rate.value) : units / Number(rate.value);
        const exact = figure * scale(to.decimals);
        const round = { floor: Math.floor, ceil: Math.ceil, "half-up": Math.round, "half-even": Math.round };
        const received = BigInt(round[rounding](exact));
        if (received === 0n) throw new Refused("TooSmall");
        return received;
      },
    },
  },
  {
    mistake: "two decimals for every currency",
    fails: ["A1", "A2", "A3", "A4", "A5", "A6", "A11", "B3", "C3", "C7", "C8", "C9"],
    converter: asking((request) => ({
      ...request,
      from: { ...request.from, decimals: 2 },
      to: { ...request.to, decimals: 2 },
    })),
  },
  {
    mistake: "18 decimals for every feed",
    fails: [
      "A1",
      "A2",
      "A3",
      "A4",
      "A5",
      "A6",
      "A7",
      "A10",
      "A11",
      "A12",
      "B1",
      "B2",
      "B3",
      "B8",
      "C1",
      "C2",
      "C3",
      "C4",
      "C6",
      "C7",
      "C8",
      "C9",
    ],
    converter: {
      convert: (request) => right.convert({ ...request, rate: scaled(request.rate, 18) }),
    },
  },
  {
    mistake: "the decimals of ISO 4217 on every rail",
    fails: ["A4", "A11", "C7", "C8"],
    converter: asking((request) => ({ ...request, from: byTable(request.from), to: byTable(request.to) })),
  },
  {
    mistake: "quotations per 100 taken for one",
    fails: ["A5"],
    converter: asking((request) => ({ ...request, rate: { ...request.rate, per: 1n } })),
  },
  {
    mistake: "wider tokens cut to 18 decimals",
    fails: ["A6"],
    converter: asking((request) => ({
      ...request,
      from: { ...request.from, decimals: Math.min(18, request.from.decimals) },
      to: { ...request.to, decimals: Math.min(18, request.to.decimals) },
    })),
  },
  {
    mistake: "an inverse rounded to 8 decimals",
    fails: ["A7", "B1", "B2", "B3", "C3", "C9"],
    converter: {
      convert: (request) =>
        isBase(request) || request.rounding !== "floor"
          ? right.convert(request)
          : product(request, stored(request, 8), 8),
    },
  },
  {
    mistake: "an inverse rounded to 6 decimals, whichever way it was quoted",
    fails: ["A1", "A2", "A5", "A9", "B1", "B2", "C1", "C3", "C8"],
    converter: {
      convert(request) {
        if (request.rounding !== "floor" || !isBase(request)) return right.convert(request);
        const inverse = stored({ ...request, from: { code: request.rate.quote, decimals: 0 } }, 6);
        return (
          (request.amount * power(6) * power(request.to.decimals)) / (inverse * power(request.from.decimals))
        );
      },
    },
  },
  {
    mistake: "raw amounts compared as they are",
    fails: ["A8"],
    converter: {
      withinLimit: ({ sold, bought, toleranceBps }) =>
        bought.minor * 10_000n <= sold.minor * (10_000n + toleranceBps),
    },
  },
  {
    mistake: "products of 256 bits",
    fails: ["A9"],
    converter: {
      convert(request) {
        if (request.amount * request.rate.answer >= 2n ** 256n) throw new Refused("Overflow");
        return right.convert(request);
      },
    },
  },
  { mistake: "uint64 without a check", fails: ["A6", "A9", "A10", "A11", "A12"], converter: cutTo(64) },
  { mistake: "uint96 without a check", fails: ["A9", "A10"], converter: cutTo(96) },
  { mistake: "uint128 without a check", fails: ["A9", "A10"], converter: cutTo(128) },
  {
    mistake: "texts read by parseFloat",
    fails: ["A12", "A13", "A14"],
    converter: {
      parseAmount: (text, { decimals }) => BigInt(Math.round((parseFloat(text) || 0) * scale(decimals))),
      parseRate: (text) => String(parseFloat(text) || 0),
    },
  },
  {
    mistake: "decimals cut off silently",
    fails: ["A13", "A14"],
    converter: {
      parseAmount(text, asset) {
        const [whole = "", fraction] = text.split(".");
        const cut = fraction === undefined ? whole : `${whole}.${fraction.slice(0, asset.decimals)}`;
        return right.parseAmount(cut.replace(/(?<=[0-9])\.$/, text.endsWith(".") ? "." : ""), asset);
      },
    },
  },
  {
    mistake: "N/A read as zero",
    fails: ["A14"],
    converter: { parseRate: (text) => right.parseRate(text) ?? "0" },
  },
  {
    mistake: "every rate applied the wrong way round",
    fails: [
      "A1",
      "A2",
      "A3",
      "A5",
      "A7",
      "A9",
      "A12",
      "B1",
      "B2",
      "B3",
      "B8",
      "C1",
      "C2",
      "C3",
      "C4",
      "C6",
      "C9",
    ],
    converter: asking((request) => ({
      ...request,
      rate: { ...request.rate, base: request.rate.quote, quote: request.rate.base },
    })),
  },
  {
    mistake: "everything rounded by half-up",
    fails: ["A3", "B3", "C1", "C3", "C4", "C6", "C8", "C9"],
    converter: asking((request) => ({ ...request, rounding: "half-up" })),
  },
  {
    mistake: "everything rounded by ceil",
    fails: ["A2", "A3", "A7", "B2", "B3", "B8", "C1", "C3", "C4", "C6", "C7", "C8", "C9"],
    converter: asking((request) => ({ ...request, rounding: "ceil" })),
  },
  {
    mistake: "what must be paid rounded down",
    fails: ["C1", "C2", "C6", "C8"],
    converter: asking((request) => renamed(request, "ceil", "floor")),
  },
  {
    mistake: "ties to even where half up was said",
    fails: ["A11", "C6"],
    converter: asking((request) => renamed(request, "half-up", "half-even")),
  },
  {
    mistake: "half up where ties to even was said",
    fails: ["C6", "C8"],
    converter: asking((request) => renamed(request, "half-even", "half-up")),
  },
  {
    mistake: "division before multiplication",
    fails: ["A2", "A3", "B2", "B8", "C2", "C3", "C9"],
    converter: {
      convert(request) {
        if (request.rounding !== "floor" || isBase(request)) return right.convert(request);
        const { amount, rate, to, from } = request;
        const whole = (amount * power(to.decimals)) / rate.answer;
        return (whole * power(rate.decimals) * rate.per) / power(from.decimals);
      },
    },
  },
  {
    mistake: "three decimals first, and then those of the currency",
    fails: ["C7"],
    converter: {
      convert(request) {
        const { to } = request;
        if (to.decimals > 2) return right.convert(request);
        const between = { ...to, decimals: to.decimals + 1 };
        const amount = right.convert({ ...request, to: between });
        const rate = {
          ...request.rate,
          base: "X",
          quote: to.code,
          value: "1",
          answer: 1n,
          decimals: 0,
          per: 1n,
        };
        return right.convert({ ...request, amount, from: { ...between, code: "X" }, rate });
      },
    },
  },
  {
    mistake: "negative amounts rounded toward zero",
    fails: ["C8"],
    converter: {
      convert: (request) =>
        request.amount < 0n && request.rounding === "floor"
          ? -right.convert({ ...request, amount: -request.amount })
          : right.convert(request),
    },
  },
  {
    mistake: "nothing paid out for something",
    fails: ["C9"],
    converter: {
      convert(request) {
        try {
          return right.convert(request);
        } catch {
          return 0n;
        }
      },
    },
  },
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
    mistake: "the worst feed's deviation for the whole path",
    fails: ["B11"],
    converter: {
      combinedDeviation: (parts) =>
        right.combinedDeviation([parts.reduce((worst, part) => (part > worst ? part : worst), 0n)]),
    },
  },
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
    mistake: "any terms of a desk accepted",
    fails: ["D24"],
    converter: { acceptsTerms: () => true },
  },
  {
    mistake: "the fee alone held against the threshold",
    fails: ["D24"],
    converter: { acceptsTerms: ({ thresholdBps, feeBps }) => feeBps >= thresholdBps },
  },
  ...guards(),
  ...others(),
];

/** What goes wrong with feeds. */
function guards(): WrongConverter[] {
  const asked = (change: (question: FeedQuestion) => FeedQuestion): Partial<FullConverter> => ({
    guardedAnswer: (question) => right.guardedAnswer(change(question)),
  });
  const says = (
    change: (said: FeedSays, question: FeedQuestion) => Partial<FeedSays>,
  ): Partial<FullConverter> =>
    asked((question) =>
      question.says === "reverts"
        ? question
        : { ...question, says: { ...question.says, ...change(question.says, question) } },
    );
  const rules = (
    change: (question: FeedQuestion) => Partial<FeedQuestion["rules"]>,
  ): Partial<FullConverter> =>
    asked((question) => ({ ...question, rules: { ...question.rules, ...change(question) } }));
  const answerOf = ({ says: said }: FeedQuestion): bigint =>
    said === "reverts" ? 108_350_000n : said.answer;
  const unless = (used: (question: FeedQuestion) => boolean): Partial<FullConverter> => ({
    guardedAnswer: (question) => (used(question) ? answerOf(question) : right.guardedAnswer(question)),
  });
  const never = (refused: (question: FeedQuestion) => boolean): Partial<FullConverter> => ({
    guardedAnswer(question) {
      if (refused(question)) throw new Refused("TooStrict");
      return right.guardedAnswer(question);
    },
  });
  const said = ({ says: told }: FeedQuestion): FeedSays | undefined =>
    told === "reverts" ? undefined : told;

  return [
    {
      mistake: "no check of a feed at all",
      fails: ["D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10", "D11", "D12", "D19", "D20"],
      converter: { guardedAnswer: answerOf },
    },
    {
      mistake: "one refusal for everything",
      fails: ["D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10", "D11", "D12", "D19", "D20"],
      converter: {
        guardedAnswer(question) {
          try {
            return right.guardedAnswer(question);
          } catch {
            throw new Refused("NoRate");
          }
        },
      },
    },
    {
      mistake: "zero for a price",
      fails: ["D1"],
      converter: unless((question) => answerOf(question) === 0n),
    },
    { mistake: "negative prices", fails: ["D2"], converter: unless((question) => answerOf(question) < 0n) },
    { mistake: "one age for all feeds", fails: ["D3"], converter: rules(() => ({ maximumAge: 90_000n })) },
    {
      mistake: "no check of the age",
      fails: ["D3", "D4", "D5"],
      converter: rules(() => ({ maximumAge: 2n ** 31n })),
    },
    {
      mistake: "an age a second too strict",
      fails: ["D4"],
      converter: rules(({ rules: { maximumAge } }) => ({ maximumAge: maximumAge - 1n })),
    },
    {
      mistake: "an age a second too lenient",
      fails: ["D4"],
      converter: rules(({ rules: { maximumAge } }) => ({ maximumAge: maximumAge + 1n })),
    },
    {
      mistake: "an age stretched to three days for the weekend",
      fails: ["D5"],
      converter: rules(({ rules: { market } }) => (market === "always" ? {} : { maximumAge: 259_200n })),
    },
    {
      mistake: "a market that never closes",
      fails: ["D5", "D6", "D7"],
      converter: rules(() => ({ market: "always" })),
    },
    {
      mistake: "hours in UTC all year",
      fails: ["D6"],
      converter: rules(({ rules: { market } }) => ({
        market: market === "chainlink-fx" ? "mento-fx" : market,
      })),
    },
    {
      mistake: "closed means refused, whatever the policy",
      fails: ["D6"],
      converter: rules(() => ({ whenClosed: "reject" })),
    },
    {
      mistake: "no holidays",
      fails: ["D7"],
      converter: unless(({ now, rules: { market } }) => market === "mento-fx" && isFestive(now)),
    },
    {
      mistake: "24 December closed all day",
      fails: ["D7"],
      converter: never(({ now }) => utcDay(now).endsWith("-12-24")),
    },
    {
      mistake: "answers from the future",
      fails: ["D8"],
      converter: says(({ updatedAt }, { now }) =>
        updatedAt > now ? { updatedAt: now, startedAt: now } : {},
      ),
    },
    {
      mistake: "rounds that never started",
      fails: ["D9"],
      converter: says(({ updatedAt, startedAt }) => (startedAt === 0n ? { startedAt: updatedAt } : {})),
    },
    {
      mistake: "rounds that were never updated",
      fails: ["D9"],
      converter: says(({ updatedAt, startedAt }) => (updatedAt === 0n ? { updatedAt: startedAt } : {})),
    },
    {
      mistake: "rounds in any order",
      fails: ["D10"],
      converter: says((_, { accepted }) => ({ roundId: accepted?.roundId ?? 1n })),
    },
    {
      mistake: "rounds without their phase",
      fails: ["D10"],
      converter: asked((question) => ({
        ...question,
        ...(question.says === "reverts"
          ? {}
          : { says: { ...question.says, roundId: BigInt.asUintN(64, question.says.roundId) } }),
        ...(question.accepted === undefined
          ? {}
          : { accepted: { ...question.accepted, roundId: BigInt.asUintN(64, question.accepted.roundId) } }),
      })),
    },
    {
      mistake: "the lower edge of the band inside it",
      fails: ["D11"],
      converter: rules(({ rules: { minimumAnswer } }) => ({
        minimumAnswer: minimumAnswer > 1n ? minimumAnswer - 1n : minimumAnswer,
      })),
    },
    {
      mistake: "the upper edge of the band inside it",
      fails: ["D11"],
      converter: rules(({ rules: { maximumAnswer } }) => ({ maximumAnswer: maximumAnswer + 1n })),
    },
    { mistake: "no breaker", fails: ["D12"], converter: rules(() => ({ breakerBps: 0n })) },
    {
      mistake: "a breaker that trips at its threshold",
      fails: ["D12"],
      converter: never(
        ({ accepted, says: told }) =>
          accepted?.answer === 100_000_000n && told !== "reverts" && told.answer === 120_000_000n,
      ),
    },
    {
      mistake: "a tripped breaker that closes by itself",
      fails: ["D12"],
      converter: rules(() => ({ breakerCooldown: 1n })),
    },
    {
      mistake: "a tripped breaker that never closes",
      fails: ["D12"],
      converter: rules(() => ({ breakerCooldown: 0n })),
    },
    {
      mistake: "the last price while a feed reverts",
      fails: ["D19"],
      converter: unless(({ says: told }) => told === "reverts"),
    },
    {
      mistake: "whatever decimals the feed has now",
      fails: ["D20"],
      converter: rules((question) => ({ decimals: said(question)?.decimals ?? 8 })),
    },
    {
      mistake: "a path dated by its newest leg",
      fails: ["B10"],
      converter: {
        guardedPath(question) {
          const newest = { ...question, legs: question.legs.slice(0, 1) };
          return right.guardedPath(newest);
        },
      },
    },
    {
      mistake: "legs of a path any time apart",
      fails: ["B10"],
      converter: { guardedPath: (question) => right.guardedPath({ ...question, maximumSpread: 2n ** 31n }) },
    },
    {
      mistake: "the fallback taken as it is",
      fails: ["D22"],
      converter: {
        fallbackAnswer: (questions) =>
          answerOf(questions.find(({ says: told }) => told !== "reverts") ?? STALE),
      },
    },
    {
      mistake: "no fallback",
      fails: ["D22"],
      converter: { fallbackAnswer: (questions) => right.fallbackAnswer(questions.slice(0, 1)) },
    },
    {
      mistake: "what is left averaged without a quorum",
      fails: ["D13", "D14"],
      converter: {
        medianAnswer: ({ reports }) =>
          reports.reduce((sum, { answer }) => sum + answer, 0n) / BigInt(reports.length),
      },
    },
    {
      mistake: "stale reports counted",
      fails: ["D13"],
      converter: { medianAnswer: (question) => right.medianAnswer({ ...question, maximumAge: 2n ** 31n }) },
    },
    {
      mistake: "sources any distance apart",
      fails: ["D14"],
      converter: {
        medianAnswer: (question) => right.medianAnswer({ ...question, maximumSpreadBps: 10n ** 9n }),
      },
    },
    {
      mistake: "confidence ignored",
      fails: ["D15"],
      converter: {
        confidentPrice(question) {
          const { price } = right.confidentPrice({ ...question, confidence: 0n });
          return { price, bid: price, ask: price };
        },
      },
    },
    {
      mistake: "the confidence of the first leg alone",
      fails: ["D16"],
      converter: { confidentPath: (prices, limit) => right.confidentPath(prices.slice(0, 1), limit) },
    },
    {
      mistake: "the exponent's sign ignored",
      fails: ["D17"],
      converter: {
        confidentPrice: (question) =>
          right.confidentPrice({ ...question, exponent: -Math.abs(question.exponent) }),
      },
    },
    {
      mistake: "exponents without a limit",
      fails: ["D17"],
      converter: {
        confidentPrice(question) {
          if (Math.abs(question.exponent) <= 18) return right.confidentPrice(question);
          return { price: "0", bid: "0", ask: "0" };
        },
      },
    },
    {
      mistake: "a sequencer's grace period a second short",
      fails: ["D18"],
      converter: {
        requireSequencer: (question) => right.requireSequencer({ ...question, grace: question.grace - 1n }),
      },
    },
    { mistake: "a sequencer nobody asks", fails: ["D18"], converter: { requireSequencer: () => true } },
    {
      mistake: "the value that everybody can see coming",
      fails: ["D21"],
      converter: { delayedAnswer: ({ posts }) => posts.at(-1)?.answer ?? 0n },
    },
  ];
}

/** What goes wrong with payments and data. */
function others(): WrongConverter[] {
  return [
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
      mistake: "a figure used from midnight on",
      fails: ["E10"],
      converter: {
        referenceRate: (question) =>
          right.referenceRate({ ...question, at: question.at - (question.at % 86_400n) + 86_399n }),
      },
    },
    {
      mistake: "columns read by position",
      fails: ["E11"],
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
}

const STALE: FeedQuestion = {
  now: 0n,
  rules: {
    decimals: 8,
    maximumAge: 0n,
    minimumAnswer: 0n,
    maximumAnswer: 1n,
    breakerBps: 0n,
    breakerCooldown: 0n,
    market: "always",
    whenClosed: "reject",
  },
  says: "reverts",
};

function utcDay(unix: bigint): string {
  return new Date(Number(unix) * 1_000).toISOString().slice(0, 10);
}

function isFestive(unix: bigint): boolean {
  const time = new Date(Number(unix) * 1_000).toISOString().slice(5, 13);
  return ["12-25T12", "01-01T12", "12-24T22", "12-31T22"].includes(time);
}

function cutTo(bits: number): Partial<FullConverter> {
  return {
    convert(request) {
      const received = right.convert(request);
      return received < 0n ? received : BigInt.asUintN(bits, received);
    },
  };
}

function renamed(request: ConversionRequest, from: RoundingName, to: RoundingName): ConversionRequest {
  return request.rounding === from ? { ...request, rounding: to } : request;
}

function byTable(asset: ConversionRequest["from"]): ConversionRequest["from"] {
  try {
    return { ...asset, decimals: currency(asset.code).decimals ?? asset.decimals };
  } catch {
    return asset;
  }
}

/** The feed's answer read in other decimals than it has. */
function scaled(rate: QuotedPair, decimals: number): QuotedPair {
  return { ...rate, ...quotedAs(rate.answer, decimals) };
}

function quotedAs(answer: bigint, decimals: number): Omit<QuotedPair, "base" | "quote"> {
  const digits = answer.toString().padStart(decimals + 1, "0");
  const value = `${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)}`;
  return { value, answer, decimals, per: 1n };
}
