import { SettlementError } from "../../../errors/settlement-error.ts";
import {
  allocateByLargestRemainder,
  allocateInOrder,
  allocateToLargestRatio,
  type Ratio,
  splitEvenly,
} from "../../../money/allocate.ts";
import { currencyAsset } from "../../../money/currency.ts";
import { formatDecimal } from "../../../money/decimal.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";

type Allocate = (minor: bigint, ratios: readonly Ratio[]) => bigint[];

const CONVENTIONS: Readonly<Record<string, Allocate>> = {
  largest_remainder: allocateByLargestRemainder,
  in_order: allocateInOrder,
  largest_ratio: allocateToLargestRatio,
};

/** `allocate` and `split`. Without a `convention` the units left over go to the largest ratio, as in dinero.js. */
export const ALLOCATE_OPERATIONS: Operations = {
  allocate: (fields) => {
    const ratios = fields.list("ratios");
    const scale = ratios.reduce((most, ratio) => Math.max(most, scaleOf(ratio)), 0);
    const minor = fields.integer("amount") * minorUnitsPerStep(fields) ** BigInt(scale);
    const shares = convention(fields, allocateToLargestRatio)(minor, ratios.map(readRatio));
    return { shares: shares.map(String), scale: minorUnitDigits(fields) + scale };
  },

  split: (fields) => {
    const [minor, parts] = [fields.integer("amount"), fields.count("n")];
    if (!fields.has("convention")) return { shares: splitEvenly(minor, parts).map(String) };
    splitEvenly(0n, parts);
    const equal = Array.from({ length: parts }, () => 1n);
    return { shares: convention(fields, allocateInOrder)(minor, equal).map(String) };
  },
};

function convention(fields: Fields, otherwise: Allocate): Allocate {
  if (!fields.has("convention")) return otherwise;
  const name = fields.text("convention");
  const found = Object.hasOwn(CONVENTIONS, name) ? CONVENTIONS[name] : undefined;
  if (found === undefined) {
    const wanted = `one of ${Object.keys(CONVENTIONS).join(", ")}`;
    throw new SettlementError("VECTOR_FIELD_INVALID", {
      op: fields.op,
      field: "convention",
      value: name,
      wanted,
    });
  }
  return found;
}

// dinero.js writes a fractional ratio as { amount: 505, scale: 1 }, and then divides in as many places more.
function scaleOf(ratio: Fields): number {
  return ratio.has("scale") ? ratio.decimals("scale") : 0;
}

function readRatio(ratio: Fields): Ratio {
  if (ratio.has("amount")) {
    return formatDecimal({ units: ratio.integer("amount"), decimals: scaleOf(ratio) });
  }
  return formatDecimal(ratio.decimal("value"));
}

// The ariary and the ouguiya have five minor units, the only two currencies left that are not decimal.
function isFifths(fields: Fields): boolean {
  return fields.has("currency") && ["MGA", "MRU"].includes(fields.text("currency"));
}

function minorUnitsPerStep(fields: Fields): bigint {
  return isFifths(fields) ? 5n : 10n;
}

function minorUnitDigits(fields: Fields): number {
  if (isFifths(fields)) return 1;
  return fields.has("currency") ? currencyAsset(fields.text("currency")).decimals : 0;
}
