import { z } from "zod";
import { list } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { amount, refuse, tokenAmount, whole } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";
import { shown } from "../../fx/desk/desk-terms.ts";
import { bandsOf, type FeeTier } from "../../fx/desk/fee-tiers.ts";
import type { Fee } from "../../fx/fee.ts";
import { requireSameAsset, type Money } from "../../money/money.ts";
import type { CurrencyFees } from "../../world/world.ts";

type Tokens = Pick<Scope, "tokens" | "currencies">;

/** Sums of a fee as they are written; each in the one currency that the fee is taken in. */
export interface FeeSums {
  readonly feeFixed?: Money | undefined;
  readonly feeMinimum?: Money | undefined;
  readonly feeMaximum?: Money | undefined;
}

/** The keys of a fee's sums. */
export const feeSums = (scope: Tokens) => {
  const sum = (about: string, example: string) =>
    amount(scope, about, { sign: "nonnegative", example }).optional();
  return {
    feeFixed: sum("A fixed part of the fee, on top of the basis points; none unless given.", "1.00 EUR"),
    feeMinimum: sum("What the fee is at least, its fixed part included; nothing unless given.", "2.00 EUR"),
    feeMaximum: sum("What it is at most; no cap unless given.", "5.00 EUR"),
  };
};

const FEE_BPS = "The fee, in basis points of what is converted.";

/** Bands of a fee by the amount that is sold. @param sold How an end is written: in the currency, or in tokens. */
const tiersSchema = (scope: Tokens, sold: typeof amount | typeof tokenAmount, example: string) =>
  z
    .array(
      z.strictObject({
        upTo: sold(scope, "The last amount of the band, included; only the last band has none.").optional(),
        feeBps: whole(0n, 9_999n, FEE_BPS, "20"),
        ...feeSums(scope),
      }),
    )
    .meta({
      description: `Bands by the amount that is sold, each with a fee of the whole amount, in the place of the sums beside: \`[{ upTo: ${example}, feeBps: 50 }, { feeBps: 20 }]\`.`,
    })
    .optional();

/** The keys of a corridor's fee beside its basis points. @param sells What is sold: fiat for paying, tokens for redeeming. */
export const corridorFees = (scope: Tokens, sells: "fiat" | "tokens") => ({
  ...feeSums(scope),
  tiers:
    sells === "fiat"
      ? tiersSchema(scope, amount, "1000.00 EUR")
      : tiersSchema(scope, tokenAmount, "1000.00 XUSD"),
});

interface TierText extends FeeSums {
  readonly upTo?: Money | undefined;
  readonly feeBps: bigint;
}

interface CorridorFeeText extends FeeSums {
  readonly feeBps: bigint;
  readonly tiers?: readonly TierText[] | undefined;
}

/**
 * A corridor's fees where it has more than basis points.
 *
 * @param sells As for `corridorFees`: the ends of bands are in the fee's own currency where fiat is sold.
 */
export function feesOf(
  given: CorridorFeeText,
  sells: "fiat" | "tokens",
  context: Parameters<typeof refuse>[0],
): { readonly fees?: readonly CurrencyFees[] } {
  const { tiers, feeBps, feeFixed, feeMinimum, feeMaximum } = given;
  const beside = [feeFixed, feeMinimum, feeMaximum].filter((sum) => sum !== undefined);
  if (tiers === undefined && beside.length === 0) return {};
  if (tiers !== undefined && beside.length > 0)
    return refuse(
      context,
      new SettlementError("FIELDS_NOT_ONE", {
        fields: list(["tiers", "feeFixed", "feeMinimum", "feeMaximum"]),
      }),
    );
  const rows: readonly TierText[] = tiers ?? [{ feeBps, feeFixed, feeMinimum, feeMaximum }];
  try {
    const bands: FeeTier[] = rows.map(({ upTo, ...fee }) => ({
      ...(upTo === undefined ? {} : { upTo: upTo.minor }),
      fee: feeFrom(fee),
    }));
    bandsOf(bands);
    const currency = currencyOf(
      rows.flatMap((row) => [...sumsOf(row), ...(sells === "fiat" ? ends(row) : [])]),
    );
    return { fees: [{ ...(currency === undefined ? {} : { currency }), tiers: bands }] };
  } catch (error) {
    if (!(error instanceof SettlementError)) throw error;
    return refuse(context, error, { path: tiers === undefined ? [] : ["tiers"] });
  }
}

const ends = ({ upTo }: TierText): Money[] => (upTo === undefined ? [] : [upTo]);

/** A fee as it is written. @throws ASSET_MISMATCH for sums in two currencies, FEE_BOUNDS_CROSSED */
export function feeFrom({ feeBps, ...sums }: FeeSums & { readonly feeBps: bigint }): Fee {
  const { feeFixed, feeMinimum: minimum, feeMaximum: maximum } = sums;
  currencyOf(sumsOf(sums));
  if (minimum !== undefined && maximum !== undefined && maximum.minor < minimum.minor)
    throw new SettlementError("FEE_BOUNDS_CROSSED", { minimum: shown(minimum), maximum: shown(maximum) });
  return {
    basisPoints: feeBps,
    fixed: feeFixed?.minor ?? 0n,
    ...(minimum === undefined ? {} : { minimum: minimum.minor }),
    ...(maximum === undefined ? {} : { maximum: maximum.minor }),
  };
}

/** The sums that are given. */
export function sumsOf({ feeFixed, feeMinimum, feeMaximum }: FeeSums): Money[] {
  return [feeFixed, feeMinimum, feeMaximum].filter((sum) => sum !== undefined);
}

/** The one currency of some amounts; none of none. @throws ASSET_MISMATCH */
function currencyOf(amounts: readonly Money[]): string | undefined {
  const [first, ...others] = amounts;
  for (const other of others) if (first !== undefined) requireSameAsset(first.asset, other.asset);
  return first?.asset.code;
}
