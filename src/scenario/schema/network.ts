import { z } from "zod";
import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { amount, readBy, refuse } from "../../fields/fields.ts";
import { shortened } from "../../fields/closest-name.ts";
import { asset } from "../../money/asset.ts";
import { parseDecimal, powerOfTen } from "../../money/decimal.ts";
import { rational } from "../../money/rational.ts";
import type { NetworkTerms } from "../scenario.ts";

/** Wei are the 18th decimal of the native asset, gwei the 9th. */
const NATIVE_DECIMALS = 18;
const GWEI_DECIMALS = 9;

const EXAMPLE = { gasPrice: "0.5 gwei", native: "ETH", rate: "3300.00 USD" } as const;

/** `0.5 gwei`, in wei. @throws FIELD_MALFORMED */
function parseGasPrice(text: string): bigint {
  const [, figure = ""] = /^(\d+(?:\.\d{1,9})?)(?: *gwei)?$/.exec(text) ?? [];
  if (figure === "") {
    const wanted = phrase("gas-price");
    throw new SettlementError("FIELD_MALFORMED", {
      text: shortened(text),
      wanted,
      example: EXAMPLE.gasPrice,
    });
  }
  const { units, decimals } = parseDecimal(figure);
  return units * powerOfTen(GWEI_DECIMALS - decimals);
}

/** What transactions cost: both figures or none, for a price alone is worth nothing. Without them gas is not priced. */
export const networkSchema = z
  .strictObject({
    gasPrice: readBy(
      parseGasPrice,
      "What a unit of gas costs, in gwei, at most 9 decimals.",
      EXAMPLE.gasPrice,
    ).exactOptional(),
    native: readBy(
      (text) => asset(text, NATIVE_DECIMALS),
      "The asset that gas is paid in, with 18 decimals.",
      EXAMPLE.native,
    ).prefault(EXAMPLE.native),
    rate: amount({ tokens: [] }, "What one whole unit of the native asset is worth.", {
      example: EXAMPLE.rate,
    }).exactOptional(),
  })
  .transform(({ gasPrice, native, rate }, context): { readonly terms?: NetworkTerms } => {
    if (gasPrice === undefined && rate === undefined) return {};
    if (gasPrice === undefined || rate === undefined) {
      const key = gasPrice === undefined ? "gasPrice" : "rate";
      return refuse(context, new SettlementError("KEY_MISSING", { key, example: EXAMPLE[key] }));
    }
    const worth = {
      ...rational(rate.minor, powerOfTen(rate.asset.decimals)),
      base: native,
      quote: rate.asset,
      quotedDecimals: rate.asset.decimals,
      observedAt: undefined,
      source: "network",
    };
    return { terms: { gasPrice, native, rate: worth } };
  });
