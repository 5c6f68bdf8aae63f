import type { ContractTransactionResponse, Result } from "ethers";
import type { PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import { FX_QUOTE_TYPE, type SignedFxQuote } from "../../../src/escrow/fx-quote.ts";
import { convertDown } from "../../../src/fx/convert.ts";
import { feeUp } from "../../../src/fx/fee.ts";
import type { RateFraction } from "../../../src/fx/rate.ts";
import type { ISettlementGateway } from "../../../typechain-types/index.ts";
import { DAY } from "../../support/plan.ts";
import {
  CNY,
  deployTestSystem,
  ethers,
  EUR,
  loadFixture,
  time,
  USD,
  type TestSystem,
} from "../../support/system.ts";

export { CNY, EUR, USD };

/** 1 EUR = 1.0472 USD and 1 EUR = 7.5891 CNY, as the system's feeds say; USD/CNY goes over both. */
export const EUR_USD: RateFraction = { numerator: 104_720_000n, denominator: 10n ** 8n };
export const USD_CNY: RateFraction = {
  numerator: 10n ** 8n * 758_910_000n,
  denominator: 104_720_000n * 10n ** 8n,
};

/** What each corridor of the plan charges. */
export const [SPREAD_BPS, FEE_BPS, DEVIATION_BPS] = [25n, 20n, 100n];
/** The most that a quote may charge. */
export const MAXIMUM_FEE_BPS = 100n;

/** Minor units of XUSD that payer and payee each hold. */
export const BALANCE = 10_000_000_000n;

export const [PAY, REDEEM] = [0n, 1n];
export const [NONE, OWED, PAID, RETURNED, RETURNABLE] = [0n, 1n, 2n, 3n, 4n];
export const NO_PAYMENT = ethers.ZeroHash;

/** A wallet of a party of the system. */
type Account = TestSystem["payer"];

/** The system, with tokens in the hands of payer and payee, approved where they will go. */
async function deployGateway() {
  const system = await loadFixture(deployTestSystem);
  const { token, gateway, escrow, operator, payer, payee } = system;
  await token.setMinter(operator.address, 10n * BALANCE, 0);
  for (const holder of [payer, payee]) {
    await token.mint(holder.address, BALANCE);
    await token.connect(holder).approve(gateway, ethers.MaxUint256);
    await token.connect(holder).approve(escrow, ethers.MaxUint256);
  }
  return system;
}

export const gatewaySystem = (): Promise<TestSystem> => loadFixture(deployGateway);

/** Unix seconds of the last block. */
export const latest = async (): Promise<bigint> => BigInt(await time.latest());

/** What `amount` buys or sells for at spot, by the library of `src`: what the contract does must be the same. */
export function bought(amount: bigint, mid: RateFraction = EUR_USD, spreadBps = SPREAD_BPS) {
  const fee = feeUp(amount, { basisPoints: FEE_BPS, fixed: 0n });
  const out = convertDown(amount - fee, worsened(mid, spreadBps), 2, 6);
  return { out, fee, spread: convertDown(amount - fee, mid, 2, 6) - out };
}

export function sold(amount: bigint, mid: RateFraction = USD_CNY, spreadBps = SPREAD_BPS) {
  const gross = convertDown(amount, worsened(mid, spreadBps), 6, 2);
  const fee = feeUp(gross, { basisPoints: FEE_BPS, fixed: 0n });
  return { out: gross - fee, fee, spread: convertDown(amount, mid, 6, 2) - gross };
}

export const worsened = ({ numerator, denominator }: RateFraction, bps: bigint): RateFraction => ({
  numerator: numerator * (10_000n - bps),
  denominator: denominator * 10_000n,
});

/** A corridor as the plan has them, with changes. */
export const corridor = (
  changed: Partial<ISettlementGateway.CorridorStruct> = {},
): ISettlementGateway.CorridorStruct => ({
  open: true,
  tokenCurrency: USD,
  tokenDecimals: 6n,
  currencyDecimals: 2n,
  spreadBps: SPREAD_BPS,
  feeBps: FEE_BPS,
  maximumFeeBps: MAXIMUM_FEE_BPS,
  maximumDeviationBps: DEVIATION_BPS,
  pegRule: 0n,
  pegCode: "0x000000",
  ...changed,
});

/** The payee's wish to be paid in CNY: at worst a hundredth below par, with no floor. */
export const instruction = (
  { payoutBank }: TestSystem,
  changed: Partial<ISettlementGateway.StandingInstructionStruct> = {},
): ISettlementGateway.StandingInstructionStruct => ({
  bank: payoutBank.address,
  currency: CNY,
  maximumCostBps: 100n,
  minimumRate: 0n,
  ...changed,
});

/** 100.00 EUR of the payer's, as a bank attests it. */
export const deposit = (
  { payer }: TestSystem,
  changed: Partial<ISettlementGateway.DepositStruct> = {},
): ISettlementGateway.DepositStruct => ({
  payer: payer.address,
  currency: EUR,
  amount: 10_000n,
  depositReference: ethers.id("a booking"),
  ...changed,
});

/** The payer's 100.00 EUR for 104.30 XUSD, 0.20 of it fee: somewhat worse than mid, which gives 104.51056. */
export async function payQuote(
  { token, payer, provider }: TestSystem,
  changed: Partial<SignedFxQuote> = {},
): Promise<SignedFxQuote> {
  return {
    provider: provider.address,
    account: payer.address,
    direction: PAY,
    token: await token.getAddress(),
    currency: EUR,
    sellAmount: 10_000n,
    buyAmount: 104_300_000n,
    fee: 20n,
    expiresAt: (await latest()) + 1_000n,
    paymentId: NO_PAYMENT,
    nonce: 7n,
    ...changed,
  };
}

/** The payee's 100 XUSD for 720.00 CNY and 1.50 of fee: mid gives 724.70. */
export async function redeemQuote(
  system: TestSystem,
  changed: Partial<SignedFxQuote> = {},
): Promise<SignedFxQuote> {
  return payQuote(system, {
    account: system.payee.address,
    direction: REDEEM,
    currency: CNY,
    sellAmount: 100_000_000n,
    buyAmount: 72_000n,
    fee: 150n,
    ...changed,
  });
}

/** Signs a quote as its provider, or as somebody else. */
export async function sign(
  { gateway, provider }: TestSystem,
  quote: SignedFxQuote,
  signer: Account = provider,
): Promise<string> {
  const { chainId } = await ethers.provider.getNetwork();
  const domain = {
    name: "SettlementGateway",
    version: "1",
    chainId,
    verifyingContract: await gateway.getAddress(),
  };
  return signer.signTypedData(domain, { FxQuote: [...FX_QUOTE_TYPE.FxQuote] }, quote);
}

/** Terms of 100 XUSD with a fee of 1 %. */
export async function terms(
  { token, payer, payee, carrier, arbiter, feeRecipient }: TestSystem,
  changed: Partial<PaymentTerms> = {},
): Promise<PaymentTerms> {
  return {
    payer: payer.address,
    payee: payee.address,
    token: await token.getAddress(),
    amount: 100_000_000n,
    arbiter: arbiter.address,
    carrier: carrier.address,
    deliverBy: (await latest()) + 10n * DAY,
    inspectionPeriod: 3n * DAY,
    arbitrationPeriod: 7n * DAY,
    returnBy: (await latest()) + 60n * DAY,
    feeBps: 100n,
    feeRecipient: feeRecipient.address,
    paymentReference: ethers.id("an order"),
    ...changed,
  };
}

/** The arguments of the gateway's one event of that name in a transaction. */
export async function eventOf(
  { gateway }: TestSystem,
  sent: ContractTransactionResponse | Promise<ContractTransactionResponse>,
  name: "Paid" | "Redeemed",
): Promise<Result> {
  const receipt = await (await sent).wait();
  const events = (receipt?.logs ?? []).flatMap((log) => gateway.interface.parseLog(log) ?? []);
  const [event, ...others] = events.filter((emitted) => emitted.name === name);
  if (event === undefined || others.length > 0) throw new Error(`Not one ${name}, but ${others.length + 1}.`);
  return event.args;
}

/** The payout that a transaction made the bank owe, as its event tells it. */
export async function payoutOf(
  system: TestSystem,
  sent: ContractTransactionResponse | Promise<ContractTransactionResponse>,
): Promise<ISettlementGateway.PayoutStruct & { readonly id: string; number: bigint; reportBy: bigint }> {
  const redeemed = await eventOf(system, sent, "Redeemed");
  const { payoutId, redeemer, bank, number, reportBy, token, tokenAmount, currency, amount } =
    redeemed as unknown as ISettlementGateway.PayoutStruct & {
      payoutId: string;
      number: bigint;
      reportBy: bigint;
    };
  return { id: payoutId, redeemer, bank, token, tokenAmount, currency, amount, number, reportBy };
}
