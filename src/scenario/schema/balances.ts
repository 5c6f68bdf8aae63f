import { z } from "zod";
import { SYSTEM_CONTRACTS } from "../../chain/contracts/contracts.ts";
import { list, phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { nameUnknown } from "../../fields/closest-name.ts";
import { amount, line, readBy, refuse } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";
import type { Money } from "../../money/money.ts";
import { CUSTODIAL_ACCOUNTS } from "../../world/reserve.ts";
import type { ExpectedBalance } from "../scenario.ts";

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

/** What holders must have: one amount or several each. */
export const balances = (scope: Holders) => {
  // Who holds it decides how it is read.
  const held = line(
    "What it must hold: of its currency at its bank, of the token, or, at the custodian, of the token's currency with the token's decimals.",
    "1000.00 EUR",
  );
  return z
    .record(holder(scope), z.union([held, z.array(held)]))
    .meta({
      description:
        "What parties, contracts and the custodian's accounts must hold: an amount, or a list of them.",
    })
    .transform((byHolder, context) =>
      Object.entries(byHolder).flatMap(([name, texts]) =>
        [texts].flat().flatMap((text, index): ExpectedBalance[] => {
          const read = readHeld(name, text, scope);
          if (!(read instanceof SettlementError)) return [{ party: name, amount: read }];
          const path = Array.isArray(texts) ? [name, String(index)] : [name];
          return refuse(context, read, { path });
        }),
      ),
    );
};

/** An amount as its holder has it; or why it is none: it is no amount, or in what the holder cannot have. */
function readHeld(
  holder: string,
  text: string,
  { tokens, currencies = [], reserves }: Holders,
): Money | SettlementError {
  const custodial = CUSTODIAL_ACCOUNTS.includes(holder);
  const backing = reserves.map(({ currency, asset: { decimals } }) => ({ code: currency, decimals }));
  const known = custodial ? backing : tokens;
  const read = amount({ tokens: known, currencies }, "", { sign: "nonnegative" }).safeParse(text);
  if (!read.success) {
    const [issue] = read.error.issues;
    return (issue?.code === "custom" ? issue.params : {})?.["error"] as SettlementError;
  }
  const { minor, asset } = read.data;
  if (!custodial && !SYSTEM_CONTRACTS.includes(holder)) return read.data;
  if (!known.some(({ code }) => code === asset.code))
    return new SettlementError("CURRENCY_UNFIT", {
      amount: text,
      given: asset.code,
      whose: phrase("balance-of", { holder }),
      wanted: list(known.map(({ code }) => code)),
    });
  const reserve = reserves.find(({ currency }) => custodial && currency === asset.code);
  return { minor, asset: reserve?.asset ?? asset };
}
