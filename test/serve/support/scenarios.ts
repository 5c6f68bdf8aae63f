import fs from "node:fs";
import path from "node:path";

const HAPPY = fs.readFileSync(
  path.resolve(import.meta.dirname, "../../../scenarios/01-happy-path.yaml"),
  "utf8",
);

/** The first scenario without the claims of its text, and without the values to try others for, which may be gone. */
export const PLAIN: string = HAPPY.slice(0, HAPPY.indexOf("claims:")).replace(/^whatIf:\n(?: .*\n)+/m, "");

/** One with many steps before its own; they take milliseconds each. */
export function longScenario(steps: number): string {
  const waits = "  - wait: { for: 1s }\n".repeat(steps);
  return PLAIN.replaceAll(/^ {4}at: 2025.*\n/gm, "")
    .replace("steps:\n", `steps:\n${waits}`)
    .replace("set: steps.1.", `set: steps.${steps + 1}.`);
}

/** One that takes seconds to read, in which nothing can interrupt it: a million points of each rate. */
export const SLOW: string = PLAIN.replaceAll(
  /constant: (\d\.\d+)/g,
  "model: { kind: gbm, volatility: 0.08 }\n    start: $1\n    every: 10s",
);

/** So many payments of nine steps each. */
export function manyPayments(count: number): string {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const head = PLAIN.slice(0, PLAIN.indexOf("payments:\n")).replace("5000.00 EUR", "5000000.00 EUR");
  const payments = numbers.map((number) => `  p${number}: { from: buyer, to: seller }\n`);
  const steps = numbers.map((number) => {
    const own = `payment: p${number}`;
    const verbs = ["pay", "fund", "deliver", "release", "redeem", "payout"].map(
      (verb) => `  - ${verb}: { ${own} }`,
    );
    return [
      `  - quote: { ${own}, send: 1000.00 EUR, validFor: 15m }`,
      `  - disclose: { ${own}, to: seller }`,
      `  - disclose: { ${own}, to: customs }`,
      ...verbs,
      "",
    ].join("\n");
  });
  return `${head}payments:\n${payments.join("")}steps:\n${steps.join("")}`;
}
