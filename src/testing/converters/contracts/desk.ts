import { id } from "ethers";
import { call, tokenCall } from "../../../chain/call.ts";
import { currencyBytes } from "../../../escrow/code-bytes.ts";
import { enumValue } from "../../../escrow/enum-value.ts";
import { DIRECTIONS, FX_QUOTE_TYPE, type Direction, type SignedFxQuote } from "../../../escrow/fx-quote.ts";
import { PEG_RULES, type PegRule } from "../../../fx/oracle/at-peg.ts";
import type { PaymentTerms } from "../../../escrow/payment-terms.ts";
import type { Asset } from "../../../money/asset.ts";
import type { TransactionRecord } from "../../../ports.ts";
import { NotOffered } from "../../../conformance/asking/refused.ts";
import type { QuotedPair } from "../../../conformance/converter/conversion.ts";
import { LENIENT, type TestSystem } from "./test-system.ts";

const UNLIMITED = 2n ** 88n - 1n;
const NO_CODE = "0x000000";
const ANY_PAYMENT = `0x${"00".repeat(32)}`;
const FOR_EVER = 2n ** 48n - 1n;
const YEARS = 2n ** 31n;

/** How a desk of the gateway trades. */
interface DeskTerms {
  readonly feeBps?: bigint;
  readonly maximumDeviationBps?: bigint;
  readonly pegRule?: PegRule;
  readonly pegCode?: string;
}

/** A token and a conversion between it and a currency, at a feed's rate. */
export interface Desk {
  readonly token: string;
  readonly feed: string;
  /** Three bytes of hex. */
  readonly currency: string;
}

/** The code of an asset as the contracts take it: three letters. */
const code = (asset: Asset): string => currencyBytes(asset.code.slice(0, 3));

/** Opens a desk that sells a new token for a currency, or buys it: the token is `to` or `from`. */
export async function openDesk(
  system: TestSystem,
  way: Direction,
  { from, to, rate }: { readonly from: Asset; readonly to: Asset; readonly rate: QuotedPair },
  { feeBps = 0n, maximumDeviationBps = 10_000n, pegRule = "par", pegCode = NO_CODE }: DeskTerms = {},
): Promise<Desk> {
  const { on } = system;
  const [tokenAsset, fiat] = way === "pay" ? [to, from] : [from, to];
  const token = "TOKEN";
  const operator = on.addressOf("operator");
  await on.deploy(token, "StableToken", [
    "Token",
    token,
    code(tokenAsset),
    BigInt(tokenAsset.decimals),
    YEARS,
    operator,
    0n,
  ]);
  const role = (name: string, holder: string) =>
    on.send("operator", tokenCall(token, "grantRole", [id(name), on.addressOf(holder)]));
  await role("RESERVE_ATTESTER_ROLE", "attester");
  await role("COMPLIANCE_ROLE", "operator");
  await on.send("attester", tokenCall(token, "attestReserve", [UNLIMITED, on.now]));
  for (const minter of [on.contractAddress("gateway"), operator])
    await on.send("operator", tokenCall(token, "setMinter", [minter, UNLIMITED, 0n]));
  await on.send("operator", call("escrow", "setTokenAllowed", [on.contractAddress(token), true]));

  const currency = code(fiat);
  const key = [on.contractAddress(token), currency, enumValue(DIRECTIONS, way)] as const;
  const corridor = {
    open: true,
    tokenCurrency: code(tokenAsset),
    tokenDecimals: BigInt(tokenAsset.decimals),
    currencyDecimals: BigInt(fiat.decimals),
    spreadBps: 0n,
    feeBps,
    maximumFeeBps: 10_000n,
    maximumDeviationBps,
    pegRule: enumValue(PEG_RULES, pegRule),
    pegCode,
  };
  await on.send("operator", call("gateway", "setCorridor", [...key, corridor]));
  await on.send("operator", call("gateway", "setCorridorLimit", [...key, UNLIMITED, 1n]));
  const feed = rate.base === rate.quote ? "" : await feedOf(system, rate);
  return { token, feed, currency };
}

/** Registers the pair of a quotation on a feed that publishes it. */
export async function feedOf(
  system: TestSystem,
  { base, quote, answer, decimals, per }: QuotedPair,
): Promise<string> {
  if (per !== 1n) throw new NotOffered("a feed answers for one unit");
  const feed = await system.pair(base.slice(0, 3), quote.slice(0, 3), { ...LENIENT, decimals });
  await system.publish(feed, answer);
  return feed;
}

/** Puts tokens into the hands of a party, approved to escrow and gateway. */
export async function endow(
  { on }: TestSystem,
  { token }: Desk,
  party: string,
  amount: bigint,
): Promise<void> {
  await on.send("operator", tokenCall(token, "mint", [on.addressOf(party), amount]));
  await approve({ on }, token, party);
}

export async function approve({ on }: Pick<TestSystem, "on">, token: string, party: string): Promise<void> {
  for (const spender of ["escrow", "gateway"])
    await on.send(party, tokenCall(token, "approve", [on.contractAddress(spender), 2n ** 256n - 1n]));
}

/** What the gateway would give now. @throws Refused */
export async function preview(
  system: TestSystem,
  way: Direction,
  { token, currency }: Desk,
  amount: bigint,
): Promise<{ readonly received: bigint; readonly fee: bigint }> {
  const { on } = system;
  await on.advance(1n);
  const key = [on.contractAddress(token), currency, enumValue(DIRECTIONS, way)] as const;
  const { amountOut, fee } = await on.read(call("gateway", "previewSpot", [...key, amount]));
  return { received: amountOut, fee };
}

/** A firm quote of the provider to redeem tokens of the payee's, signed. */
export async function firmQuote(
  { on }: TestSystem,
  { token, currency }: Desk,
  {
    sellAmount,
    buyAmount,
    expiresAt = FOR_EVER,
  }: { sellAmount: bigint; buyAmount: bigint; expiresAt?: bigint },
): Promise<{ readonly quote: SignedFxQuote; readonly signature: string }> {
  const quote: SignedFxQuote = {
    provider: on.addressOf("provider"),
    account: on.addressOf("payee"),
    direction: enumValue(DIRECTIONS, "redeem"),
    token: on.contractAddress(token),
    currency,
    sellAmount,
    buyAmount,
    fee: 0n,
    expiresAt,
    paymentId: ANY_PAYMENT,
    nonce: 1n,
  };
  const signed = { contract: "gateway", types: FX_QUOTE_TYPE, message: { ...quote } };
  return { quote, signature: await on.chain.sign("provider", signed) };
}

/** The payee uses a firm quote. @throws Refused */
export function redeemAtQuote(
  { on }: TestSystem,
  { quote, signature }: { readonly quote: SignedFxQuote; readonly signature: string },
): Promise<TransactionRecord> {
  return on.send("payee", call("gateway", "redeemAtQuote", [quote, signature, on.addressOf("bank")]));
}

/** Terms under which the payer pays the payee an amount of a token. */
export function escrowTerms({ on }: TestSystem, token: string, amount: bigint): PaymentTerms {
  const day = 86_400n;
  return {
    payer: on.addressOf("payer"),
    payee: on.addressOf("payee"),
    token: on.contractAddress(token),
    amount,
    arbiter: on.addressOf("arbiter"),
    carrier: on.addressOf("carrier"),
    deliverBy: on.now + 10n * day,
    inspectionPeriod: day,
    arbitrationPeriod: day,
    returnBy: on.now + 60n * day,
    feeBps: 0n,
    feeRecipient: on.addressOf("operator"),
    paymentReference: id("a payment"),
  };
}
