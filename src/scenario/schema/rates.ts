import { z } from "zod";
import { list, phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { PUBLISHERS } from "../../fx/reporting/publisher.ts";
import { modelParameter } from "../../fx/sources/models/model-parameter.ts";
import { shortened } from "../../fields/closest-name.ts";
import { basisPoints, duration, oneOf, readBy, refuse, whole } from "../../fields/fields.ts";
import { rateFigure } from "./rate-fields.ts";
import { sentence } from "./text-fields.ts";
import { clockTime } from "./time-fields.ts";

/** A parameter of a model, kept as its exact text once it is known to be in its range. */
function parameter(name: Parameters<typeof modelParameter>[0], about: string, example: string) {
  const read = (text: string): string => {
    modelParameter(name, text);
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

/** The keys of which each pair has one: where its rates come from. */
export const SOURCES = ["constant", "steps", "ecb", "path", "model"] as const;

/** A pair: where its rates come from, and how they are published. */
export const rateSchema = z
  .strictObject({
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
    publisher: oneOf(
      PUBLISHERS,
      "publisher",
      "Who publishes it on days and hours of its own, `ecb`: on TARGET business days about 16:00 in Frankfurt, until 30 June 2016 about 14:30. Without one it is published every day. A file of `ecb` has it unless `oracle` is given.",
    ).optional(),
    source: sentence("The publisher, as reports name it.", "European Central Bank").optional(),
    oracle: oracle.optional(),
  })
  .transform((rate, context) => {
    const given = SOURCES.filter((key) => rate[key] !== undefined);
    if (given.length !== 1) {
      const fields = list(SOURCES);
      return refuse(context, new SettlementError("FIELDS_NOT_ONE", { fields }));
    }
    return rate;
  })
  .meta({ description: "Where the rates of a pair come from." });

export type RateText = z.output<typeof rateSchema>;
export type ModelText = NonNullable<RateText["model"]>;

const FILE = /^(?!\/)(?!.*(^|\/)\.\.(\/|$))[A-Za-z0-9._/-]{1,200}$/;

/** A file beside the scenario or below it. @throws FIELD_MALFORMED */
function fileName(about: string, example = "rates/ecb-2015-01.csv") {
  const read = (text: string): string => {
    if (FILE.test(text)) return text;
    const wanted = phrase("file-name");
    throw new SettlementError("FIELD_MALFORMED", { text: shortened(text), wanted, example });
  };
  return readBy(read, about, example);
}
