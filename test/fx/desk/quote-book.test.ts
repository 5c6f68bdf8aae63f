import { expect } from "chai";
import fc from "fast-check";
import { deskFixedReceive, deskFixedSend } from "../../../src/fx/desk/desk-quote.ts";
import type { DeskTerms } from "../../../src/fx/desk/desk-terms.ts";
import { QuoteBook } from "../../../src/fx/desk/quote-book.ts";
import { asset } from "../../../src/money/asset.ts";
import { formatAmount } from "../../../src/money/money.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { holds } from "../../support/oracle/seeded.ts";
import { unix } from "../../support/unix.ts";
import { of, pair } from "../pairs.ts";

const NOW = unix("2025-01-22T10:00:00Z");
const [EUR, USD] = [of("0.00 EUR").asset, of("0.00 USD").asset];
const TERMS: DeskTerms = {
  route: { legs: [{ mid: pair("EUR/USD", "1.0835") }] },
  tiers: [{ fee: { basisPoints: 0n, fixed: 0n } }],
  feeIn: "sell",
  feeBase: "gross",
};
const FOR_30_S = { account: "ada", now: NOW, validFor: 30n };

/** A desk with 200.00 USD, and a quote of 100.00 EUR for 108.35 USD. */
function desk() {
  const book = new QuoteBook("desk", [of("200.00 USD")]);
  const quote = deskFixedSend(of("100.00 EUR"), TERMS);
  const free = (now: bigint) => formatAmount(book.available(USD, now));
  return { book, quote, free };
}

describe("QuoteBook", () => {
  it("E1: a quote is good at exactly its last second, and refused one later", () => {
    const { book, quote } = desk();
    const { id, expiresAt } = book.firm(quote, FOR_30_S);
    expect(expiresAt).to.equal(NOW + 30n);
    expect(() => book.use(id, "ada", expiresAt + 1n)).to.throw(
      "Quote desk-1 was valid through 2025-01-22T10:00:30Z (now: 2025-01-22T10:00:31Z).",
    );
    expect(book.stateOf(id, expiresAt)).to.equal("open");
    expect(book.stateOf(id, expiresAt + 1n)).to.equal("expired");
    expect(book.use(id, "ada", expiresAt).quote).to.equal(quote);
  });

  it("is used once, by its account only, and moves what was exchanged", () => {
    const { book, quote, free } = desk();
    const { id } = book.firm(quote, FOR_30_S);
    expect(refusal(() => book.use(id, "ben", NOW))).to.equal("QUOTE_FOR_OTHER_ACCOUNT");
    book.use(id, "ada", NOW + 5n);
    expect([free(NOW + 5n), formatAmount(book.held(USD)), formatAmount(book.held(EUR))]).to.deep.equal([
      "91.65",
      "91.65",
      "100.00",
    ]);
    expect(() => book.use(id, "ada", NOW + 6n)).to.throw("Quote desk-1 was used at 2025-01-22T10:00:05Z.");
    expect(refusal(() => book.cancel(id, NOW + 6n))).to.equal("QUOTE_ALREADY_USED");
    expect(book.stateOf(id, NOW + 99n)).to.equal("used");
  });

  it("reserves what it promises, and refuses what it could not keep with both figures", () => {
    const { book, quote, free } = desk();
    book.firm(quote, FOR_30_S);
    expect([free(NOW), formatAmount(book.held(USD))]).to.deep.equal(["91.65", "200.00"]);
    expect(() => book.firm(quote, FOR_30_S)).to.throw("desk has 91.65 USD available and needs 108.35 USD.");
    const rest = deskFixedReceive(of("91.65 USD"), TERMS);
    expect(book.firm(rest, FOR_30_S).id).to.equal("desk-2");
    expect(free(NOW)).to.equal("0.00");
    book.stock(of("108.35 USD"));
    expect(book.firm(quote, FOR_30_S).nonce).to.equal(3n);
  });

  it("gives the reservation back when a quote expires: not in its last second, but in the next", () => {
    const { book, quote, free } = desk();
    book.firm(quote, FOR_30_S);
    expect([NOW + 30n, NOW + 31n].map(free)).to.deep.equal(["91.65", "200.00"]);
    expect(book.firm(quote, { ...FOR_30_S, now: NOW + 31n }).id).to.equal("desk-2");
  });

  it("gives the reservation back when a quote is cancelled, which ends it", () => {
    const { book, quote, free } = desk();
    const { id } = book.firm(quote, FOR_30_S);
    book.cancel(id, NOW + 3n);
    expect(free(NOW + 3n)).to.equal("200.00");
    expect(() => book.use(id, "ada", NOW + 4n)).to.throw(
      "Quote desk-1 was cancelled at 2025-01-22T10:00:03Z.",
    );
    expect(refusal(() => book.cancel(id, NOW + 4n))).to.equal("QUOTE_CANCELLED");
    expect(book.stateOf(id, NOW + 4n)).to.equal("cancelled");
    const { id: late } = book.firm(quote, { ...FOR_30_S, now: NOW + 5n });
    expect(refusal(() => book.cancel(late, NOW + 36n))).to.equal("QUOTE_EXPIRED");
  });

  it("an indicative quote reserves nothing: it is one that was not made firm", () => {
    const { quote, free } = desk();
    expect(formatAmount(quote.buy)).to.equal("108.35");
    expect(free(NOW)).to.equal("200.00");
  });

  it("knows its own quotes only, and makes them good for a time that is one", () => {
    const { book, quote } = desk();
    for (const ask of [
      () => book.use("x", "ada", NOW),
      () => book.cancel("x", NOW),
      () => book.stateOf("x", NOW),
    ])
      expect(refusal(ask)).to.equal("QUOTE_UNKNOWN");
    expect(refusal(() => book.firm(quote, { ...FOR_30_S, validFor: -1n }))).to.equal(
      "QUOTE_VALIDITY_INVALID",
    );
    const now = book.firm(quote, { ...FOR_30_S, validFor: 0n });
    expect([NOW, NOW + 1n].map((at) => book.stateOf(now.id, at))).to.deep.equal(["open", "expired"]);
    expect(refusal(() => book.available(asset("USD", 4), NOW))).to.equal("ASSET_MISMATCH");
  });

  it("whatever happens, all open quotes can be kept, and nothing is lost or made", () => {
    const anyDeed = fc.record({
      deed: fc.constantFrom("firm", "firm", "use", "cancel"),
      wait: fc.bigInt({ min: 0n, max: 20n }),
      which: fc.nat(20),
      amount: fc.bigInt({ min: 1n, max: 9_000n }),
      validFor: fc.bigInt({ min: 0n, max: 40n }),
    });
    holds(
      fc.property(fc.array(anyDeed, { maxLength: 30 }), (deeds) => {
        const { book } = desk();
        let now = NOW;
        const [made, used] = [new Map<string, bigint>(), new Set<string>()];
        for (const { deed, wait, which, amount, validFor } of deeds) {
          now += wait;
          const id = `desk-${which}`;
          const quote = deskFixedReceive({ minor: amount, asset: USD }, TERMS);
          const said = refusal(() => {
            if (deed === "use") book.use(id, "ada", now);
            else if (deed === "cancel") book.cancel(id, now);
            else made.set(book.firm(quote, { account: "ada", now, validFor }).id, amount);
          });
          if (deed === "use" && said.startsWith("no refusal")) used.add(id);
          const open = [...made].filter(([each]) => book.stateOf(each, now) === "open");
          const promised = open.reduce((sum, [, minor]) => sum + minor, 0n);
          const paid = [...used].reduce((sum, each) => sum + (made.get(each) ?? 0n), 0n);
          expect(book.held(USD).minor).to.equal(20_000n - paid);
          expect(book.available(USD, now).minor).to.equal(20_000n - paid - promised);
          expect(book.available(USD, now).minor >= 0n).to.equal(true);
        }
      }),
      150,
    );
  });
});
