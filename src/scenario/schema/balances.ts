import { z } from "zod";
import { SYSTEM_CONTRACTS } from "../../chain/contracts/contracts.ts";
import { list, phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { nameUnknown } from "../../fields/closest-name.ts";
import { parseAmountText, readBy } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";
import type { Money } from "../../money/money.ts";
import { CUSTODIAL_ACCOUNTS } from "../../world/reserve.ts";
import { amountKind } from "../comparison/figure-kinds.ts";
import type { ExpectedBalance } from "../scenario.ts";
import { comparisonForm, readComparisons } from "./comparisons.ts";
import { stated, together, type Stated } from "./stated.ts";

/** What balances can name, and what amounts can be in. */
export type Holders = Pick<Scope, "tokens" | "currencies" | "reserves" | "parties" | "banks">;

/** A party, a bank (what it has earned is an account of its own), a contract, or an account at the custodian. */
const holder = ({ parties, banks }: Holders) => {
  const known = [...parties, ...banks, ...SYSTEM_CONTRACTS, ...CUSTODIAL_ACCOUNTS];
  return readBy(
    (text) => {
      if (known.includes(text)) return text;
      throw nameUnknown("holder", text, known);
    },
    `A party; a bank by its name, for what it has earned; a contract (${SYSTEM_CONTRACTS.join(", ")}), for tokens; or an account at the custodian (${CUSTODIAL_ACCOUNTS.join(", ")}).`,
    parties[0] ?? "seller",
  );
};

/** What holders must have, and each amount with where it stands. */
export interface StatedBalances extends Stated<ExpectedBalance> {
  readonly held: readonly HeldAmount[];
}

/** An amount that a party is expected to have. */
export interface HeldAmount {
  readonly party: string;
  readonly amount: Money;
  /** Which of the party's amounts it stands in, from 0. */
  readonly index: number;
}

/** What holders must have: one amount or several each. */
export const balances = (scope: Holders) => {
  // Who holds it decides how it is read.
  const held = comparisonForm(
    "What it must hold: of its currency at its bank, of the token, or, at the custodian, of the token's currency with the token's decimals.",
    { value: "1000.00 EUR", example: ">= 1000.00 EUR" },
  );
  return z
    .record(holder(scope), z.union([held, z.array(held)]))
    .meta({
      description:
        "What parties, contracts and the custodian's accounts must hold: an amount or a comparison, or a list of them.",
    })
    .transform((byHolder, context): StatedBalances => {
      const read = Object.entries(byHolder).flatMap(([party, forms]) => {
        const kind = amountKind((text) => readHeld(party, text, scope), '">= 1000.00 EUR"');
        return [forms].flat().map((form, index) => {
          const path = Array.isArray(forms) ? [party, String(index)] : [party];
          return { party, index, comparisons: readComparisons(form, kind, context, path) };
        });
      });
      return {
        ...together(
          read.map(({ party, comparisons }) =>
            stated(comparisons, { figure: "balance", subject: party }, (amount) => ({ party, amount })),
          ),
        ),
        held: read.flatMap(({ party, index, comparisons }) =>
          comparisons.slice(0, 1).map(({ value: amount }) => ({ party, amount, index })),
        ),
      };
    });
};

/** An amount as its holder has it. @throws CURRENCY_UNFIT where it is in what the holder cannot have, and what an amount's reading throws */
function readHeld(holder: string, text: string, { tokens, currencies = [], reserves }: Holders): Money {
  const custodial = CUSTODIAL_ACCOUNTS.includes(holder);
  const backing = reserves.map(({ currency, asset: { decimals } }) => ({ code: currency, decimals }));
  const known = custodial ? backing : tokens;
  const assets = { tokens: known, currencies };
  const read = parseAmountText(text, assets, { sign: "nonnegative", example: "1000.00 EUR" });
  const { minor, asset } = read;
  if (!custodial && !SYSTEM_CONTRACTS.includes(holder)) return read;
  if (!known.some(({ code }) => code === asset.code))
    throw new SettlementError("CURRENCY_UNFIT", {
      amount: text,
      given: asset.code,
      whose: phrase("balance-of", { holder }),
      wanted: list(known.map(({ code }) => code)),
    });
  const reserve = reserves.find(({ currency }) => custodial && currency === asset.code);
  return { minor, asset: reserve?.asset ?? asset };
}
