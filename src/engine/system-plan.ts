import { byPairName } from "../fx/pair-name.ts";
import { findPath } from "../fx/path.ts";
import type { Rate } from "../fx/rate.ts";
import type { CorridorPlan, PairPlan, SystemPlan } from "../ports.ts";
import { bandOf, BREAKER, FX_WEEK, MAXIMUM_QUOTE_DEVIATION, MAXIMUM_RATE_AGE } from "../scenario/guards.ts";
import { marketRate } from "../scenario/market-rate.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { answerOf } from "../world/feed-answer.ts";

/** Seconds of preparation that are enough for a handful of parties, and how many each further one takes. */
const PREPARATION = 900n;
const PREPARATION_OF_ONE = 8n;

const DAY = 86_400n;

/** Seconds before the scenario's clock in which the system is deployed and prepared: one for every transaction. */
export function preparationOf({ customers, rates }: Scenario): bigint {
  const needed = 200n + PREPARATION_OF_ONE * BigInt(customers.length + rates.length);
  return needed > PREPARATION ? needed : PREPARATION;
}

/** Guards of every pair. */
const GUARDS: Omit<PairPlan, "base" | "quote" | "decimals" | "minimumAnswer" | "maximumAnswer"> = {
  maximumAge: MAXIMUM_RATE_AGE,
  ...BREAKER,
  ...FX_WEEK,
  closedPolicy: "reject",
  closedSpreadBps: 0n,
  summerTime: "none",
  calendar: 1n,
};

/** Whole tokens that a corridor lets through in a day. */
const DAILY_LIMIT = 10_000_000n;

/** The system that a scenario runs on. */
export function planOf(scenario: Scenario): SystemPlan {
  const { customers, operators, token, startsAt } = scenario;
  const banks = [...new Set(customers.map(({ bank }) => bank))];
  const payers = customers.filter(({ name }) => scenario.payments.some(({ payer }) => payer === name));
  const payees = customers.filter(({ name }) => scenario.payments.some(({ payee }) => payee === name));
  const verified = customers.filter((customer) => customer.verified !== false);
  const corridors = [...corridorsOf(scenario, payers, "pay"), ...corridorsOf(scenario, payees, "redeem")];
  return {
    startsAt: startsAt - preparationOf(scenario),
    operator: operators.platform,
    attester: operators.custodian,
    banks,
    providers: [operators.desk],
    tokens: [{ ...token, name: `Corridor ${token.symbol}`, maximumReserveAge: 30n * DAY }],
    pairs: scenario.rates.map((rate) => ({
      ...GUARDS,
      base: rate.base.code,
      quote: rate.quote.code,
      decimals: rate.reported.decimals,
      ...bandOf(answerOf(marketRate(rate, startsAt), rate.reported)),
    })),
    paths: pathsOf(scenario),
    corridors,
    participants: verified.map(({ name, country }) => ({
      party: name,
      country,
      tier: 1n,
      verifiedUntil: startsAt + 365n * DAY,
    })),
  };
}

/** What the market says as the scenario begins. */
export function marketRates({ rates, startsAt }: Scenario): Rate[] {
  return rates.map((rate) => marketRate(rate, startsAt));
}

function corridorsOf(
  { token, corridors }: Scenario,
  customers: Scenario["customers"],
  direction: CorridorPlan["direction"],
): CorridorPlan[] {
  const currencies = new Map(customers.map(({ currency }) => [currency.code, currency]));
  return [...currencies.values()].map(({ code, decimals }) => ({
    token: token.symbol,
    currency: code,
    direction,
    currencyDecimals: decimals,
    ...corridors[direction],
    maximumDeviationBps: MAXIMUM_QUOTE_DEVIATION,
    pegRule: "par",
    pegCode: "",
    capacity: DAILY_LIMIT * 10n ** BigInt(token.decimals),
    window: DAY,
  }));
}

/** A path over the currency that both ends are quoted against, for every corridor whose pair is not quoted itself. */
function pathsOf({ rates, customers, token }: Scenario): SystemPlan["paths"] {
  const pairs = byPairName(rates);
  const ends = new Set(customers.map(({ currency }) => currency.code));
  return [...ends].flatMap((end) => {
    const path = findPath(pairs, token.currency, end) ?? [];
    if (path.length < 2) return [];
    return [
      {
        base: token.currency,
        quote: end,
        vehicles: path.slice(0, -1).map(({ to }) => to),
        maximumAge: MAXIMUM_RATE_AGE,
        // Two feeds with a heartbeat of a day each may be that far apart in good order.
        maximumSpread: DAY,
      },
    ];
  });
}
