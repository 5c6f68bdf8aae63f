import type { ConformanceCase, Example } from "./conformance-case.ts";
import { gives, refuses, satisfies } from "../asking/example.ts";
import type { ConfidentPriceQuestion, MedianQuestion } from "../converter/feed-question.ts";
import { DAY, HOUR, MINUTE, THURSDAY } from "./feeds.ts";

const ONE_PER_CENT = price(100n, 1n, 0);

/** D13 to D18. Several sources, and how sure they are. */
export const ORACLE_SOURCES: readonly ConformanceCase[] = [
  {
    id: "D13",
    failure: "The quorum is lost and what is left is averaged",
    rule: "The median takes a fixed number of fresh sources; with fewer there is no rate.",
    reason:
      "Of sKRW's sources two were left, 0.00086 and 0.86: the average was 500 times the price, and more than a billion dollars of profit on paper.",
    source: "Synthetix, sKRW incident of June 2019; Maker Median, bar",
    examples: [
      refuses("medianAnswer", "0.00086 and 0.86 where three are needed", (converter) =>
        converter.medianAnswer(median([86_000n, 86_000_000n], { maximumSpreadBps: 10_000_000n })),
      ),
      refuses("medianAnswer", "three answers of which one is stale, where three are needed", (converter) =>
        converter.medianAnswer({
          ...median([108n, 108n]),
          reports: [...median([108n, 108n]).reports, { answer: 108n, observedAt: THURSDAY - 2n * HOUR }],
        }),
      ),
      gives(
        "medianAnswer",
        "three answers of which one is exactly as old as allowed, where three are needed",
        (converter) => converter.medianAnswer(withOneAged(HOUR)),
        109_000_000n,
        "1.09",
      ),
      refuses(
        "medianAnswer",
        "three answers of which one is a second older than allowed, where three are needed",
        (converter) => converter.medianAnswer(withOneAged(HOUR + 1n)),
      ),
      satisfies(
        "medianAnswer",
        "1.09, 1.08, 1.095 and 1.085 where three are needed",
        "1.085, 1.09, or what lies between them",
        (converter) =>
          converter.medianAnswer(median([109_000_000n, 108_000_000n, 109_500_000n, 108_500_000n])),
        (got) => typeof got === "bigint" && got >= 108_500_000n && got <= 109_000_000n,
      ),
      gives(
        "medianAnswer",
        "1.08, 1.09 and 1.10 where three are needed",
        (converter) => converter.medianAnswer(median([110_000_000n, 108_000_000n, 109_000_000n])),
        109_000_000n,
        "1.09",
      ),
    ],
  },
  {
    id: "D14",
    failure: "The sources disagree and the median looks fine",
    rule: "Fresh sources further apart than a limit are refused, whatever their median.",
    reason: "1.08, 1.08 and 1.35 have a fine median and one source that is wrong, or two.",
    source:
      "dfinity/exchange-rate-canister, pull request #322: a source that published its rates inverted skewed the others unseen",
    examples: [
      diverging("1.08, 1.08 and 1.35", [108_000_000n, 108_000_000n, 135_000_000n]),
      diverging("1.00, 1.01 and 1.02000001", [100_000_000n, 101_000_000n, 102_000_001n]),
      diverging("1.02000001, 1.00 and 1.01", [102_000_001n, 100_000_000n, 101_000_000n]),
      gives(
        "medianAnswer",
        "1.00, 1.01 and 1.02, 2 % allowed",
        (converter) => converter.medianAnswer(median([100_000_000n, 101_000_000n, 102_000_000n])),
        101_000_000n,
        "1.01",
      ),
    ],
  },
  {
    id: "D15",
    failure: "The confidence of a price is ignored",
    rule: "A price that is too uncertain is refused; what is paid out goes by price less confidence, what is charged by price plus confidence.",
    reason: "In a fast market the middle of a wide interval is a gift to whoever is faster.",
    source: "Pyth, best practices: confidence intervals",
    examples: [
      gives(
        "confidentPrice",
        "12276250 ± 1500 with the exponent -5",
        (converter) => converter.confidentPrice(price(12_276_250n, 1_500n, -5)),
        { price: "122.7625", bid: "122.7475", ask: "122.7775" },
        "122.7625, to pay 122.7475, to charge 122.7775",
      ),
      gives(
        "confidentPrice",
        "100 ± 1, 100 bps allowed",
        (converter) => converter.confidentPrice(price(100n, 1n, 0)),
        { bid: "99", ask: "101" },
        "99 to pay, 101 to charge",
      ),
      refuses("confidentPrice", "1000 ± 11, 100 bps allowed", (converter) =>
        converter.confidentPrice(price(1_000n, 11n, 0)),
      ),
    ],
  },
  {
    id: "D16",
    failure: "The confidence of a product is that of one factor",
    rule: "The uncertainty of a path is worked out from its legs and checked again.",
    reason: "Two legs of 1 % each are 2.01 % together, and each by itself passes a limit of 1.5 %.",
    source:
      "OlympusDAO/olympus-v3, pull request #251, finding L-06: each feed was held to its limit, the product to none",
    examples: [
      refuses("confidentPath", "two legs of 1 % each, 1.5 % allowed", (converter) =>
        converter.confidentPath([ONE_PER_CENT, ONE_PER_CENT], 150n),
      ),
      refuses("confidentPath", "two legs of 1 % each, 2 % allowed", (converter) =>
        converter.confidentPath([ONE_PER_CENT, ONE_PER_CENT], 200n),
      ),
      sureEnough("two legs of 1 % each, 2.01 % allowed", [ONE_PER_CENT, ONE_PER_CENT], 201n),
      refuses("confidentPath", "three legs of 1 % each, 3.03 % allowed", (converter) =>
        converter.confidentPath([ONE_PER_CENT, ONE_PER_CENT, ONE_PER_CENT], 303n),
      ),
      sureEnough("three legs of 1 % each, 3.04 % allowed", [ONE_PER_CENT, ONE_PER_CENT, ONE_PER_CENT], 304n),
      refuses("confidentPath", "a leg of 1 % and one of 0.5 %, 1.5 % allowed", (converter) =>
        converter.confidentPath([ONE_PER_CENT, price(1_000n, 5n, 0)], 150n),
      ),
      sureEnough("a leg of 1 % and one of 0.5 %, 1.51 % allowed", [ONE_PER_CENT, price(1_000n, 5n, 0)], 151n),
      sureEnough("one leg of 1 %, 1 % allowed", [ONE_PER_CENT], 100n),
    ],
  },
  {
    id: "D17",
    failure: "An exponent is raised to a power unseen",
    rule: "An exponent is at most 18 either way, and is checked before the power; its sign is minded.",
    reason: "10 to the 2^31 is more than all the memory there is.",
    source:
      "aeyakovenko/percolator-prog, pull request #116: a price of Pyth with an exponent beyond 18 is refused before the power; Pyth, expo",
    examples: [
      gives(
        "confidentPrice",
        "3 with the exponent 2",
        (converter) => converter.confidentPrice(price(3n, 0n, 2)),
        { price: "300" },
        "300",
      ),
      refuses("confidentPrice", "3 with the exponent -2147483648", (converter) =>
        converter.confidentPrice(price(3n, 0n, -2_147_483_648)),
      ),
      refuses("confidentPrice", "3 with the exponent 19", (converter) =>
        converter.confidentPrice(price(3n, 0n, 19)),
      ),
      gives(
        "confidentPrice",
        "3 with the exponent 18",
        (converter) => converter.confidentPrice(price(3n, 0n, 18)),
        { price: "3000000000000000000" },
        "3 × 10^18",
      ),
    ],
  },
  {
    id: "D18",
    failure: "The sequencer of a rollup was down",
    rule: "Rates are refused while it is down, and until more than a grace period has passed since it came up.",
    reason:
      "Whoever was locked out has to come back first; until then others trade at prices that nobody could answer.",
    source:
      "Chainlink, L2 Sequencer Uptime Feeds, example: refused while down, and for 3,600 s after it came up",
    examples: [
      sequencer("up for 3,601 s", 0n, THURSDAY - 3_601n, true),
      sequencer("up for 3,600 s", 0n, THURSDAY - 3_600n, false),
      sequencer("down for a day", 1n, THURSDAY - DAY, false),
      sequencer("up since never", 0n, 0n, false),
    ],
  },
];

function median(answers: readonly bigint[], limits: Partial<MedianQuestion> = {}): MedianQuestion {
  return {
    now: THURSDAY,
    decimals: 8,
    reports: answers.map((answer) => ({ answer, observedAt: THURSDAY - MINUTE })),
    quorum: 3,
    maximumAge: HOUR,
    maximumSpreadBps: 200n,
    ...limits,
  };
}

/** Three answers, of which that in the middle is of another age than the others. */
function withOneAged(age: bigint): MedianQuestion {
  const { reports, ...question } = median([108_000_000n, 110_000_000n]);
  return { ...question, reports: [...reports, { answer: 109_000_000n, observedAt: THURSDAY - age }] };
}

function diverging(given: string, answers: readonly bigint[]): Example {
  return refuses(
    "medianAnswer",
    `${given}, 2 % allowed`,
    (converter) => converter.medianAnswer(median(answers)),
    {
      given: "a lost quorum",
      ask: (converter) => converter.medianAnswer(median([108_000_000n, 108_000_000n])),
    },
  );
}

function sureEnough(given: string, legs: readonly ConfidentPriceQuestion[], maximumBps: bigint): Example {
  const ask = async (converter: Parameters<Example["ask"]>[0]): Promise<boolean> => {
    await converter.confidentPath(legs, maximumBps);
    return true;
  };
  return gives("confidentPath", given, ask, true, "accepted");
}

function price(figure: bigint, confidence: bigint, exponent: number) {
  return { price: figure, confidence, exponent, maximumBps: 100n };
}

function sequencer(given: string, answer: bigint, startedAt: bigint, accepted: boolean): Example {
  const asked = { now: THURSDAY, answer, startedAt, grace: HOUR };
  if (!accepted) return refuses("requireSequencer", given, (converter) => converter.requireSequencer(asked));
  const ask = async (converter: Parameters<Example["ask"]>[0]): Promise<boolean> => {
    await converter.requireSequencer(asked);
    return true;
  };
  return gives("requireSequencer", given, ask, true, "accepted");
}
