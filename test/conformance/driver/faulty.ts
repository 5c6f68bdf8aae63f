import { fileURLToPath } from "node:url";
import { KitError, Refused } from "../../../src/conformance/asking/refused.ts";
import type { ConversionRequest } from "../../../src/conformance/converter/conversion.ts";
import { openDriver, type DriverConverter } from "../../../src/conformance/driver/open-driver.ts";

const FAULTY = fileURLToPath(new URL("faulty-driver.ts", import.meta.url));

/** 100.00 EUR at 1 EUR = 1.0835 USD. */
export const QUESTION: ConversionRequest = {
  amount: 10_000n,
  from: { code: "EUR", decimals: 2 },
  to: { code: "USD", decimals: 2 },
  rate: { base: "EUR", quote: "USD", value: "1.0835", answer: 10_835n, decimals: 4, per: 1n },
  rounding: "floor",
};

/** Opens the driver that has one thing wrong. */
export function openFaulty(fault: string, more = "", timeoutMs = 5_000): Promise<DriverConverter> {
  return openDriver({ command: process.execPath, args: [FAULTY, fault, more] }, { timeoutMs });
}

/** The kit's error, or the refusal, that comes of something. */
export async function errorOf(work: Promise<unknown>): Promise<KitError | Refused> {
  try {
    await work;
  } catch (error) {
    if (error instanceof KitError || error instanceof Refused) return error;
    throw error;
  }
  throw new Error("no error came");
}

/** What becomes of the first two questions to a faulty driver, which is closed afterwards. */
export async function twoQuestions(
  fault: string,
  more = "",
  timeoutMs = 5_000,
): Promise<{ first: unknown; second: KitError | Refused; milliseconds: number }> {
  const driver = await openFaulty(fault, more, timeoutMs);
  try {
    const first = await Promise.resolve(driver.convert(QUESTION)).catch((error: unknown) => error);
    // What a driver prints too much comes after its answer.
    if (typeof first === "bigint") await new Promise((resolve) => setTimeout(resolve, 100));
    const started = performance.now();
    const second = await errorOf(Promise.resolve(driver.convert(QUESTION)));
    return { first, second, milliseconds: performance.now() - started };
  } finally {
    await driver.close();
  }
}
