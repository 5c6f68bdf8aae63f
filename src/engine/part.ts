import type { Rational } from "../money/rational.ts";
import type { TracePart } from "../trace/trace.ts";

/** Minor units of an asset under a part's name. */
export interface Share {
  readonly name: string;
  /** The asset's code. */
  readonly asset: string;
  readonly minor: Rational;
}

/** One part of where the money went. */
export interface Part extends Share {
  readonly kind: TracePart["kind"];
  /** Minor units of the asset received, at mid. */
  readonly atMid: Rational;
}
