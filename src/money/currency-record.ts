/** A currency of ISO 4217, current or withdrawn. */
export interface Currency {
  /** Three letters, for example `EUR`. */
  readonly code: string;
  /** Three digits as text, since they begin with zeros: `036` is the Australian dollar. */
  readonly numericCode: string;
  readonly name: string;
  /** Digits after the point; none for what has no minor unit (special drawing rights, gold). */
  readonly decimals: number | undefined;
  /** The day from which the code is history, `YYYY-MM-DD`; none while it is current. */
  readonly withdrawnOn: string | undefined;
}
