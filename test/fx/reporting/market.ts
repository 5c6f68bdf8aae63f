import type { OracleProcess } from "../../../src/fx/reporting/oracle-process.ts";
import type { RatePath } from "../../../src/fx/sources/rate-path.ts";

export const EUR_USD = { base: "EUR", quote: "USD", decimals: 8 };

/** Half a per cent or an hour, at once, always there. */
export const PROCESS: OracleProcess = { deviationBps: 50n, heartbeat: 3_600n, latency: 0n, outages: [] };

/** A market by its answers: `[[0n, 100n], ...]`; none of them: a gap. */
export function market(...points: readonly (readonly [at: bigint, answer: bigint | undefined])[]): RatePath {
  const made = points.map(([at, answer]) => ({ at, answer, carriedDays: 0 }));
  return { ...EUR_USD, source: "steps", clamps: 0, points: made };
}
