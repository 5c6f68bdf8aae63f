import { z } from "zod";
import { list, phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { PUBLISHERS } from "../../fx/reporting/publisher.ts";
import { modelParameter } from "../../fx/sources/models/model-parameter.ts";
import { shortened } from "../../fields/closest-name.ts";
import { basisPoints, duration, name, oneOf, readBy, refuse, whole } from "../../fields/fields.ts";
import { atMostOne, exactlyOne } from "../../fields/key-choices.ts";
import { isBaseName } from "./extends.ts";
import { rateFigure } from "./rate-fields.ts";
import { sentence } from "./text-fields.ts";
import { clockTime } from "./time-fields.ts";

/** A parameter of a model, kept as its exact text once it is known to be in its range. */
function parameter(key: Parameters<typeof modelParameter>[0], about: string, example: string) {
  const read = (text: string): string => {
    modelParameter(key, text);
    return text;
  };
  return readBy(read, about, example);
}

const diffusion = {
  drift: parameter("drift", "Change of the mean in a year, a part of one.", "0").prefault("0"),
  volatility: parameter("volatility", "How much it scatters in a year, a part of one.", "0.08"),
};

const model = z
  .discriminatedUnion("kind", [
    z
      .strictObject({ kind: z.literal("gbm"), ...diffusion })
      .meta({ description: "Geometric Brownian motion." }),
    z
      .strictObject({
        kind: z.literal("ou"),
        mean: rateFigure("The rate that it is drawn back to; the beginning unless given.").optional(),
        speed: parameter("speed", "Per year: half of a distance is gone after ln 2 / speed years.", "12"),
        volatility: diffusion.volatility,
      })
      .meta({ description: "Drawn back to a mean (Ornstein and Uhlenbeck): managed and pegged pairs." }),
    z
      .strictObject({
        kind: z.literal("jump"),
        ...diffusion,
        jumpsPerYear: parameter("jumpsPerYear", "How many jumps a year has.", "2"),
        jumpMean: parameter("jumpMean", "Mean of a jump's logarithm: -0.2 takes about 18 % off.", "-0.2"),
        jumpDeviation: parameter("jumpDeviation", "Standard deviation of a jump's logarithm.", "0.05"),
      })
      .meta({ description: "Geometric Brownian motion with jumps (Merton): devaluations." }),
    z
      .strictObject({
        kind: z.literal("regime"),
        calm: z.strictObject(diffusion).meta({ description: "While it is calm." }),
        stress: z.strictObject(diffusion).meta({ description: "Under stress." }),
        calmToStress: parameter("calmToStress", "Changes to stress in a year of calm.", "4"),
        stressToCalm: parameter("stressToCalm", "Changes to calm in a year of stress.", "26"),
        begins: oneOf(["calm", "stress"], "state", "How it begins.").prefault("calm"),
      })
      .meta({ description: "Calm and stress, between which chance changes." }),
    z
      .strictObject({
        kind: z.literal("bootstrap"),
        history: fileName("Reference rates in the layout of the European Central Bank."),
        block: whole(1n, 1_000n, "Successive days that stay together.", "5").prefault("5"),
      })
      .meta({ description: "The past in another order: blocks of a history's daily changes." }),
  ])
  .meta({ description: "How the rate moves by chance, from the scenario's seed." });

const oracle = z
  .strictObject({
    heartbeat: duration("The longest time between two reports.").prefault("24h"),
    deviationBps: basisPoints(
      "How far the market must be from the last report for another, in basis points.",
    ).prefault("50"),
    latency: duration("From an observation to its publication.").prefault("0s"),
    outages: z
      .array(
        z.strictObject({
          from: clockTime("When it begins."),
          until: clockTime("The first second after it."),
        }),
      )
      .meta({ description: "Times in which the oracle neither observes nor publishes." })
      .prefault([]),
  })
  .meta({
    description:
      "What stands between the market and its feed. Without it, every move is published at once, and what does not move every day.",
  });

const step = z.strictObject({
  at: clockTime("From when: a moment in UTC, or +2d after the clock."),
  rate: rateFigure("The rate from then on."),
});

/** The keys of which each reporter and each official rate has one: where its rates come from. */
const OWN_SOURCES = ["constant", "steps", "ecb", "path", "model"] as const;

/** Those of which each pair has one. */
export const SOURCES = [...OWN_SOURCES, "median"] as const;

/** What a feed may be besides, of which it is one. */
export const FEEDS = ["median", "official", "delayed"] as const;

/** Where rates come from by themselves, and what stands between them and a feed. */
const source = {
  constant: rateFigure(
    "A rate that never moves: units of the second currency for one of the first.",
  ).optional(),
  steps: z
    .array(step)
    .min(1)
    .meta({ description: "Rates from times on; the first no later than the clock." })
    .optional(),
  ecb: fileName(
    "Reference rates of the European Central Bank, beside the scenario: its CSV, its XML, or what its data portal gives.",
  ).optional(),
  path: fileName(
    "A table of times and rates beside the scenario, at,EUR/USD and rows, or a path that `run --save-paths` stored; the last rate holds.",
    "paths/EUR-USD.csv",
  ).optional(),
  model: model.optional(),
  start: rateFigure("Where a model begins.").optional(),
  every: duration("The time from one point of a model to the next.").optional(),
  publishedAt: clockTime(
    "When a constant, or the beginning of a model, was published; 30 minutes before the clock unless given, or at the last time of the publisher.",
  ).optional(),
  oracle: oracle.optional(),
};

/** One source, of a reporter or of an official rate. */
const ownSource = z
  .strictObject(source)
  .transform((own, context) => {
    const keys = OWN_SOURCES.filter((key) => own[key] !== undefined);
    if (keys.length === 1) return own;
    const fields = list(OWN_SOURCES);
    return refuse(context, new SettlementError("FIELDS_NOT_ONE", { fields }));
  })
  .meta(exactlyOne(OWN_SOURCES));

/** Reporters of one median at most: each reports in a transaction of its own. */
export const MOST_FEEDS = 15;

const median = z
  .strictObject({
    feeds: z
      .record(name("The reporter.", "reuters"), ownSource)
      .meta({ description: "What each reporter publishes, by its name; 1 to 15 of them." }),
    quorum: whole(
      1n,
      BigInt(MOST_FEEDS),
      "Fresh reports that an answer takes; more than half of the reporters unless given.",
      "2",
    ).optional(),
    maximumAge: duration("How long a report is fresh, its last second included.").prefault("25h"),
    maximumSpreadBps: basisPoints(
      "How far the highest fresh report may be above the lowest, in basis points; further apart there is no answer.",
    ).prefault("100"),
  })
  .transform((given, context) => {
    const count = Object.keys(given.feeds).length;
    const quorum = given.quorum ?? BigInt(Math.floor(count / 2) + 1);
    if (count > MOST_FEEDS) {
      const range = { text: count.toString(), least: 1, most: MOST_FEEDS };
      return refuse(context, new SettlementError("FIELD_OUT_OF_RANGE", range), { path: ["feeds"] });
    }
    if (count >= 1 && quorum <= BigInt(count)) return { ...given, quorum };
    const error = new SettlementError("REPORTERS_INVALID", { reporters: count, quorum });
    return refuse(context, error, { path: given.quorum === undefined ? ["feeds"] : ["quorum"] });
  })
  .meta({
    description:
      "The median of several reporters, on the contract MedianFeed: of an even number the lower of the two in the middle.",
  });

/** A delay of no time is none, and one of more than a month no feed has. */
export const [LEAST_DELAY, MOST_DELAY] = [1n, 2_592_000n];

const delayed = duration(
  "Its feed shows each rate so long after it was taken over, and takes over another no sooner, on the contract DelayedFeed; no delay unless given.",
)
  .transform((seconds, context) => {
    if (seconds >= LEAST_DELAY && seconds <= MOST_DELAY) return seconds;
    const range = { text: `${seconds}s`, least: LEAST_DELAY, most: MOST_DELAY };
    return refuse(context, new SettlementError("FIELD_OUT_OF_RANGE", range));
  })
  .optional();

/** A pair: where its rates come from, and how they are published. */
export const rateSchema = z
  .strictObject({
    ...source,
    median: median.optional(),
    official: ownSource
      .meta({
        description:
          "What the feed publishes where that is another rate than the market's: an official rate beside a parallel one.",
      })
      .optional(),
    delayed,
    publisher: oneOf(
      PUBLISHERS,
      "publisher",
      "Who publishes it on days and hours of its own, `ecb`: on TARGET business days about 16:00 in Frankfurt, until 30 June 2016 about 14:30. Without one it is published every day. A file of `ecb` has it unless `oracle` is given.",
    ).optional(),
    source: sentence("The publisher, as reports name it.", "European Central Bank").optional(),
  })
  .transform((rate, context) => {
    const given = SOURCES.filter((key) => rate[key] !== undefined);
    if (given.length !== 1) {
      const fields = list(SOURCES);
      return refuse(context, new SettlementError("FIELDS_NOT_ONE", { fields }));
    }
    const feeds = FEEDS.filter((key) => rate[key] !== undefined);
    if (feeds.length > 1)
      return refuse(context, new SettlementError("FIELDS_NOT_ONE", { fields: list(feeds) }), {
        path: feeds.slice(-1),
      });
    return rate;
  })
  .meta({ description: "Where the rates of a pair come from.", ...exactlyOne(SOURCES), ...atMostOne(FEEDS) });

/** One source as it is written. */
export type SourceText = z.output<typeof ownSource>;
export type RateText = z.output<typeof rateSchema>;
export type ModelText = NonNullable<RateText["model"]>;

/** A file beside the scenario or below it. @throws FIELD_MALFORMED */
function fileName(about: string, example = "rates/ecb-2015-01.csv") {
  const read = (text: string): string => {
    if (isBaseName(text)) return text;
    const wanted = phrase("file-name");
    throw new SettlementError("FIELD_MALFORMED", { text: shortened(text), wanted, example });
  };
  return readBy(read, about, example);
}
