import { id } from "ethers";
import { currencyBytes } from "../src/escrow/code-bytes.ts";
import { FX_QUOTE_TYPE, type SignedFxQuote } from "../src/escrow/fx-quote.ts";
import { PAYMENT_TERMS_TYPE, type PaymentTerms } from "../src/escrow/payment-terms.ts";
import type { TransactionRecord, Value } from "../src/ports.ts";
import type { GasFigures } from "./gas-budgets.ts";
import { openStage, type Stage } from "./gas-stage.ts";

const DAY = 86_400n;
const AMOUNT = 100_000_000n;

/** A redeemer's payout records are used again from the seventeenth on. */
const PAYOUTS_UNTIL_STEADY = 17;

type EscrowFigures = Omit<GasFigures, "corridorDirect">;

export interface GasReport {
  /** What the budgets are about. */
  readonly figures: GasFigures;
  /** The escrow's rows with the token of the system in place of a plain one. */
  readonly withStableToken: EscrowFigures;
}

/** Measures every row, on a chain of its own; twice the same to the last unit. */
export async function measureGas(): Promise<GasReport> {
  const stage = await openStage();
  try {
    const plain = await escrowRows(stage, "PLAIN");
    const withStableToken = await escrowRows(stage, "XUSD");
    return { figures: { ...plain, corridorDirect: await corridorDirect(stage) }, withStableToken };
  } finally {
    await stage.close();
  }
}

/** Terms of 100 units with everything in them: a carrier, an arbiter, returns and a fee of 1 %. */
function terms({ chain, now, nextNumber }: Stage, token: string, amount = AMOUNT): PaymentTerms {
  return {
    payer: chain.addressOf("payer"),
    payee: chain.addressOf("payee"),
    token: chain.contractAddress(token),
    amount,
    arbiter: chain.addressOf("arbiter"),
    carrier: chain.addressOf("carrier"),
    deliverBy: now() + 10n * DAY,
    inspectionPeriod: 3n * DAY,
    arbitrationPeriod: 7n * DAY,
    returnBy: now() + 100n * DAY,
    feeBps: 100n,
    feeRecipient: chain.addressOf("feeRecipient"),
    paymentReference: id(`payment ${nextNumber()}`),
  };
}

const termsMessage = (message: PaymentTerms) => ({
  contract: "escrow",
  types: PAYMENT_TERMS_TYPE,
  message: { ...message },
});

const gasOf = async (sent: Promise<TransactionRecord>): Promise<bigint> => (await sent).gasUsed;

/** The escrow's gas with a token: every party holds some, allowances are infinite, fees have accrued before. */
async function escrowRows(stage: Stage, token: string): Promise<EscrowFigures> {
  const { chain, send } = stage;
  const escrow = chain.contractAddress("escrow");
  for (const holder of ["payer", "payee", "feeRecipient"])
    await send("operator", token, "mint", chain.addressOf(holder), 100n * AMOUNT);
  await send("operator", token, "mint", escrow, AMOUNT);
  for (const owner of ["payer", "payee"]) await send(owner, token, "approve", escrow, 2n ** 256n - 1n);
  const fresh = () => terms(stage, token);
  const fund = async (agreed: PaymentTerms) => gasOf(send("payer", "escrow", "fund", { ...agreed }));
  const release = (agreed: PaymentTerms) =>
    gasOf(send("payer", "escrow", "release", { ...agreed }, agreed.amount));
  const refund = (agreed: PaymentTerms) =>
    gasOf(send("payee", "escrow", "refund", { ...agreed }, agreed.amount));
  const first = fresh();
  await fund(first);
  await release(first);

  const byPayer = fresh();
  const fundByPayer = await fund(byPayer);
  const released = await release(byPayer);
  const refundAfterRelease = await refund(byPayer);

  const bySignature = fresh();
  const signature = await chain.sign("payer", termsMessage(bySignature));
  const fundBySignature = await gasOf(
    send("relayer", "escrow", "fundBySignature", { ...bySignature }, signature),
  );
  const refundBeforeRelease = await refund(bySignature);

  const batch = Array.from({ length: 10 }, fresh);
  for (const agreed of batch) await fund(agreed);
  const releaseBatch = await gasOf(
    send(
      "payer",
      "escrow",
      "releaseMany",
      batch.map((agreed): Value => ({ ...agreed })),
      batch.map(({ amount }) => amount),
    ),
  );

  const late = terms(stage, token);
  // A deadline of its own, so that the rates are still fresh for what follows.
  const soon = { ...late, deliverBy: stage.now() + 60n };
  await fund(soon);
  const reclaim = await gasOf(stage.sendAfter(60n, "relayer", "escrow", "reclaim", { ...soon }));
  return {
    fundByPayer,
    fundBySignature,
    release: released,
    refundBeforeRelease,
    reclaim,
    refundAfterRelease,
    // Rounded up: ten times this is no less than the batch.
    releaseBatch10Each: (releaseBatch + 9n) / 10n,
    lifecycleByPayer: fundByPayer + released,
    lifecycleBySignature: fundBySignature + released,
  };
}

/**
 * EUR into the escrow at a quote, and out of it into CNY: two transactions, in the state of a corridor in use, between
 * two updates of its feeds. The first payment after an update also stores the new answer, which costs about 5,000.
 */
async function corridorDirect(stage: Stage): Promise<bigint> {
  for (let payment = 1; payment < PAYOUTS_UNTIL_STEADY; payment += 1) await directPayment(stage);
  return directPayment(stage);
}

/** @returns The gas of both transactions. The bank confirms the payout, whose record can then be used again. */
async function directPayment(stage: Stage): Promise<bigint> {
  const { chain, send } = stage;
  const agreed = terms(stage, "XUSD", 104_300_000n);
  const quote: SignedFxQuote = {
    provider: chain.addressOf("provider"),
    account: agreed.payer,
    direction: 0n,
    token: agreed.token,
    currency: currencyBytes("EUR"),
    sellAmount: 10_000n,
    buyAmount: agreed.amount,
    fee: 10n,
    expiresAt: stage.now() + DAY,
    paymentId: chain.digest(termsMessage(agreed)),
    nonce: stage.nextNumber(),
  };
  const signature = await chain.sign("provider", {
    contract: "gateway",
    types: FX_QUOTE_TYPE,
    message: { ...quote },
  });
  const paid = await send("bank", "gateway", "payIntoEscrowAtQuote", { ...agreed }, { ...quote }, signature);
  const redeemed = await send("payer", "escrow", "releaseAndRedeem", { ...agreed }, agreed.amount);
  await send("payoutBank", "gateway", "confirmPayout", payoutOf(redeemed));
  return paid.gasUsed + redeemed.gasUsed;
}

function payoutOf({ events }: TransactionRecord): Value {
  const args = events.find(({ name }) => name === "Redeemed")?.args ?? {};
  const fields = ["redeemer", "bank", "token", "tokenAmount", "currency", "amount", "number", "reportBy"];
  return Object.fromEntries(fields.map((field) => [field, args[field] ?? ""]));
}
