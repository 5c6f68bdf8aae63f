import type { Asked } from "../asking/asked.ts";
import { NotOffered } from "../asking/refused.ts";
import { outOfScope } from "../cases/scope.ts";
import type { QuotedPair } from "../converter/conversion.ts";
import { writeUnits } from "../exact/decimal.ts";
import type { RoundingName } from "../exact/rounding.ts";
import type { Inputs, Units } from "./inputs.ts";

/** Results by name, of an operation that is one of a converter's plain calls. */
export type PlainCall = (inputs: Inputs, asked: Asked) => Promise<Readonly<Record<string, unknown>>>;

/** Made-up units, since a vector's decimals are seldom those of a currency. The rate's base is SRC, its quote DST. */
const [SOURCE, DESTINATION] = ["SRC", "DST"];

/** Operations that are a conversion, a fee, an allocation or an amount in text, and nothing else. */
export const PLAIN_CALLS: Readonly<Record<string, PlainCall>> = {
  "convert.source": async (inputs, asked) => ({
    amount: await multiply(asked, inputs.integer("source_amount"), inputs.rate(), "floor", inputs),
  }),
  "convert.round": async (inputs, asked) => ({
    amount: await multiply(asked, inputs.integer("source_amount"), inputs.rate(), undefined, inputs),
  }),
  "convert.destination": async (inputs, asked) => {
    const to = inputs.decimals("source_scale");
    const amount = { units: inputs.integer("dest_amount"), decimals: inputs.decimals("dest_scale") };
    const rounding = inputs.rounding("magnitude", "rounding") ?? "ceil";
    return { amount: await convert(asked, amount, to, inputs.rate(), rounding, "divide") };
  },
  "convert.decimal": async (inputs, asked) => {
    const [amount, rate] = [inputs.decimal("amount"), inputs.rate()];
    // Without decimals to round to, the product is kept whole, and any rounding will do.
    const places = inputs.has("dp") ? inputs.decimals("dp") : amount.decimals + rate.decimals;
    const rounding = inputs.rounding("magnitude", "rounding") ?? (inputs.has("dp") ? undefined : "floor");
    return { amount: writeUnits(await convert(asked, amount, places, rate, rounding, "multiply"), places) };
  },
  round: async (inputs, asked) => {
    const rounding = inputs.rounding("magnitude", "mode");
    return { result: await convert(asked, inputs.decimal("value"), 0, ONE, rounding, "multiply") };
  },
  divide: async (inputs, asked) => {
    const amount = { units: inputs.integer("num"), decimals: 0 };
    const rate = { units: inputs.integer("den"), decimals: 0 };
    return {
      result: await convert(asked, amount, 0, rate, inputs.rounding("number-line", "mode"), "divide"),
    };
  },
  "euro.to_eur": async (inputs, asked) => {
    const places = inputs.has("dp") ? inputs.decimals("dp") : 2;
    const rounding = inputs.rounding("magnitude", "rounding") ?? "half-up";
    const euro = await convert(asked, inputs.decimal("amount"), places, inputs.rate(), rounding, "divide");
    return { eur: writeUnits(euro, places) };
  },
  "euro.from_eur": async (inputs, asked) => {
    if (!inputs.has("dp")) throw new NotOffered("the decimals of the currency are not stated");
    const places = inputs.decimals("dp");
    const rounding = inputs.rounding("magnitude", "rounding") ?? "half-up";
    const amount = await convert(
      asked,
      inputs.decimal("amount"),
      places,
      inputs.rate(),
      rounding,
      "multiply",
    );
    return { amount: writeUnits(amount, places) };
  },
  "fee.compute": async (inputs, asked) => {
    if (!asked.claims.profiles.includes("desk")) throw new NotOffered("the profile desk is not named");
    if ((inputs.rounding("magnitude", "rounding") ?? "ceil") !== "ceil")
      throw new NotOffered("a fee is rounded up in this call");
    const fixed = inputs.has("fixed") ? inputs.integer("fixed") : 0n;
    const feeBps = inputs.has("bps") ? inputs.integer("bps") : 0n;
    return { fee: (await asked.fee({ amount: inputs.integer("principal"), feeBps })) + fixed };
  },
};

const ONE: Units = { units: 1n, decimals: 0 };

async function multiply(
  asked: Asked,
  units: bigint,
  rate: Units & { readonly inverted?: boolean },
  otherwise: RoundingName | undefined,
  inputs: Inputs,
): Promise<bigint> {
  const amount = { units, decimals: inputs.decimals("source_scale") };
  const rounding = inputs.rounding("magnitude", "rounding") ?? otherwise;
  const way = rate.inverted === true ? "divide" : "multiply";
  return convert(asked, amount, inputs.decimals("dest_scale"), rate, rounding, way);
}

/** One conversion, where the converter claims what it takes. */
async function convert(
  asked: Asked,
  { units, decimals }: Units,
  places: number,
  rate: Units,
  rounding: RoundingName | undefined,
  way: "multiply" | "divide",
): Promise<bigint> {
  if (rounding === undefined) throw new NotOffered("a conversion that must be exact is not a plain call");
  if (!asked.claims.roundings.includes(rounding)) throw new NotOffered(`does not round by ${rounding}`);
  const [from, to] = way === "multiply" ? [SOURCE, DESTINATION] : [DESTINATION, SOURCE];
  const pair: QuotedPair = {
    base: SOURCE,
    quote: DESTINATION,
    value: writeUnits(rate.units, rate.decimals),
    answer: rate.units,
    decimals: rate.decimals,
    per: 1n,
  };
  const request = {
    amount: units,
    from: { code: from, decimals },
    to: { code: to, decimals: places },
    rate: pair,
    rounding,
  };
  const reason = outOfScope(
    { from: request.from, to: request.to, rates: [pair], figures: [units] },
    asked.claims,
  );
  if (reason !== undefined) throw new NotOffered(reason);
  const { digits } = asked.claims;
  const needed = `${units}${rate.units}`.replaceAll("-", "").length + Math.abs(places - decimals);
  if (digits !== undefined && needed > digits) throw new NotOffered(`keeps ${digits} digits`);
  return asked.convert(request);
}
