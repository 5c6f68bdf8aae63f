import { divideHalfUp } from "../../money/rounding.ts";
import { formatDecimal, rationalToDecimal, shownDecimals } from "../../money/decimal.ts";
import { utcTime } from "../../fx/oracle/summer-time.ts";
import { pairName } from "../../fx/pair-name.ts";
import { toSep38, type Sep38Quote } from "./sep38.ts";
import type { DeskQuote } from "../../fx/desk/desk-quote.ts";
import type { FirmQuote } from "../../fx/desk/quote-book.ts";
import { customerRate, type RouteLeg } from "../../fx/desk/route.ts";

/** A leg as it is shown: what it converts, at which rate, and what it rounds. */
export interface ShownLeg {
  /** `EUR/USD`. */
  readonly pair: string;
  /** The customer's rate, quote for base, twelve decimals half up, more where fewer than three digits would be left; the conversion itself is exact. */
  readonly rate: string;
  /** `none`, or the decimals and the mode: `3 HALF_UP`. */
  readonly rounding: string;
}

/** SEP-38 has no field for a path; ours is besides its own. */
interface WithPath {
  readonly path: readonly ShownLeg[];
}

export type ShownFirmQuote = Sep38Quote & WithPath;

/** As SEP-38's GET /price: without an id and an end, since it is not binding. */
export type ShownIndicativeQuote = Omit<Sep38Quote, "id" | "expires_at"> & WithPath;

/** The two assets as SEP-38 identifies them: `iso4217:USD`. */
export interface AssetNames {
  readonly sellAsset: string;
  readonly buyAsset: string;
}

/** An indicative quote in SEP-38's fields. */
export function showIndicative(quote: DeskQuote, names: AssetNames): ShownIndicativeQuote {
  const bound = { ...names, id: "", expiresAt: "" };
  const { id: _id, expires_at: _expiresAt, ...shown } = toSep38(quote, bound);
  return { ...shown, path: pathOf(quote) };
}

/** A firm quote in SEP-38's fields. */
export function showFirm({ id, expiresAt, quote }: FirmQuote, names: AssetNames): ShownFirmQuote {
  const bound = { ...names, id, expiresAt: utcTime(expiresAt) };
  return { ...toSep38(quote, bound), path: pathOf(quote) };
}

function pathOf({ route }: DeskQuote): readonly ShownLeg[] {
  return route.legs.map(shownLeg);
}

function shownLeg(leg: RouteLeg): ShownLeg {
  const rate = customerRate(leg);
  return {
    pair: pairName(leg.mid),
    rate: formatDecimal(rationalToDecimal(rate, shownDecimals(rate, 12), divideHalfUp)),
    rounding: leg.rounded === undefined ? "none" : `${leg.rounded.decimals} ${leg.rounded.rounding}`,
  };
}
