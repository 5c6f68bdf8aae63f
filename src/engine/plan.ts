import type { Rate } from "../fx/rate.ts";
import type { CorridorPlan, PairPlan, SystemPlan } from "../ports.ts";
import { marketRate } from "../scenario/market-rate.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** Seconds before the scenario's clock in which the system is deployed and prepared. */
export const PREPARATION = 900n;

const HOUR = 3_600n;
const DAY = 86_400n;
const MINUTES_PER_DAY = 1_440n;

/** Decimals of every feed: enough for the rates that the ECB and the FX market quote. */
const FEED_DECIMALS = 8;

/** Guards of a feed that is published once a working day: heartbeat and an hour of grace, the FX market's week. */
const GUARDS: Omit<PairPlan, "base" | "quote" | "minimumAnswer" | "maximumAnswer"> = {
  decimals: FEED_DECIMALS,
  maximumAge: DAY + HOUR,
  breakerBps: 1_000n,
  breakerCooldown: HOUR,
  // Sunday 22:00 to Friday 22:00 UTC.
  opensAtMinute: 6n * MINUTES_PER_DAY + 22n * 60n,
  closesAtMinute: 4n * MINUTES_PER_DAY + 22n * 60n,
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
  const corridors = [...corridorsOf(scenario, payers, "pay"), ...corridorsOf(scenario, payees, "redeem")];
  return {
    startsAt: startsAt - PREPARATION,
    operator: operators.platform,
    attester: operators.custodian,
    banks,
    providers: [operators.desk],
    tokens: [{ ...token, name: `Corridor ${token.symbol}`, maximumReserveAge: 30n * DAY }],
    pairs: marketRates(scenario).map((rate) => ({
      ...GUARDS,
      base: rate.base.code,
      quote: rate.quote.code,
      // Half to double of what is quoted: a figure outside is a mistake about the feed.
      minimumAnswer: answerOf(rate) / 2n,
      maximumAnswer: answerOf(rate) * 2n,
    })),
    paths: pathsOf(scenario),
    corridors,
    participants: customers.map(({ name, country }) => ({
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

/** A rate as its feed publishes it, exact for every rate quoted with at most the feed's decimals. */
export function answerOf({ numerator, denominator }: Rate): bigint {
  return (numerator * 10n ** BigInt(FEED_DECIMALS)) / denominator;
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
    maximumDeviationBps: 100n,
    pegRule: "par",
    pegCode: "",
    capacity: DAILY_LIMIT * 10n ** BigInt(token.decimals),
    window: DAY,
  }));
}

/** A path over the currency that both ends are quoted against, for every corridor whose pair is not quoted itself. */
function pathsOf({ rates, customers, token }: Scenario): SystemPlan["paths"] {
  const pairs = new Set(
    rates.flatMap(({ base, quote }) => [`${base.code}/${quote.code}`, `${quote.code}/${base.code}`]),
  );
  const ends = new Set(customers.map(({ currency }) => currency.code));
  return [...ends].flatMap((end) => {
    if (end === token.currency || pairs.has(`${token.currency}/${end}`)) return [];
    const vehicles = rates.flatMap(({ base, quote }) => [base.code, quote.code]);
    const vehicle = vehicles.find(
      (code) => pairs.has(`${token.currency}/${code}`) && pairs.has(`${code}/${end}`),
    );
    if (vehicle === undefined) return [];
    return [
      { base: token.currency, quote: end, vehicles: [vehicle], maximumAge: DAY + HOUR, maximumSpread: HOUR },
    ];
  });
}
