/*
 * A quote
 *   in <operation>
 *     given a good quote
 *       - is good at exactly its last second, and refused one later
 *       - is used once
 *       - may charge exactly as much as the corridor allows, and not a unit more
 *       - must sell and buy something
 *       - may be exactly as far from mid as the corridor allows, either way, and not a unit further
 *     given a quote that was cancelled
 *       - is no good once it was cancelled
 *     given a quote of another signer, direction, payment or corridor
 *       - must be signed by its provider, who must be one
 *       - must be for this direction
 *       - must not be for another payment
 *       - must be of an open corridor
 *   when another account redeems at it
 *     - in redeemAtQuote is for its account only
 *   when its digest is made
 *     - has the digest of EIP-712, of which every field is a part
 *     - with a word wider than its type is refused before anything is hashed to it
 */
import { expect } from "chai";
import type { SignedFxQuote } from "../../../src/escrow/fx-quote.ts";
import { convertDown } from "../../../src/fx/convert.ts";
import { ethers, time, type TestSystem } from "../../support/system.ts";
import {
  EUR_USD,
  gatewaySystem,
  latest,
  NO_PAYMENT,
  PAY,
  payQuote,
  REDEEM,
  redeemQuote,
  sign,
  terms,
  USD_CNY,
} from "./fixture.ts";

/** What a quote can be used for, each with its own way to make one and to use it. */
const USES = [
  {
    name: "payAtQuote",
    direction: PAY,
    make: payQuote,
    use: ({ gateway, bank }: TestSystem, quote: SignedFxQuote, signature: string) =>
      gateway.connect(bank).payAtQuote(quote, signature, ethers.id(`booking ${quote.nonce}`)),
  },
  {
    name: "payIntoEscrowAtQuote",
    direction: PAY,
    make: payQuote,
    use: async (system: TestSystem, quote: SignedFxQuote, signature: string) =>
      system.gateway
        .connect(system.bank)
        .payIntoEscrowAtQuote(await terms(system, { amount: 1n }), quote, signature),
  },
  {
    name: "redeemAtQuote",
    direction: REDEEM,
    make: redeemQuote,
    use: ({ gateway, payee, payoutBank }: TestSystem, quote: SignedFxQuote, signature: string) =>
      gateway.connect(payee).redeemAtQuote(quote, signature, payoutBank.address),
  },
] as const;

describe("A quote", () => {
  for (const { name, direction, make, use } of USES) {
    describe(`in ${name}`, () => {
      it("is good at exactly its last second, and refused one later", async () => {
        const system = await gatewaySystem();
        const expiresAt = (await latest()) + 500n;
        const quote = await make(system, { expiresAt });
        const signature = await sign(system, quote);
        await time.setNextBlockTimestamp(expiresAt + 1n);
        await expect(use(system, quote, signature))
          .to.be.revertedWithCustomError(system.gateway, "QuoteExpired")
          .withArgs(expiresAt + 1n, expiresAt);
        await time.setNextBlockTimestamp(expiresAt);
        await use(system, quote, signature);
      });

      it("is used once", async () => {
        const system = await gatewaySystem();
        const quote = await make(system);
        const signature = await sign(system, quote);
        await use(system, quote, signature);
        const again = await make(system, { sellAmount: quote.sellAmount + 1n });
        await expect(
          name === "payAtQuote"
            ? system.gateway
                .connect(system.bank)
                .payAtQuote(again, await sign(system, again), ethers.id("another booking"))
            : use({ ...system }, again, await sign(system, again)),
        )
          .to.be.revertedWithCustomError(system.gateway, "QuoteAlreadyUsed")
          .withArgs(quote.provider, quote.nonce);
      });

      it("is no good once it was cancelled", async () => {
        const system = await gatewaySystem();
        const { gateway, provider } = system;
        const quote = await make(system);
        await gateway.connect(provider).cancelQuote(quote);
        await expect(use(system, quote, await sign(system, quote)))
          .to.be.revertedWithCustomError(gateway, "QuoteAlreadyUsed")
          .withArgs(quote.provider, quote.nonce);
      });

      it("must be signed by its provider, who must be one", async () => {
        const system = await gatewaySystem();
        const { gateway, stranger, operator, provider, carrier } = system;
        const quote = await make(system);
        const good = await sign(system, quote);
        // One provider does not sign for another.
        await gateway.grantRole(await gateway.FX_PROVIDER_ROLE(), carrier.address);
        for (const signature of [
          await sign(system, quote, carrier),
          await sign(system, quote, stranger),
          await sign(system, { ...quote, buyAmount: quote.buyAmount + 1n }),
          "0x",
          good.slice(0, -2),
        ])
          await expect(use(system, quote, signature))
            .to.be.revertedWithCustomError(gateway, "InvalidQuoteSignature")
            .withArgs(quote.provider);
        // The zero address is what a signature that is none recovers to.
        for (const nobody of [ethers.ZeroAddress, stranger.address]) {
          const own = { ...quote, provider: nobody };
          await expect(
            use(system, own, nobody === ethers.ZeroAddress ? "0x" : await sign(system, own, stranger)),
          )
            .to.be.revertedWithCustomError(gateway, "InvalidQuoteSignature")
            .withArgs(nobody);
        }
        await gateway.connect(operator).revokeRole(await gateway.FX_PROVIDER_ROLE(), provider.address);
        await expect(use(system, quote, good))
          .to.be.revertedWithCustomError(gateway, "InvalidQuoteSignature")
          .withArgs(quote.provider);
      });

      it("must be for this direction", async () => {
        const system = await gatewaySystem();
        const other = direction === PAY ? REDEEM : PAY;
        const quote = await make(system, { direction: other });
        await expect(use(system, quote, await sign(system, quote)))
          .to.be.revertedWithCustomError(system.gateway, "QuoteForOtherDirection")
          .withArgs(other, direction);
      });

      it("must not be for another payment", async () => {
        const system = await gatewaySystem();
        const paymentId = ethers.id("another payment");
        const quote = await make(system, { paymentId });
        const actual =
          name === "payIntoEscrowAtQuote"
            ? await system.escrow.paymentId(await terms(system, { amount: 1n }))
            : NO_PAYMENT;
        const refusal = expect(use(system, quote, await sign(system, quote))).to.be.revertedWithCustomError(
          system.gateway,
          "QuoteForOtherPayment",
        );
        // Terms are made at the time of the call, and their id with them.
        if (name === "payIntoEscrowAtQuote") await refusal;
        else await refusal.withArgs(actual, paymentId);
      });

      it("must be of an open corridor", async () => {
        const system = await gatewaySystem();
        const quote = await make(system, { currency: "0x474250" });
        await expect(use(system, quote, await sign(system, quote)))
          .to.be.revertedWithCustomError(system.gateway, "CorridorClosed")
          .withArgs(quote.token, "0x474250", direction);
      });

      it("may charge exactly as much as the corridor allows, and not a unit more", async () => {
        const system = await gatewaySystem();
        // 1 % of what is sold, or of what is bought with the fee; rounded up.
        const [most, amounts] =
          direction === PAY
            ? [101n, { sellAmount: 10_001n, buyAmount: 103_600_000n }]
            : [721n, { sellAmount: 100_000_000n, buyAmount: 72_001n - 721n }];
        for (const [nonce, fee] of [
          [1n, most + 1n],
          [2n, most],
        ] as const) {
          // What a redemption withholds above that is taken off what it pays.
          const change = direction === PAY ? 0n : fee - most;
          const quote = await make(system, { nonce, fee, ...amounts, buyAmount: amounts.buyAmount - change });
          const attempt = use(system, quote, await sign(system, quote));
          if (fee === most) await attempt;
          else
            await expect(attempt)
              .to.be.revertedWithCustomError(system.gateway, "QuoteFeeTooHigh")
              .withArgs(fee, most);
        }
      });

      it("must sell and buy something", async () => {
        const system = await gatewaySystem();
        for (const sellAmount of [0n, 10_000n]) {
          const quote = await make(system, { sellAmount, buyAmount: 0n, fee: 0n, nonce: sellAmount });
          const attempt = use(system, quote, await sign(system, quote));
          // Into the escrow goes the amount of the terms, for which nothing is too little.
          if (name === "payIntoEscrowAtQuote")
            await expect(attempt).to.be.revertedWithCustomError(system.gateway, "TermsAboveBought");
          else
            await expect(attempt)
              .to.be.revertedWithCustomError(system.gateway, "AmountTooSmall")
              .withArgs(sellAmount);
        }
      });

      it("may be exactly as far from mid as the corridor allows, either way, and not a unit further", async () => {
        const system = await gatewaySystem();
        const quote = await make(system);
        const { sellAmount, fee } = quote;
        const mid =
          direction === PAY
            ? convertDown(sellAmount - fee, EUR_USD, 2, 6)
            : convertDown(sellAmount, USD_CNY, 6, 2);
        const allowed = (mid * 100n) / 10_000n;
        // What a redemption buys is told without its fee, and is measured with it.
        const withheld = direction === PAY ? 0n : fee;
        for (const [nonce, amount, good] of [
          [1n, mid + allowed + 1n, false],
          [2n, mid - allowed - 1n, false],
          [3n, mid + allowed, true],
          [4n, mid - allowed, true],
        ] as const) {
          const off = { ...quote, nonce, buyAmount: amount - withheld };
          const attempt = use(system, off, await sign(system, off));
          if (good) await attempt;
          else
            await expect(attempt)
              .to.be.revertedWithCustomError(system.gateway, "QuoteOffMarket")
              .withArgs(amount, mid, 100n);
          if (good && name === "payIntoEscrowAtQuote") break;
        }
      });
    });
  }

  it("in redeemAtQuote is for its account only", async () => {
    const system = await gatewaySystem();
    const { gateway, payer, payee, payoutBank } = system;
    const quote = await redeemQuote(system);
    await expect(gateway.connect(payer).redeemAtQuote(quote, await sign(system, quote), payoutBank.address))
      .to.be.revertedWithCustomError(gateway, "QuoteForOtherAccount")
      .withArgs(payer.address, payee.address);
  });

  it("has the digest of EIP-712, of which every field is a part", async () => {
    const system = await gatewaySystem();
    const { gateway } = system;
    const quote = await payQuote(system);
    const ids = new Set([await gateway.quoteId(quote)]);
    const changes: Partial<SignedFxQuote>[] = [
      { provider: quote.account },
      { account: quote.provider },
      { direction: REDEEM },
      { token: quote.provider },
      { currency: "0x474250" },
      { sellAmount: 1n },
      { buyAmount: 1n },
      { fee: 1n },
      { expiresAt: 1n },
      { paymentId: ethers.id("a payment") },
      { nonce: 1n },
    ];
    for (const changed of changes) ids.add(await gateway.quoteId({ ...quote, ...changed }));
    expect(ids.size).to.equal(12);
  });

  it("with a word wider than its type is refused before anything is hashed to it", async () => {
    const system = await gatewaySystem();
    const { gateway, bank } = system;
    const quote = await payQuote(system);
    const call = gateway.interface.encodeFunctionData("payAtQuote", [
      quote,
      await sign(system, quote),
      ethers.id("b"),
    ]);
    // The third word of the quote is its direction, of which only 0 and 1 are any.
    for (const [word, dirt] of [
      [0, "ff"],
      [2, "ff"],
      [8, "ff"],
    ] as const) {
      const at = 2 + 8 + word * 64;
      const dirty = call.slice(0, at) + dirt + call.slice(at + 2);
      await expect(
        bank.sendTransaction({ to: await gateway.getAddress(), data: dirty }),
      ).to.be.revertedWithoutReason(ethers);
    }
  });
});
