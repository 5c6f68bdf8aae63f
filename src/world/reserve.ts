import type { Money } from "../money/money.ts";
import type { Settlement } from "./payment.ts";

/** The custodian's account of what backs the tokens in circulation. */
export const RESERVE = "reserve";

/** The custodian's account of what is owed to redeemers whose bank has not reported yet. */
export const PAYOUTS = "payouts";

/** The purpose named in the error of a shortage at the custodian. */
export const CUSTODY = "backing new tokens";

/** Tokens as the custodian counts what backs them. @param tokens Minor units. */
export function backingMoney({ reserve }: Settlement, tokens: bigint): Money {
  return { minor: tokens, asset: reserve };
}
