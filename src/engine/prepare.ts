import { SettlementError } from "../errors.ts";
import type { Money } from "../money/money.ts";
import { CASH } from "../ports.ts";
import type { ContractCall, PartyName, RailsPort } from "../ports.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { currencyBytes } from "../steps/currency-bytes.ts";
import type { World } from "../steps/world.ts";
import { answerOf, marketRates, PREPARATION } from "./plan.ts";
import type { Stage } from "./step-recorder.ts";

/** Payees consent to at most this when a release is redeemed at once. */
const MAXIMUM_SPREAD_BPS = 500n;

/** An approval that need not be repeated. */
const UNLIMITED = 2n ** 256n - 1n;

/** What the steps begin with. */
export function worldOf(scenario: Scenario): World {
  const { token, customers, payments } = scenario;
  const rates = marketRates(scenario);
  const customer = (name: PartyName) => {
    const found = customers.find((known) => known.name === name);
    if (found !== undefined) return found;
    throw new SettlementError("PARTY_UNKNOWN", {
      party: name,
      known: customers.map((known) => known.name).join(", "),
    });
  };
  const currency = rates
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
    payments: new Map(
      payments.map(({ name, payer, payee }) => [
        name,
        { name, payer: customer(payer), payee: customer(payee) },
      ]),
    ),
    rates: new Map(rates.map((rate) => [`${rate.base.code}/${rate.quote.code}`, rate])),
  };
}

/** Fills the accounts, publishes the rates, attests the reserve, and lets payees say where they want to be paid and that the gateway may burn what they redeem. */
export async function prepare(scenario: Scenario, stage: Stage): Promise<void> {
  const { chain, world, rails, clock, holdings } = stage;
  const { operators, reserveAsset } = world;
  const send = async (from: PartyName, call: ContractCall): Promise<void> => {
    const { revert, events } = await chain.send(from, call, clock.tick());
    holdings.follow(events);
    if (revert === undefined) return;
    throw new SettlementError("SETUP_REFUSED", {
      contract: call.contract,
      method: call.method,
      error: revert.error,
    });
  };

  for (const { name, bank, balance } of scenario.customers) deposit(rails, bank, name, balance);
  for (const money of scenario.inventory) {
    const banks = scenario.customers.filter(({ currency }) => currency.code === money.asset.code);
    for (const bank of new Set(banks.map((customer) => customer.bank)))
      deposit(rails, bank, operators.desk, money);
  }
  deposit(rails, operators.custodian, operators.desk, { minor: scenario.prefunding, asset: reserveAsset });

  for (const rate of marketRates(scenario)) {
    await send(operators.platform, {
      contract: `${rate.base.code}/${rate.quote.code}`,
      method: "publishAt",
      args: [answerOf(rate), rate.observedAt ?? scenario.startsAt - PREPARATION],
    });
  }
  const attested = rails.balanceOf(operators.custodian, operators.desk, reserveAsset);
  await send(operators.custodian, {
    contract: world.token.code,
    method: "attestReserve",
    args: [attested.minor, scenario.startsAt - PREPARATION],
  });
  for (const { payee } of world.payments.values()) {
    const instruction = {
      bank: chain.addressOf(payee.bank),
      currency: currencyBytes(payee.currency.code),
      maximumSpreadBps: MAXIMUM_SPREAD_BPS,
    };
    await send(payee.name, {
      contract: "gateway",
      method: "setStandingInstruction",
      args: [chain.contractAddress(world.token.code), instruction],
    });
    await send(payee.name, {
      contract: world.token.code,
      method: "approve",
      args: [chain.contractAddress("gateway"), UNLIMITED],
    });
  }
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
