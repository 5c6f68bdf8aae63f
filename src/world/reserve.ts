import type { Asset } from "../money/asset.ts";
import type { Money } from "../money/money.ts";
import type { PartyName } from "../ports.ts";
import type { Settlement } from "./payment.ts";
import type { Operators } from "./world.ts";

/** The custodian's account of what backs the tokens in circulation. */
export const RESERVE = "reserve";

/** The custodian's account of what is owed to redeemers whose bank has not reported yet. */
export const PAYOUTS = "payouts";

/** What a scenario calls the account of what the desk has pledged, which goes by the desk's name there. */
const PLEDGED = "pledged";

/** The custodian's accounts, by the names under which a scenario knows them. */
export const CUSTODIAL_ACCOUNTS: readonly string[] = [RESERVE, PAYOUTS, PLEDGED];

/** What backs a token: money of its currency, counted with the token's decimals. @param currency ISO 4217 code. */
export function reserveAsset(currency: string, decimals: number): Asset {
  return { code: `${currency}-reserve`, decimals };
}

/** The account at the custodian by the name that a scenario has for it. */
export function custodialAccount(name: string, operators: Operators): PartyName {
  return name === PLEDGED ? pledgedAccount(operators) : name;
}

/** Tokens as the custodian counts what backs them. @param tokens Minor units. */
export function backingMoney({ reserve }: Settlement, tokens: bigint): Money {
  return { minor: tokens, asset: reserve };
}

/**
 * The account at the custodian of what the desk has pledged for new tokens: by its name there, and apart from its other
 * money, which is not at the custodian. Only a mint or a lower attestation draws from it. What a payout frees comes back to
 * it, and counts once it is attested.
 */
export function pledgedAccount({ desk }: Operators): PartyName {
  return desk;
}
