import type { Asked } from "../asking/asked.ts";
import { NotOffered } from "../asking/refused.ts";
import { ISO_DECIMALS } from "../cases/iso-decimals.ts";
import type { Claims } from "../converter/claims.ts";
import type { Inputs } from "./inputs.ts";

/** Shares by the convention that a vector names, where the converter claims it: a claim that is not made is not held against it. */
export async function allocated(
  inputs: Inputs,
  asked: Asked,
  claimed: Claims["allocation"],
): Promise<Readonly<Record<string, unknown>>> {
  const convention = inputs.has("convention") ? inputs.raw("convention") : undefined;
  const known = { in_order: "first-come", largest_remainder: "largest-remainder" } as const;
  const meant =
    convention === "in_order" || convention === "largest_remainder" ? known[convention] : undefined;
  if (meant === undefined || meant !== claimed) throw new NotOffered("claims no such allocation");
  const ratios = inputs.raw("ratios");
  const weights = Array.isArray(ratios) ? ratios.map(weightOf) : [];
  return { shares: await asked.allocate({ amount: inputs.integer("amount"), weights }) };
}

/** The reading of a plain decimal, of a form that nobody reads, or of too many decimals; rules of the source's own are left out. */
export async function parsed(
  inputs: Inputs,
  asked: Asked,
  expected: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const [value, code] = [inputs.raw("value"), inputs.raw("currency")];
  const decimals =
    typeof code === "string" && Object.hasOwn(ISO_DECIMALS, code) ? ISO_DECIMALS[code] : undefined;
  if (typeof value !== "string" || typeof code !== "string" || decimals === undefined)
    throw new NotOffered("no text of a currency that is known here");
  const { error } = expected;
  const { texts, excessDecimals } = asked.claims;
  if (error === "INVALID_FORMAT" && (texts.length > 0 || value.startsWith("-")))
    throw new NotOffered("reads other spellings than plain decimals above zero");
  if (error === "EXCESS_PRECISION" && excessDecimals !== "refused")
    throw new NotOffered("rounds what has too many decimals");
  if (error !== undefined && error !== "INVALID_FORMAT" && error !== "EXCESS_PRECISION")
    throw new NotOffered("a limit of the source's own");
  return { minor: await asked.parseAmount(value, { code, decimals }) };
}

function weightOf(value: unknown): bigint {
  if (typeof value === "string" && /^[0-9]{1,100}$/.test(value)) return BigInt(value);
  throw new NotOffered("weights that are not whole numbers");
}
