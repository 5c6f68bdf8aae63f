import { expect } from "chai";
import { currencyBytes } from "../../src/escrow/code-bytes.ts";
import { deploySystem } from "../../src/chain/deploy.ts";
import { contractQuote, type ContractSides } from "../../src/escrow/contract-quote.ts";
import { FX_QUOTE_TYPE, type SignedFxQuote } from "../../src/escrow/fx-quote.ts";
import { deskFixedSend } from "../../src/fx/desk/desk-quote.ts";
import type { DeskTerms } from "../../src/fx/desk/desk-terms.ts";
import { guardedLeg } from "../../src/fx/desk/guarded-leg.ts";
import { QuoteBook } from "../../src/fx/desk/quote-book.ts";
import { asset } from "../../src/money/asset.ts";
import { money } from "../../src/money/money.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { PLAN, START } from "../support/plan.ts";
import { openTestChain, type TestChain } from "../fx/oracle/chain.ts";
import { of, pair } from "../fx/pairs.ts";

const XUSD = asset("XUSD", 6);
const NOTHING = `0x${"00".repeat(32)}`;
const [EUR_USD, EUR_CNY] = [pair("EUR/USD", "1.0472"), pair("EUR/CNY", "7.5891")];
const FEE = { fee: { basisPoints: 20n, fixed: 0n } };

/** Euro into tokens, one of which counts as one dollar. */
const PAY: DeskTerms = {
  route: { legs: [{ mid: { ...EUR_USD, quote: XUSD }, spreadBps: 25n }] },
  tiers: [FEE],
  feeIn: "sell",
  feeBase: "gross",
};
/** Tokens into yuan, over the euro. */
const REDEEM: DeskTerms = {
  route: {
    legs: [
      { mid: { ...EUR_USD, base: XUSD, quote: EUR_USD.base, numerator: EUR_USD.denominator, denominator: EUR_USD.numerator } }, // prettier-ignore
      { mid: EUR_CNY, spreadBps: 25n },
    ],
  },
  tiers: [FEE],
  feeIn: "buy",
  feeBase: "gross",
};

describe("contractQuote and the gateway on chain", () => {
  let test: TestChain;
  let now = START + 1_000n;
  const book = new QuoteBook("provider", [money(10n ** 12n, XUSD), of("1000000.00 CNY")]);
  before(async () => {
    test = await openTestChain(START - 1_000n);
    await deploySystem(test.chain, { ...PLAN, startsAt: START - 900n });
    await test.mineAt(now);
    for (const [feed, answer] of [
      ["EUR/USD", 104_720_000n],
      ["EUR/CNY", 758_910_000n],
    ] as const)
      await test.send(feed, "publishAt", answer, now);
    await test.sendAs("attester", "XUSD", "attestReserve", 10n ** 12n, now);
  });
  after(() => test.close());

  const sides = (account: string, currency: string): ContractSides => ({
    provider: test.chain.addressOf("provider"),
    account: test.chain.addressOf(account),
    token: { code: "XUSD", address: test.chain.contractAddress("XUSD") },
    currency: currencyBytes(currency),
    paymentId: NOTHING,
  });
  const typed = (quote: SignedFxQuote) => ({
    contract: "gateway",
    types: FX_QUOTE_TYPE,
    message: { ...quote },
  });
  /** Mines a block a second before, so that what is sent next is of that time. */
  const mineBefore = async (at: bigint) => {
    await test.mineAt(at - 1n);
    now = at;
  };

  it("E1: a firm quote to pay is accepted at exactly its last second, here and there, and refused one later", async () => {
    const quote = deskFixedSend(of("100.00 EUR"), PAY);
    for (const late of [0n, 1n]) {
      const firm = book.firm(quote, { account: "payer", now, validFor: 30n });
      const signed = contractQuote(firm, sides("payer", "EUR"));
      const signature = await test.chain.sign("provider", typed(signed));
      await mineBefore(firm.expiresAt + late);
      const reference = `0x${"0".repeat(63)}${late}`;
      const there = await test.sendAs("bank", "gateway", "payAtQuote", { ...signed }, signature, reference);
      const here = refusal(() => book.use(firm.id, "payer", firm.expiresAt + late).id);
      expect([here, there]).to.deep.equal(
        late === 0n ? [`no refusal: ${firm.id}`, undefined] : ["QUOTE_EXPIRED", "QuoteExpired"],
      );
      now += 1n;
    }
    const balance = await test.read("XUSD", "balanceOf", test.chain.addressOf("payer"));
    expect(balance).to.deep.equal({ value: quote.buy.minor });
  });

  it("E1: and so is one to redeem", async () => {
    const quote = deskFixedSend(money(50_000_000n, XUSD), REDEEM);
    await test.sendAs("payer", "XUSD", "approve", test.chain.contractAddress("gateway"), 10n ** 12n);
    now += 10n;
    for (const late of [1n, 0n]) {
      const firm = book.firm(quote, { account: "payer", now, validFor: 30n });
      const signed = contractQuote(firm, sides("payer", "CNY"));
      const signature = await test.chain.sign("provider", typed(signed));
      await mineBefore(firm.expiresAt + late);
      const bank = test.chain.addressOf("payoutBank");
      const there = await test.sendAs("payer", "gateway", "redeemAtQuote", { ...signed }, signature, bank);
      const here = refusal(() => book.use(firm.id, "payer", firm.expiresAt + late).id);
      expect([here, there]).to.deep.equal(
        late === 0n ? [`no refusal: ${firm.id}`, undefined] : ["QUOTE_EXPIRED", "QuoteExpired"],
      );
      now += 1n;
    }
  });

  it("has one digest in ethers and in Solidity", async () => {
    for (const [terms, sold, currency, direction] of [
      [PAY, of("12.34 EUR"), "EUR", 0n],
      [REDEEM, money(12_340_000n, XUSD), "CNY", 1n],
    ] as const) {
      const firm = book.firm(deskFixedSend(sold, terms), { account: "payee", now, validFor: 30n });
      const signed = contractQuote(firm, sides("payee", currency));
      expect(signed).to.include({
        direction,
        sellAmount: sold.minor,
        expiresAt: firm.expiresAt,
        nonce: firm.nonce,
      });
      const there = await test.read("gateway", "quoteId", { ...signed });
      expect(there).to.deep.equal({ value: test.chain.digest(typed(signed)) });
    }
  });

  it("C3: on the corridor's terms a desk quotes what the gateway would give at spot, to the unit", async () => {
    const guarded = { numerator: 104_720_000n, denominator: 10n ** 8n, updatedAt: now, closedSpreadBps: 0n };
    const leg = guardedLeg(guarded, EUR_USD.base, XUSD, 25n, 8);
    const pay = { ...PAY, route: { legs: [leg] } };
    await test.mineAt(now);
    for (const minor of [1n, 2n, 3n, 99n, 10_000n, 12_345_678n, 10n ** 12n + 7n])
      for (const [terms, sold, currency, direction] of [
        [pay, { ...of("0.00 EUR"), minor }, "EUR", 0n],
        [REDEEM, money(minor, XUSD), "CNY", 1n],
      ] as const) {
        const key = [test.chain.contractAddress("XUSD"), currencyBytes(currency), direction];
        const there = await test.read("gateway", "previewSpot", ...key, minor);
        const here = refusal(() => {
          const { buy, fee } = deskFixedSend(sold, terms);
          return `${buy.minor} ${fee.minor}`;
        });
        const spot = "value" in there ? (there.value as { amountOut: bigint; fee: bigint }) : undefined;
        const verdict =
          "refused" in there ? there.refused : `no refusal: ${spot?.amountOut ?? ""} ${spot?.fee ?? ""}`;
        expect(here, `${minor} ${currency}`).to.equal(
          verdict === "AmountTooSmall" ? "AMOUNT_TOO_SMALL" : verdict,
        );
      }
  });

  it("refuses a fee in tokens, and a quote of two currencies", () => {
    const inTokens = deskFixedSend(of("100.00 EUR"), { ...PAY, feeIn: "buy" });
    const firm = (quote: typeof inTokens) => book.firm(quote, { account: "payer", now, validFor: 30n });
    expect(refusal(() => contractQuote(firm(inTokens), sides("payer", "EUR")))).to.equal(
      "QUOTE_NOT_SETTLEABLE",
    );
    const fiat = deskFixedSend(of("10.00 EUR"), { ...PAY, route: { legs: [{ mid: EUR_CNY }] } });
    expect(refusal(() => contractQuote(firm(fiat), sides("payer", "EUR")))).to.equal("QUOTE_NOT_SETTLEABLE");
  });
});
