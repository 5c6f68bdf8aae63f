import type { Rate } from "../fx/rate.ts";
import type { CorridorPlan, SystemPlan } from "../ports.ts";
import { marketRate } from "../scenario/market-rate.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { answerOf } from "../world/feed-answer.ts";
import { systemPlan, type SystemNeeds } from "../world/system-plan.ts";

/** Seconds of preparation that are enough for a handful of parties, and how many each further one takes. */
const PREPARATION = 900n;
const PREPARATION_OF_ONE = 8n;

/** Seconds before the scenario's clock in which the system is deployed and prepared: one for every transaction. */
export function preparationOf({ customers, rates }: Scenario): bigint {
  const needed = 200n + PREPARATION_OF_ONE * BigInt(customers.length + rates.length);
  return needed > PREPARATION ? needed : PREPARATION;
}

/** The system that a scenario runs on. */
export function planOf(scenario: Scenario): SystemPlan {
  const { customers, operators, token, startsAt } = scenario;
  const payers = customers.filter(({ name }) => scenario.payments.some(({ payer }) => payer === name));
  const payees = customers.filter(({ name }) => scenario.payments.some(({ payee }) => payee === name));
  return systemPlan({
    startsAt,
    preparation: preparationOf(scenario),
    operator: operators.platform,
    attester: operators.custodian,
    banks: [...new Set(customers.map(({ bank }) => bank))],
    providers: [operators.desk],
    tokens: [{ ...token, name: `Corridor ${token.symbol}` }],
    pairs: scenario.rates.map((rate) => ({
      base: rate.base.code,
      quote: rate.quote.code,
      decimals: rate.reported.decimals,
      opening: answerOf(marketRate(rate, startsAt), rate.reported),
    })),
    currencies: customers.map(({ currency }) => currency.code),
    corridors: [...corridorsOf(scenario, payers, "pay"), ...corridorsOf(scenario, payees, "redeem")],
    participants: customers
      .filter(({ verified }) => verified !== false)
      .map(({ name, country }) => ({ party: name, country })),
  });
}

/** Mid of each pair as the scenario begins. @throws RATE_NOT_YET */
export function marketRates({ rates, startsAt }: Scenario): Rate[] {
  return rates.map((rate) => marketRate(rate, startsAt));
}

/** A corridor for each currency of these customers, on the scenario's terms. */
function corridorsOf(
  { token, corridors }: Scenario,
  customers: Scenario["customers"],
  direction: CorridorPlan["direction"],
): SystemNeeds["corridors"] {
  const currencies = new Map(customers.map(({ currency }) => [currency.code, currency]));
  return [...currencies.values()].map(({ code, decimals }) => ({
    token: token.symbol,
    currency: code,
    direction,
    currencyDecimals: decimals,
    ...corridors[direction],
  }));
}
