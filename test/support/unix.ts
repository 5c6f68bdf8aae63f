/** Unix seconds of a time in ISO 8601. */
export const unix = (utc: string): bigint => BigInt(Date.parse(utc)) / 1_000n;
