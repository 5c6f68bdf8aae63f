import { call, tokenCall } from "../chain/call.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { byPairName, pairName } from "../fx/pair-name.ts";
import type { Money } from "../money/money.ts";
import { CASH, type ContractCall, type PartyName, type RailsPort } from "../ports.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { currencyBytes } from "../escrow/code-bytes.ts";
import { customerOf } from "../world/parties.ts";
import { newPayment, type World } from "../world/world.ts";
import type { Market } from "./market.ts";
import { marketRates, preparationOf } from "./system-plan.ts";
import type { RunContext } from "./run-context.ts";

/** Payees consent to at most this when a release is redeemed at once. */
const MAXIMUM_SPREAD_BPS = 500n;

/** An approval that need not be repeated. */
const UNLIMITED = 2n ** 256n - 1n;

/** What the steps begin with. */
export function worldOf(scenario: Scenario): World {
  const { token, payments } = scenario;
  const customers = new Map(scenario.customers.map((customer) => [customer.name, customer]));
  const rates = byPairName(marketRates(scenario));
  const currency = scenario.rates
    .flatMap(({ base, quote }) => [base, quote])
    .find(({ code }) => code === token.currency);
  return {
    settlement: scenario.settlement,
    token: { code: token.symbol, decimals: token.decimals },
    tokenCurrency: currency ?? { code: token.currency, decimals: 2 },
    reserveAsset: { code: `${token.currency}-reserve`, decimals: token.decimals },
    operators: scenario.operators,
    corridors: scenario.corridors,
    escrow: scenario.escrow,
    customers,
    payments: new Map(
      payments.map(({ name, payer, payee }) => [
        name,
        newPayment(name, customerOf({ customers }, payer), customerOf({ customers }, payee)),
      ]),
    ),
    paymentsById: new Map(),
    feeds: new Map(
      scenario.rates.map(({ base, quote, source, reported: { decimals } }) => [
        pairName({ base, quote }),
        { base, quote, decimals, source, follows: true },
      ]),
    ),
    rates,
    reported: new Map(),
    quotes: 0n,
    closedAccounts: new Set(),
  };
}

/**
 * Fills the accounts, publishes what the feeds have reported so far, attests the reserve, and lets payees say where
 * they want to be paid, that the gateway may burn what they redeem, and that the escrow may take what they give back.
 */
export async function prepare(scenario: Scenario, stage: RunContext, market: Market): Promise<void> {
  const { chain, world, rails, clock } = stage;
  const { operators, reserveAsset } = world;
  for (const { name, bank, balance } of scenario.customers) deposit(rails, bank, name, balance);
  for (const money of scenario.inventory) {
    const banks = scenario.customers.filter(({ currency }) => currency.code === money.asset.code);
    for (const bank of new Set(banks.map((customer) => customer.bank)))
      deposit(rails, bank, operators.desk, money);
  }
  deposit(rails, operators.custodian, operators.desk, { minor: scenario.prefunding, asset: reserveAsset });

  await market.publish(market.due(scenario.startsAt));
  await primeBreakers(stage);
  const attested = rails.balanceOf(operators.custodian, operators.desk, reserveAsset);
  const { code } = world.token;
  const attestedAt = scenario.startsAt - preparationOf(scenario);
  await send(stage, operators.custodian, tokenCall(code, "attestReserve", [attested.minor, attestedAt]));
  const payees = new Map([...world.payments.values()].map(({ payee }) => [payee.name, payee]));
  for (const { name, bank, currency } of payees.values()) {
    const instruction = {
      bank: chain.addressOf(bank),
      currency: currencyBytes(currency.code),
      maximumSpreadBps: MAXIMUM_SPREAD_BPS,
    };
    await send(
      stage,
      name,
      call("gateway", "setStandingInstruction", [chain.contractAddress(code), instruction]),
    );
    for (const spender of ["gateway", "escrow"])
      await send(stage, name, tokenCall(code, "approve", [chain.contractAddress(spender), UNLIMITED]));
  }
  clock.moveTo(scenario.startsAt);
}

/**
 * A circuit breaker without a reference would let the first rate through, whatever it is; so what the feeds say now is
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
  { chain, clock, holdings }: RunContext,
  from: PartyName,
  call: ContractCall,
): Promise<void> {
  const { revert, events } = await chain.send(from, call, clock.tick());
  holdings.follow(events);
  if (revert === undefined) return;
  throw new SettlementError("SETUP_REFUSED", {
    contract: call.contract,
    method: call.method,
    error: revert.error,
  });
}

/** Money that somebody has at a bank before anything happens. */
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
