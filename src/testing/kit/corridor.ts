import { id } from "ethers";
import type { ArtifactOf, SystemContract } from "../../chain/call.ts";
import {
  callsOf,
  type Arguments,
  type EventArguments,
  type EventName,
  type MethodName,
  type Returned,
} from "../../chain/contracts/abi.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { currencyBytes } from "../../escrow/code-bytes.ts";
import { enumValue } from "../../escrow/enum-value.ts";
import { DIRECTIONS, type SignedFxQuote } from "../../escrow/fx-quote.ts";
import type { PaymentTerms } from "../../escrow/payment-terms.ts";
import { currencyAsset } from "../../money/currency.ts";
import { asset, type Asset } from "../../money/asset.ts";
import { type Money, parseAmount } from "../../money/money.ts";
import type { EventRecord, SystemPlan, TransactionRecord } from "../../ports.ts";
import { ACTORS, TOKEN, type Actor, type CorridorTerms } from "./corridor-plan.ts";
import { RateControls } from "./rate-controls.ts";
import type { Auditable, Reconciliation, SettlementFigures } from "./settlement.ts";
import type { TestChain } from "./test-chain.ts";

const DAY = 86_400n;
const UNLIMITED = 2n ** 256n - 1n;
const EUR = currencyAsset("EUR");
const CNY = currencyAsset("CNY");

/** XUSD, the token that payments are settled in. */
export const XUSD: Asset = asset(TOKEN.symbol, TOKEN.decimals);

/** The contracts of a corridor by their names: those of the system, the token, and the feeds by their pairs. */
export type CorridorContract = SystemContract | typeof TOKEN.symbol | `${string}/${string}`;

type KindOf<Contract extends CorridorContract> = Contract extends SystemContract
  ? ArtifactOf<Contract>
  : Contract extends typeof TOKEN.symbol
    ? "StableToken"
    : "SimulatedFeed";

/** A corridor from euros to yuan on a chain of its own: contracts, named actors, rates that can be moved, a clock. */
export class Corridor implements Auditable {
  /** The chain, for what is not here. */
  readonly chain: TestChain;
  readonly rates: RateControls;
  readonly #terms: CorridorTerms;
  readonly #settlements: SettlementFigures[] = [];
  #payments = 0n;

  constructor(chain: TestChain, plan: SystemPlan, terms: CorridorTerms) {
    this.chain = chain;
    this.rates = new RateControls(chain, plan.pairs);
    this.#terms = terms;
  }

  /** Unix seconds of the last block. */
  get now(): bigint {
    return this.chain.now;
  }

  /** The address of an actor. */
  addressOf(actor: Actor): string {
    return this.chain.addressOf(actor);
  }

  /** Sends a transaction as an actor. @throws Refused by the contract's error. */
  send<Contract extends CorridorContract, Method extends MethodName<KindOf<Contract>>>(
    actor: Actor,
    contract: Contract,
    method: Method,
    ...args: Arguments<KindOf<Contract>, Method>
  ): Promise<TransactionRecord> {
    return this.chain.send(actor, callsOf<KindOf<Contract>>()(contract, method, args));
  }

  /** Asks a view. @throws Refused by the contract's error. */
  read<Contract extends CorridorContract, Method extends MethodName<KindOf<Contract>>>(
    contract: Contract,
    method: Method,
    ...args: Arguments<KindOf<Contract>, Method>
  ): Promise<Returned<KindOf<Contract>, Method>> {
    return this.chain.read(callsOf<KindOf<Contract>>()(contract, method, args));
  }

  /** The oracle's rate of a pair now, `"EUR/USD"`, once it has passed every guard. @throws Refused */
  rate(pair: string): Promise<{ readonly numerator: bigint; readonly denominator: bigint }> {
    const [base = "", quote = ""] = pair.split("/");
    return this.read("oracle", "rate", currencyBytes(base), currencyBytes(quote));
  }

  /** What euros would become now, or tokens in yuan: an amount such as `"100.00 EUR"` or `"100 XUSD"`. @throws Refused */
  async preview(amount: string): Promise<Money> {
    const given = moneyOf(amount);
    const pay = given.asset.code === "EUR";
    const way = [currencyBytes(pay ? "EUR" : "CNY"), enumValue(DIRECTIONS, pay ? "pay" : "redeem")] as const;
    const token = this.chain.contractAddress(XUSD.code);
    const { amountOut } = await this.read("gateway", "previewSpot", token, ...way, given.minor);
    return { minor: amountOut, asset: pay ? XUSD : CNY };
  }

  /** Terms under which the buyer pays the seller some tokens, with changes. */
  paymentTerms(amount: bigint, changes: Partial<PaymentTerms> = {}): PaymentTerms {
    this.#payments += 1n;
    return {
      payer: this.addressOf("buyer"),
      payee: this.addressOf("seller"),
      token: this.chain.contractAddress(XUSD.code),
      amount,
      arbiter: this.addressOf("arbiter"),
      carrier: this.addressOf("carrier"),
      deliverBy: this.now + 10n * DAY,
      inspectionPeriod: 3n * DAY,
      arbitrationPeriod: 7n * DAY,
      returnBy: this.now + 60n * DAY,
      feeBps: this.#terms.escrowFeeBps,
      feeRecipient: this.addressOf("operator"),
      paymentReference: id(`payment ${this.#payments}`),
      ...changes,
    };
  }

  /** The buyer's bank attests a deposit of euros, which becomes tokens of the buyer. @throws Refused */
  async pay(amount: string, minimumOut = 0n): Promise<{ readonly bought: Money; readonly fee: Money }> {
    const given = requireAsset(moneyOf(amount), EUR);
    this.#payments += 1n;
    const deposit = {
      payer: this.addressOf("buyer"),
      currency: currencyBytes("EUR"),
      amount: given.minor,
      depositReference: id(`deposit ${this.#payments}`),
    };
    const token = this.chain.contractAddress(XUSD.code);
    const sent = await this.send("buyerBank", "gateway", "payAtSpot", deposit, token, minimumOut);
    const paid = argumentsOf("gateway", "Paid", sent.events);
    return { bought: { minor: paid.tokenAmount, asset: XUSD }, fee: { minor: paid.fee, asset: EUR } };
  }

  /** Takes a payment all the way: pay, fund, deliver, release, redeem, pay out. @throws Refused */
  async settle(amount: string): Promise<SettlementFigures> {
    const sent = requireAsset(moneyOf(amount), EUR);
    const { bought, fee: payFee } = await this.pay(amount);
    const terms = this.paymentTerms(bought.minor);
    await this.send("buyer", TOKEN.symbol, "approve", this.chain.contractAddress("escrow"), UNLIMITED);
    await this.send("buyer", "escrow", "fund", terms);
    await this.send("carrier", "escrow", "deliver", terms, id("proof of delivery"));
    const { events } = await this.send("buyer", "escrow", "release", terms, terms.amount);
    const escrowFee = argumentsOf("escrow", "Released", events).fee;
    const released = bought.minor - escrowFee;
    const { received, fee: redeemFee } = await this.redeem(released);
    const settlement = {
      sent,
      payFee,
      bought,
      escrowFee: { minor: escrowFee, asset: XUSD },
      released: { minor: released, asset: XUSD },
      redeemFee,
      received,
    };
    this.#settlements.push(settlement);
    return settlement;
  }

  /** The seller redeems tokens for yuan, which its bank pays out. @throws Refused */
  async redeem(tokens: bigint): Promise<{ readonly received: Money; readonly fee: Money }> {
    const token = this.chain.contractAddress(XUSD.code);
    await this.send("seller", TOKEN.symbol, "approve", this.chain.contractAddress("gateway"), UNLIMITED);
    const way = [token, tokens, this.addressOf("sellerBank"), currencyBytes("CNY"), 0n] as const;
    const { events } = await this.send("seller", "gateway", "redeemAtSpot", ...way);
    const redeemed = argumentsOf("gateway", "Redeemed", events);
    const { redeemer, bank, number, reportBy, tokenAmount, currency, amount, fee } = redeemed;
    const payout = { redeemer, bank, token, tokenAmount, currency, amount, number, reportBy };
    await this.send("sellerBank", "gateway", "confirmPayout", payout);
    return { received: { minor: amount, asset: CNY }, fee: { minor: fee, asset: CNY } };
  }

  /** Signs a firm quote as the provider. */
  sign(quote: SignedFxQuote, types: Parameters<TestChain["chain"]["sign"]>[1]["types"]): Promise<string> {
    return this.chain.chain.sign(ACTORS.provider, { contract: "gateway", types, message: { ...quote } });
  }

  /** Tokens in circulation against tokens in accounts, and every settlement against itself. */
  async audit(): Promise<readonly Reconciliation[]> {
    const holders = [
      ...Object.values(ACTORS).map((actor) => this.addressOf(actor)),
      ...this.chain.chain.contracts().map(({ address }) => address),
    ];
    let held = 0n;
    for (const holder of holders) held += await this.read(TOKEN.symbol, "balanceOf", holder);
    const circulating = await this.read(TOKEN.symbol, "totalSupply");
    return [
      { what: "in circulation and in accounts", left: tokens(circulating), right: tokens(held) },
      ...this.#settlements.map(({ bought, escrowFee, released }, index) => ({
        what: `bought, and released with the escrow's fee, in payment ${index + 1}`,
        left: bought,
        right: tokens(released.minor + escrowFee.minor),
      })),
    ];
  }

  /** Ends the chain. */
  close(): Promise<void> {
    return this.chain.close();
  }
}

/** An amount with its code: `"100.00 EUR"`, `"100 XUSD"`. @throws CURRENCY_UNKNOWN, AMOUNT_MALFORMED, AMOUNT_TOO_PRECISE */
export function moneyOf(text: string): Money {
  const [digits = "", code = ""] = text.trim().split(/ +/);
  const of = code === XUSD.code ? XUSD : currencyAsset(code);
  return parseAmount(digits, of);
}

function requireAsset(money: Money, wanted: Asset): Money {
  if (money.asset.code === wanted.code) return money;
  throw new SettlementError("ASSET_MISMATCH", { left: money.asset.code, right: wanted.code });
}

/** The arguments of an event of a transaction that was not refused, and so has one. */
function argumentsOf<Contract extends SystemContract, Event extends EventName<ArtifactOf<Contract>>>(
  contract: Contract,
  event: Event,
  events: readonly EventRecord[],
): EventArguments<ArtifactOf<Contract>, Event> {
  const found = events.find((known) => known.contract === contract && known.name === event);
  return (found?.args ?? {}) as EventArguments<ArtifactOf<Contract>, Event>;
}

function tokens(minor: bigint): Money {
  return { minor, asset: XUSD };
}
