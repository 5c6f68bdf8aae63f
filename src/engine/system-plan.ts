import { currencyBytes } from "../escrow/code-bytes.ts";
import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { BASIS_POINTS } from "../fx/fee.ts";
import { pairName } from "../fx/pair-name.ts";
import type { Rate } from "../fx/rate.ts";
import type { CorridorPlan, SystemPlan } from "../ports.ts";
import { HolidayLists } from "../scenario/holiday-lists.ts";
import { marketRate } from "../scenario/market-rate.ts";
import { pairPlanOf } from "../scenario/pair-plan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { isFirmOverBothLegs } from "../verbs/verbs.ts";
import type { CorridorTerms } from "../world/world.ts";
import { maximumQuoteFee, systemPlan, type SystemNeeds } from "../world/system-plan.ts";

/** Seconds of preparation that are enough for a handful of parties, and how many each further one takes. */
const PREPARATION = 900n;
const PREPARATION_OF_ONE = 8n;

/** Seconds before the scenario's clock in which the system is deployed and prepared: one for every transaction. */
export function preparationOf({ customers, rates }: Scenario): bigint {
  const holidays = rates.reduce((sum, rate) => sum + (rate.holidays?.length ?? 0), 0);
  const reporters = rates.reduce((sum, { median }) => sum + (median?.feeds.length ?? 0), 0);
  const hop = rates.reduce((most, { delayed = 0n }) => (delayed > most ? delayed : most), 0n);
  const needed = 200n + PREPARATION_OF_ONE * BigInt(customers.length + rates.length);
  return (needed > PREPARATION ? needed : PREPARATION) + BigInt(holidays + reporters) + hop;
}

/** The system that a scenario runs on. @throws NAME_TAKEN for a token whose price the oracle knows as another's. */
export function planOf(scenario: Scenario): SystemPlan {
  const { customers, operators, tokens, startsAt } = scenario;
  requireDistinctCodes(scenario.rates);
  return systemPlan({
    startsAt,
    preparation: preparationOf(scenario),
    operator: operators.platform,
    attester: operators.custodian,
    banks: [...new Set(customers.map(({ bank }) => bank))],
    providers: [operators.desk],
    tokens: tokens.map(({ symbol, currency, decimals }) => ({
      symbol,
      currency,
      decimals,
      name: `Corridor ${symbol}`,
    })),
    ...guardedPairs(scenario),
    currencies: customers.map(({ currency }) => currency.code),
    corridors: tokens.flatMap(({ symbol }) => [
      ...corridorsOf(scenario, symbol, "pay"),
      ...corridorsOf(scenario, symbol, "redeem"),
    ]),
    participants: customers
      .filter(({ verified }) => verified !== false)
      .map(({ name, country }) => ({ party: name, country })),
  });
}

/** The pairs as the oracle guards them, and the lists of their markets' holidays. */
function guardedPairs({ rates, startsAt }: Scenario): Pick<SystemNeeds, "pairs" | "holidays"> {
  const lists = new HolidayLists();
  const pairs = rates.map((rate) => {
    const plan = pairPlanOf(rate, startsAt);
    return rate.holidays === undefined ? plan : { ...plan, calendar: lists.numberOf(rate.holidays) };
  });
  return { pairs, ...(lists.days.length === 0 ? {} : { holidays: lists.days }) };
}

/** A token's own price goes by a code of three letters, which may be that of another token, or of a currency. */
function requireDistinctCodes(rates: Scenario["rates"]): void {
  const known = new Set<string>();
  for (const rate of rates) {
    const codes = `${currencyBytes(rate.base.code)}/${currencyBytes(rate.quote.code)}`;
    if (known.has(codes))
      throw new SettlementError("NAME_TAKEN", { name: pairName(rate), what: phrase("taken.pair") });
    known.add(codes);
  }
}

/** Mid of each pair as the scenario begins. @throws RATE_NOT_YET */
export function marketRates({ rates, startsAt }: Scenario): Rate[] {
  return rates.map((rate) => marketRate(rate, startsAt));
}

/**
 * A corridor for each currency that is paid in, or redeemed for, in a token, on the scenario's terms. Payers redeem too:
 * what has come back to them.
 */
function corridorsOf(
  { corridors, customers, payments, steps, limit }: Scenario,
  token: string,
  direction: CorridorPlan["direction"],
): SystemNeeds["corridors"] {
  const parties = new Set(
    payments
      .filter((payment) => payment.token === token)
      .flatMap(({ payer, payee }) => (direction === "pay" ? [payer] : [payee, payer])),
  );
  const { peg } = corridors.redeem;
  const bound = corridors[direction].maximumDeviationBps ?? boundFor(direction, steps);
  const own = customers.filter(({ name }) => parties.has(name));
  const currencies = new Map(own.map(({ currency }) => [currency.code, currency]));
  return [...currencies.values()].map(({ code, decimals }) => ({
    token,
    currency: code,
    direction,
    currencyDecimals: decimals,
    spreadBps: corridors[direction].spreadBps,
    feeBps: corridors[direction].feeBps,
    ...feeBound(corridors[direction]),
    ...(limit === undefined ? {} : limit),
    ...(bound === undefined ? {} : { maximumDeviationBps: bound }),
    ...(direction === "redeem" && peg !== "par" ? { pegRule: peg, pegCode: token } : {}),
  }));
}

/**
 * How far from mid a firm quote may be when it is used; the usual unless given. A second leg that is firm for days stands
 * for the rate of its day, wherever the market has gone.
 */
function boundFor(direction: CorridorPlan["direction"], steps: Scenario["steps"]): bigint | undefined {
  return direction === "redeem" && steps.some(isFirmOverBothLegs) ? BASIS_POINTS : undefined;
}

/** The most that a firm quote may charge where a corridor's fee has more than basis points of one rate. */
function feeBound({ fees = [], feeBps }: CorridorTerms): Partial<Pick<CorridorPlan, "maximumFeeBps">> {
  const charged = fees.flatMap(({ tiers }) => tiers.map(({ fee }) => fee));
  if (charged.length === 0) return {};
  // A sum can be any part of a small amount.
  if (charged.some(({ fixed, minimum = 0n }) => fixed > 0n || minimum > 0n))
    return { maximumFeeBps: BASIS_POINTS };
  const most = charged
    .map(({ basisPoints }) => basisPoints)
    .reduce((one, other) => (one > other ? one : other));
  return { maximumFeeBps: maximumQuoteFee(most > feeBps ? most : feeBps) };
}
