import { call, tokenCall } from "../chain/call.ts";
import type { ContractRow } from "../chain/contracts/contract-row.ts";
import { CONTRACTS } from "../chain/contracts/contracts.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { BASIS_POINTS } from "../fx/fee.ts";
import { Reservations } from "../fx/desk/reservations.ts";
import { byPairName, pairName } from "../fx/pair-name.ts";
import type { Money } from "../money/money.ts";
import { CASH, type ContractCall, type PartyName, type RailsPort } from "../ports.ts";
import type { Scenario, ScenarioRate, ScenarioToken } from "../scenario/scenario.ts";
import { currencyBytes } from "../escrow/code-bytes.ts";
import { customerOf } from "../world/parties.ts";
import { DESK_POLICY, type Feed, type World } from "../world/world.ts";
import { newPayment, type Settlement } from "../world/payment.ts";
import { pledgedAccount, reserveAsset } from "../world/reserve.ts";
import type { Market } from "./market.ts";
import { openingAge, pairPlanOf } from "../scenario/pair-plan.ts";
import { marketRates, preparationOf } from "./system-plan.ts";
import type { RunContext } from "./run-context.ts";

/** Beyond spread and fee of the corridor, payees consent to at most this when a release is redeemed at once. */
const COST_ABOVE_CHARGES = 500n;

/** The contracts that payees let take their tokens. */
const SPENDERS = (CONTRACTS as readonly ContractRow[])
  .filter(({ takesFromPayees }) => takesFromPayees === true)
  .map(({ name }) => name);

/** An approval that need not be repeated. */
const UNLIMITED = 2n ** 256n - 1n;

/** What the steps begin with. */
export function worldOf(scenario: Scenario): World {
  const { payments, tokens } = scenario;
  const customers = new Map(scenario.customers.map((customer) => [customer.name, customer]));
  const rates = byPairName(marketRates(scenario));
  const settlements = new Map(tokens.map((token) => [token.symbol, settlementIn(token, scenario)]));
  return {
    mode: scenario.settlement,
    settlements,
    operators: scenario.operators,
    corridors: scenario.corridors,
    escrow: scenario.escrow,
    desk: scenario.desk ?? DESK_POLICY,
    reservations: new Reservations(),
    banks: scenario.banks ?? new Map(),
    ...(scenario.calendars === undefined ? {} : { calendars: scenario.calendars }),
    customers,
    payments: new Map(
      payments.flatMap(({ name, token, payer, payee }) => {
        const settlement = settlements.get(token);
        if (settlement === undefined) return [];
        const [from, to] = [customerOf({ customers }, payer), customerOf({ customers }, payee)];
        return [[name, newPayment(name, settlement, from, to)]];
      }),
    ),
    paymentsById: new Map(),
    feeds: new Map(
      scenario.rates.map((rate) => {
        const { base, quote, source, reported } = rate;
        const maximumAge = openingAge(rate, scenario.startsAt);
        return [
          pairName(rate),
          {
            base,
            quote,
            decimals: reported.decimals,
            source,
            follows: true,
            maximumAge,
            ...derivedOf(rate),
            ...widensOf(rate, scenario.startsAt),
          },
        ];
      }),
    ),
    rates,
    reported: new Map(),
    quotes: 0n,
    freed: new Map(),
    frozen: new Set(),
    blocked: new Set(),
    closedAccounts: new Set(),
  };
}

/** What a feed has whose answers are not set. */
function derivedOf({ median, delayed, official }: ScenarioRate): Pick<Feed, "derived" | "reporters"> {
  if (median !== undefined) return { derived: "median", reporters: new Map() };
  if (delayed !== undefined) return { derived: "delayed" };
  return official === undefined ? {} : { derived: "official" };
}

/** What a feed takes of mid on top while its market is closed; nothing where it is refused then. */
function widensOf(rate: ScenarioRate, startsAt: bigint): Pick<Feed, "widens"> {
  const { guards, holidays } = rate;
  if (guards?.closedPolicy !== "widen") return {};
  const hours = pairPlanOf(rate, startsAt);
  return { widens: { hours, holidays, spreadBps: hours.closedSpreadBps } };
}

/** What payments in a token settle in: the token, its currency as the rates know it, and what backs it. */
function settlementIn({ symbol, currency, decimals }: ScenarioToken, { rates }: Scenario): Settlement {
  const known = rates.flatMap(({ base, quote }) => [base, quote]).find(({ code }) => code === currency);
  return {
    token: { code: symbol, decimals },
    currency: known ?? { code: currency, decimals: 2 },
    reserve: reserveAsset(currency, decimals),
  };
}

/**
 * Fills the accounts, publishes what the feeds have reported so far, attests the reserve, and lets payees choose where
 * they want to be paid, that the gateway may burn what they redeem, and that the escrow may take what they give back.
 */
export async function prepare(scenario: Scenario, context: RunContext, market: Market): Promise<void> {
  const { world, rails, clock } = context;
  const { operators, settlements } = world;
  for (const { name, bank, balance } of scenario.customers) deposit(rails, bank, name, balance);
  for (const money of scenario.inventory) {
    const banks = scenario.customers.filter(({ currency }) => currency.code === money.asset.code);
    for (const bank of new Set(banks.map((customer) => customer.bank)))
      deposit(rails, bank, operators.desk, money);
  }
  for (const { symbol, prefunding } of scenario.tokens) {
    const asset = settlements.get(symbol)?.reserve;
    if (asset !== undefined)
      deposit(rails, operators.custodian, pledgedAccount(operators), { minor: prefunding, asset });
  }

  await market.open();
  await primeBreakers(context);
  const attestedAt = scenario.startsAt - preparationOf(scenario);
  for (const [code, { reserve }] of settlements) {
    const { minor } = rails.balanceOf(operators.custodian, pledgedAccount(operators), reserve);
    await send(context, operators.custodian, tokenCall(code, "attestReserve", [minor, attestedAt]));
  }
  for (const code of settlements.keys()) await instruct(context, code);
  clock.moveTo(scenario.startsAt);
}

/** Payees in a token state where they want to be paid, and let gateway and escrow take what they redeem or give back. */
async function instruct(context: RunContext, code: string): Promise<void> {
  const { chain, world } = context;
  const own = [...world.payments.values()].filter(({ settlement }) => settlement.token.code === code);
  const payees = new Map(own.map(({ payee }) => [payee.name, payee]));
  const token = chain.contractAddress(code);
  for (const { name, bank, currency, instruction: wanted } of payees.values()) {
    const instruction = {
      bank: chain.addressOf(bank),
      currency: currencyBytes(currency.code),
      maximumCostBps: wanted?.maximumCost ?? usualCost(world),
      minimumRate: wanted?.minimumRate?.minor ?? 0n,
    };
    await send(context, name, call("gateway", "setStandingInstruction", [token, instruction]));
    for (const spender of SPENDERS)
      await send(context, name, tokenCall(code, "approve", [chain.contractAddress(spender), UNLIMITED]));
  }
}

/** What a payee consents to that has not said otherwise: the corridor's charges, a closed market's, and some room. */
export function usualCost({ corridors: { redeem } }: Pick<World, "corridors">): bigint {
  const cost = redeem.spreadBps + redeem.feeBps + COST_ABOVE_CHARGES;
  return cost > BASIS_POINTS ? BASIS_POINTS : cost;
}

/**
 * A circuit breaker without a reference would let the first rate through, so the feeds' current answer is
 * accepted. A feed that is not to be trusted now is left without one.
 */
async function primeBreakers({ chain, world, clock }: RunContext): Promise<void> {
  for (const { base, quote } of world.feeds.values()) {
    const acceptRate = call("oracle", "acceptRate", [currencyBytes(base.code), currencyBytes(quote.code)]);
    await chain.send(world.operators.platform, acceptRate, clock.tick());
  }
}

/** @throws SETUP_REFUSED */
async function send(
  { chain, clock, ledgers }: RunContext,
  from: PartyName,
  call: ContractCall,
): Promise<void> {
  const { revert, events } = await chain.send(from, call, clock.tick());
  ledgers.follow(events);
  if (revert === undefined) return;
  throw new SettlementError("SETUP_REFUSED", {
    contract: call.contract,
    method: call.method,
    error: revert.error,
  });
}

/** Books an opening balance at a bank. */
function deposit(rails: RailsPort, bank: PartyName, account: PartyName, amount: Money): void {
  if (amount.minor === 0n) return;
  rails.book({
    bank,
    reference: "opening balance",
    lines: [
      { account: CASH, side: "debit", amount },
      { account, side: "credit", amount },
    ],
  });
}
