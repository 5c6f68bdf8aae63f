import type { Rate } from "../fx/rate.ts";
import type { Money } from "../money/money.ts";
import type { PartyName } from "../ports.ts";
import type { CorridorTerms, Customer, EscrowTerms, Operators, Settlement } from "../steps/world.ts";
import type { StepParameters } from "../steps/verbs.ts";

/** A customer with what is in its account when the scenario begins. */
export interface ScenarioCustomer extends Customer {
  readonly balance: Money;
}

/** What is to be done, and when. */
export type ScenarioStep = StepParameters & {
  /** Unix seconds; without it, right after the step before. */
  readonly at?: bigint;
};

/** A run as it is to be: who, what, at which rates, and the steps. */
export interface Scenario {
  readonly name: string;
  /** By language. */
  readonly title: Readonly<Record<"en" | "zh", string>>;
  readonly seed: string;
  /** Unix seconds. */
  readonly startsAt: bigint;
  readonly settlement: Settlement;
  readonly token: { readonly symbol: string; readonly currency: string; readonly decimals: number };
  readonly customers: readonly ScenarioCustomer[];
  readonly operators: Operators;
  /** Mid rates, each as of the time it was published. */
  readonly rates: readonly Rate[];
  readonly corridors: { readonly pay: CorridorTerms; readonly redeem: CorridorTerms };
  readonly escrow: EscrowTerms;
  /** What the desk has at the custodian for minting against, in minor units of the token. */
  readonly prefunding: bigint;
  /** What the desk has at the payees' banks for paying out. */
  readonly inventory: readonly Money[];
  readonly payments: readonly {
    readonly name: string;
    readonly payer: PartyName;
    readonly payee: PartyName;
  }[];
  readonly steps: readonly ScenarioStep[];
}
