import type { z } from "zod";
import type { Scope } from "../../fields/scope.ts";
import { line, oneOf } from "../../fields/fields.ts";
import { alternativesSchema } from "./alternatives.ts";
import { currenciesSchema } from "./currencies.ts";
import { ownExpectationSchema } from "./expectations.ts";
import { guardsSchema } from "./guards.ts";
import { networkSchema } from "./network.ts";
import { operatorsSchema } from "./parties.ts";
import { translated } from "./text-fields.ts";
import { banksSchema } from "./banks.ts";
import { calendarsSchema } from "./calendars.ts";
import { corridorsSchema, deskSchema, escrowSchema, tokenSchema } from "./terms.ts";
import { instant } from "./time-fields.ts";

/** What the names and amounts of a scenario may refer to. */
export interface HeaderScope extends Scope {
  /** Those of the parties who are no operators. */
  readonly customers: readonly string[];
  /** The smallest cash that the file states of currencies, in minor units, by code. */
  readonly cash?: ReadonlyMap<string, bigint>;
  /** Payments and groups, by name. */
  readonly payments: readonly string[];
}

/** Everything that stands once in a scenario, by its key. `parties`, `rates`, `payments` and `steps` are lists. */
export const onceSchemas = (scope: HeaderScope) => ({
  title: translated("What the scenario is called.", {
    en: "A payment crosses the border",
    zh: "一笔跨境付款",
  }),
  teaches: translated("What it teaches.", {
    en: "A payment crosses the border.",
    zh: "一笔跨境付款的全程。",
  }),
  seed: line("What everything random is drawn by.", "1").prefault("1"),
  clock: instant("When it begins."),
  settlement: oneOf(
    ["granular", "direct"],
    "settlement",
    "granular: pay, fund, release and redeem are transactions of their own; direct: pay into the escrow, and redeem out of it.",
  ).prefault("granular"),
  currencies: currenciesSchema()
    .meta({
      description:
        "Currencies of its own, and what it states of those of ISO 4217, by code; CNH and a few more that ISO 4217 does not have are known without.",
    })
    .prefault({}),
  token: tokenSchema(scope).meta({ description: "The settlement token." }).prefault({}),
  operators: operatorsSchema.meta({ description: "Who keeps the system running." }).prefault({}),
  corridors: corridorsSchema(scope).meta({ description: "What converting costs." }).prefault({}),
  guards: guardsSchema(scope)
    .meta({ description: "What decides whether a rate may be used, and how much may pass." })
    .prefault({}),
  escrow: escrowSchema.meta({ description: "What every payment's terms are made from." }).prefault({}),
  banks: banksSchema(scope)
    .meta({ description: "What banks charge for payments, by their names; nothing unless given." })
    .prefault({}),
  calendars: calendarsSchema
    .meta({
      description: "When banks and markets work, and when payments are of value; at any time unless given.",
    })
    .prefault({}),
  desk: deskSchema(scope)
    .meta({ description: "What the FX dealer stands for its quotes with." })
    .prefault({}),
  network: networkSchema
    .meta({ description: "What transactions cost; gas is counted and not priced without it." })
    .prefault({}),
  alternatives: alternativesSchema
    .meta({ description: "Other ways to send the same amounts, which reports set beside." })
    .prefault([]),
  expect: ownExpectationSchema(scope)
    .meta({ description: "What must be so when every step is done." })
    .prefault({}),
});

export type Once = {
  [Key in keyof ReturnType<typeof onceSchemas>]: z.output<ReturnType<typeof onceSchemas>[Key]>;
};
