/** What an amount is counted in: a currency of ISO 4217, or a token, with its number of decimals. */
export interface Asset {
  /** `"EUR"`; made-up units have made-up codes, such as `"TKN"`. */
  readonly code: string;
  /** Digits after the point: 2 for EUR, 0 for JPY, 18 for many tokens. */
  readonly decimals: number;
}
