import { expect } from "chai";
import { formatAmount, parseAmount } from "../../../src/money/money.ts";
import { buildScenario } from "../../../src/scenario/builder.ts";
import { readScenario } from "../../../src/scenario/read-scenario.ts";
import { currencyAsset } from "../../../src/money/currency.ts";
import { simulate } from "../../../src/index.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { GOOD, mistakesIn } from "../broken/read-broken.ts";

/** A payment from a German buyer to a seller whose account is in a currency. */
const paid = (currency: string, { own = "", country = "HK" } = {}): string => `
title: { en: A currency of its own, zh: 自定义货币 }
teaches: { en: A currency of its own., zh: 自定义货币。 }
clock: 2025-01-23T15:30:00Z
${own}
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 1000.00 EUR }
  seller: { country: ${country}, currency: ${currency}, bank: Harbour Bank }
rates:
  EUR/USD: { constant: "1.0404" }
  USD/${currency}: { constant: "7.2850" }
payments:
  order: { from: buyer, to: seller }
steps:
  - quote: { send: 1000.00 EUR }
  - disclose: { to: seller }
  - pay:
  - fund:
  - deliver:
  - release:
  - redeem:
  - payout:
`;

/** What the seller has in the end. */
async function received(text: string): Promise<string> {
  const { outcome, totals } = await simulate(readScenario(text));
  expect(outcome).to.equal("passed");
  const [total] = totals.payments;
  return `${total?.received.minor ?? ""} ${total?.received.asset ?? ""}`;
}

/** Where and how a file is refused that states currencies of its own. */
function refused(own: string): string[] {
  return mistakesIn(GOOD.replace("parties:", `${own}\nparties:`)).problems.map(
    ({ error: { code, place } }) => `${place?.line ?? 0}:${place?.column ?? 0} ${code}`,
  );
}

describe("currencies of a scenario's own", () => {
  it("are CNH, apart from CNY, without being stated", async () => {
    expect(await received(paid("CNH"))).to.equal("747376 CNH");
  });

  it("go all the way to the payee with the decimals that are stated, and to a country that ISO 3166 has not", async () => {
    const own = "currencies: { PTS: { decimals: 0 } }";
    expect(await received(paid("PTS", { own, country: "XK" }))).to.equal("7473 PTS");
  });

  it("count before ISO 4217's, and give gold a minor unit", () => {
    const read = (own: string, currency: string) =>
      readScenario(paid(currency, { own })).customers.map((each) => each.currency.decimals);
    expect(read("currencies: { UGX: { decimals: 2 } }", "UGX")).to.deep.equal([2, 2]);
    expect(read("currencies: { XAU: { decimals: 4 } }", "XAU")).to.deep.equal([2, 4]);
  });

  const REFUSED = [
    ["small letters", "currencies: { pts: { decimals: 0 } }", "8:15 FIELD_MALFORMED"],
    ["more than a contract's three bytes", "currencies: { ABCD: { decimals: 0 } }", "8:15 FIELD_MALFORMED"],
    ["a name of the language's", "currencies: { __proto__: { decimals: 0 } }", "8:15 FIELD_MALFORMED"],
    ["no decimals where there are none", "currencies: { PTS: { cash: 5 } }", "8:20 KEY_MISSING"],
    ["too many decimals", "currencies: { PTS: { decimals: 19 } }", "8:32 FIELD_OUT_OF_RANGE"],
    ["less cash than a minor unit", "currencies: { CHF: { cash: 0.005 } }", "8:20 AMOUNT_TOO_PRECISE"],
    ["no cash", "currencies: { CHF: { cash: 0.00 } }", "8:20 AMOUNT_NOT_POSITIVE"],
    ["the code of the token's price", "currencies: { XUS: { decimals: 2 } }", "8:15 NAME_TAKEN"],
  ] as const;

  for (const [what, own, mistake] of REFUSED) {
    it(`are refused with ${what}`, () => {
      expect(refused(own)).to.deep.equal([mistake]);
    });
  }

  it("are at most a hundred", () => {
    const many = (count: number): string => {
      const codes = Array.from(
        { length: count },
        (_, index) => `Q${(index + 100).toString(36).padStart(2, "0")}`,
      );
      return `currencies: { ${codes.map((code) => `${code.toUpperCase()}: { decimals: 2 }`).join(", ")} }`;
    };
    const all = readScenario(paid("CNH", { own: many(100) }));
    expect(all.currencies).to.have.lengthOf(100);
    expect(refused(many(101))).to.deep.equal(["8:13 CURRENCIES_TOO_MANY"]);
  });

  it("are suggested where one is misspelt", () => {
    const [mistake] = mistakesIn(paid("PTZ", { own: "currencies: { PTS: { decimals: 0 } }" })).problems;
    expect(mistake?.error.message).to.include("Did you mean PTS (");
  });

  it("are known to a scenario that is built in code", () => {
    const made = (currency: string) =>
      buildScenario("points", "2025-01-23T15:30:00Z", { currencies: [{ code: "PTS", decimals: 0 }] })
        .party("buyer", { country: "XK", currency, bank: "Harbour Bank", balance: "12" })
        .rate("PTS/USD", "0.5")
        .party("seller", { country: "DE", currency: "EUR", bank: "Rhein Bank" })
        .rate("EUR/USD", "1.0404")
        .payment("order", "buyer", "seller")
        .step("quote", {
          payment: "order",
          fixed: { send: parseAmount("1.00", currencyAsset("EUR")) },
          validFor: 900n,
        })
        .build();
    const [buyer] = made("PTS").customers;
    expect(buyer === undefined ? "" : formatAmount(buyer.balance)).to.equal("12");
    expect(refusal(() => made("PTT"))).to.equal("CURRENCY_UNKNOWN");
  });
});
