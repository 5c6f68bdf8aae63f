import { SettlementError } from "../../../src/errors/settlement-error.ts";
import { phrase } from "../../../src/errors/phrases.ts";
import { readScenario, type ReadOptions } from "../../../src/scenario/read-scenario.ts";
import type { Scenario, ScenarioStep } from "../../../src/scenario/scenario.ts";
import { ScenarioInvalid } from "../../../src/scenario/source/scenario-invalid.ts";

/** Three orders of two buyers in another order than their times. */
export const ORDERS_CSV = `buyer,amount,country,placed
anna,12.00 EUR,DE,2025-01-23T16:10:00Z
bert,140.50 EUR,FR,2025-01-23T16:05:00Z
anna,33.10 EUR,AT,2025-01-23T17:00:00Z
`;

/** What a file of orders has besides its head. */
export interface OrdersFile {
  /** Flow or block, behind `vars:`; no variables unless given. */
  readonly vars?: string;
  /** Behind `payments:`. */
  readonly payments?: string;
  /** Lines of steps. */
  readonly steps: readonly string[];
  readonly title?: string;
  /** More sections, as they stand in the file. */
  readonly more?: string;
}

/** A scenario's text with the payments and steps given: its payments are in line 11, its steps from line 13. */
export function ordersText({ vars, payments, steps, title = "t", more = "" }: OrdersFile): string {
  return `title: { en: "${title}", zh: t }
teaches: { en: t, zh: t }
clock: 2025-01-23T15:30:00Z
vars: ${vars ?? "{ unused: 1 }"}
parties:
  anna: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  bert: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
rates: { EUR/USD: { constant: 1.0404 }, EUR/CNY: { constant: 7.5829 } }
payments:
  ${payments ?? 'order: { from: "{buyer}", to: seller, csv: orders.csv }'}
steps:
${steps.map((step) => `  - ${step}\n`).join("")}${more}`.replace(
    "vars: { unused: 1 }\n",
    vars === undefined ? "#\n" : "$&",
  );
}

/** Reads it, with `orders.csv` beside it. */
export function readOrders(
  file: OrdersFile,
  { csv = ORDERS_CSV, ...options }: Pick<ReadOptions, "set" | "seed"> & { readonly csv?: string } = {},
): Scenario {
  const readFile = (name: string): string => {
    if (name === "orders.csv") return csv;
    throw new SettlementError("SCENARIO_FILE_UNREADABLE", { file: name, problem: phrase("file.missing") });
  };
  return readScenario(ordersText(file), { file: "shop/orders.yaml", readFile, ...options });
}

/** Everything that is wrong with it: `file:line:column CODE message`. */
export function wrongOrders(...given: Parameters<typeof readOrders>): string[] {
  try {
    readOrders(...given);
  } catch (error) {
    if (!(error instanceof ScenarioInvalid)) throw error;
    return error.problems.map(({ error: { code, message, place } }) => {
      const { file = "", line = 0, column = 0 } = place ?? {};
      return `${file}:${line}:${column} ${code} ${message}`;
    });
  }
  return [];
}

/** The same without messages. */
export function placesOfWrong(...given: Parameters<typeof readOrders>): string[] {
  return wrongOrders(...given).map((text) => text.split(" ").slice(0, 2).join(" "));
}

/** Which payments a scenario's steps are about, by verb, in order. */
export function paymentsOf({ steps }: Scenario, verb: string): string[] {
  return steps.flatMap((step) =>
    step.verb === verb && "payment" in step.parameters ? [step.parameters.payment] : [],
  );
}

/** What a quote sends, in minor units. */
export function sentBy(step: ScenarioStep): bigint | undefined {
  if (step.verb !== "quote") return undefined;
  const { fixed } = step.parameters;
  return "send" in fixed ? fixed.send.minor : undefined;
}
