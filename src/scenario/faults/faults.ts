import { arbiterSilent } from "./arbiter-silent.ts";
import { bankRevoked } from "./bank-revoked.ts";
import { bankSilent } from "./bank-silent.ts";
import { carrierSilent } from "./carrier-silent.ts";
import { clockSkew } from "./clock-skew.ts";
import { dispute } from "./dispute.ts";
import { doubleRelease } from "./double-release.ts";
import { dustAmount } from "./dust-amount.ts";
import { freezeParty } from "./freeze-party.ts";
import { goodsLost } from "./goods-lost.ts";
import { invertedRate } from "./inverted-rate.ts";
import { marketClosed } from "./market-closed.ts";
import { pauseToken } from "./pause-token.ts";
import { payoutFails } from "./payout-fails.ts";
import { quoteExpired } from "./quote-expired.ts";
import { quoteReused } from "./quote-reused.ts";
import { rateJump } from "./rate-jump.ts";
import { reentrantSeller } from "./reentrant-seller.ts";
import { reserveShort } from "./reserve-short.ts";
import { sanctionedBuyer } from "./sanctioned-buyer.ts";
import { sellerSilent } from "./seller-silent.ts";
import { staleRate } from "./stale-rate.ts";
import { termsCancelled } from "./terms-cancelled.ts";
import type { Fault } from "./fault.ts";

/** Every fault there is: of rates, of people, of tokens, of amounts, of code and of quotes. */
export const FAULTS: readonly Fault[] = [
  staleRate,
  rateJump,
  invertedRate,
  marketClosed,
  sellerSilent,
  carrierSilent,
  goodsLost,
  dispute,
  arbiterSilent,
  freezeParty,
  pauseToken,
  reserveShort,
  payoutFails,
  bankSilent,
  bankRevoked,
  doubleRelease,
  dustAmount,
  reentrantSeller,
  clockSkew,
  quoteExpired,
  quoteReused,
  sanctionedBuyer,
  termsCancelled,
];
