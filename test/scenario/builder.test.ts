import { expect } from "chai";
import { happyPath } from "../support/happy-path.ts";
import { currencyAsset } from "../../src/money/currency.ts";
import { type Money, parseAmount } from "../../src/money/money.ts";
import { buildScenario } from "../../src/scenario/builder.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import type { PartyOptions, RateOptions, ScenarioSettings } from "../../src/scenario/builder-options.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { refusalOf } from "../support/refusal.ts";

const ECB = {
  source: "European Central Bank, euro foreign exchange reference rates",
  publisher: "ecb",
} as const;
const EUR = currencyAsset("EUR");
const CNY = currencyAsset("CNY");
const xusd = (figure: string): Money => parseAmount(figure, { code: "XUSD", decimals: 6 });
const payment = "payment";

/** The first scenario of the library, in TypeScript. */
function built(): Scenario {
  const [eur, cny] = [(text: string) => parseAmount(text, EUR), (text: string) => parseAmount(text, CNY)];
  return buildScenario("01-happy-path", "2025-01-23T15:30:00Z", {
    title: { en: "A payment crosses the border", zh: "一笔跨境付款" },
    teaches: happyPath().teaches,
    subject: "normal",
    minutes: 10,
    next: "02-fixed-receive",
  })
    .party("buyer", { country: "DE", currency: "EUR", bank: "Rhein Bank", balance: "5000.00" })
    .party("seller", { country: "CN", currency: "CNY", bank: "Pearl Bank" })
    .rate("EUR/USD", "1.0404", ECB)
    .rate("EUR/CNY", "7.5829", ECB)
    .payment(payment, "buyer", "seller")
    .step("quote", { payment, fixed: { send: eur("1000.00") }, validFor: 900n })
    .step("disclose", { payment, to: "seller" })
    .step("disclose", { payment, to: "customs" })
    .step(
      "pay",
      { payment },
      {
        at: "2025-01-23T15:35:00Z",
        expect: {
          balances: [
            { party: "buyer", amount: eur("4000.00") },
            { party: "buyer", amount: xusd("1035.723402") },
          ],
        },
      },
    )
    .step(
      "fund",
      { payment },
      { expect: { status: "Funded", balances: [{ party: "buyer", amount: xusd("0") }] } },
    )
    .step("deliver", { payment }, { at: "2025-01-24T08:30:00Z", expect: { status: "Delivered" } })
    .step("release", { payment }, { at: "2025-01-24T09:30:00Z", expect: { status: "Released" } })
    .step(
      "redeem",
      { payment },
      {
        expect: {
          balances: [
            { party: "seller", amount: cny("0") },
            { party: "seller", amount: xusd("0") },
          ],
        },
      },
    )
    .step("payout", { payment }, { at: "2025-01-24T10:30:00Z" })
    .expect({
      payments: [{ payment, status: "Released", received: cny("7477.30"), returned: xusd("0") }],
      balances: [
        { party: "buyer", amount: eur("4000.00") },
        { party: "seller", amount: cny("7477.30") },
      ],
      supply: xusd("5.178618"),
    })
    .build();
}

/** Without what only a file has. */
function comparable(made: Scenario): object {
  const steps = made.steps.map((step) => ({
    ...step,
    place: undefined,
    ...(step.expect === undefined ? {} : { expect: { ...step.expect, line: undefined } }),
  }));
  const payments = made.expect.payments.map((payment) => ({ ...payment, line: undefined }));
  const { whatIf: _whatIf, settings: _settings, ...others } = made;
  return { ...others, sha256: "", steps, expect: { ...made.expect, payments, line: undefined } };
}

const GERMAN = { country: "DE", currency: "EUR", bank: "Rhein Bank" } as const;

/** What may be wrong with a scenario of one payment. */
interface Wrong {
  readonly name?: string;
  readonly settings?: ScenarioSettings;
  readonly seller?: string;
  readonly party?: Partial<PartyOptions>;
  readonly payment?: string;
  readonly to?: string;
  readonly send?: bigint;
  readonly validFor?: bigint;
  readonly other?: string;
  readonly paid?: string;
}

/** A scenario of one payment, with one thing wrong. */
function wrongly({
  name = "wrong",
  settings = {},
  seller = "seller",
  party = {},
  ...wrong
}: Wrong): Scenario {
  const {
    payment: paying = "payment",
    to = seller,
    send = 100_000n,
    validFor = 900n,
    other = "EUR/CHF",
  } = wrong;
  return buildScenario(name, "2025-01-23T15:30:00Z", settings)
    .party("buyer", GERMAN)
    .party(seller, { country: "CN", currency: "CNY", bank: "Pearl Bank", ...party })
    .rate("EUR/USD", "1.0404")
    .rate("EUR/CNY", "7.5829")
    .rate(other, "0.95")
    .payment(paying, "buyer", to)
    .step("quote", { payment: wrong.paid ?? paying, fixed: { send: { minor: send, asset: EUR } }, validFor })
    .build();
}

describe("a scenario built in TypeScript", () => {
  it("is the same as the one that is read from its file", () => {
    expect(comparable(built())).to.deep.equal(comparable(happyPath()));
  });

  it("leaves what it goes on from as it was", () => {
    const shared = buildScenario("shared", "2025-01-23T15:30:00Z")
      .party("buyer", GERMAN)
      .party("seller", GERMAN)
      .payment("one", "buyer", "seller");
    const other = shared.payment("two", "buyer", "seller").build();
    expect(other.payments).to.have.lengthOf(2);
    expect(shared.build().payments).to.have.lengthOf(1);
  });

  it("gives the desk enough of every payee's currency, unless it says otherwise", () => {
    const begun = (inventory?: Money[]) =>
      buildScenario("desk", "2025-01-23T15:30:00Z", inventory === undefined ? {} : { inventory })
        .party("buyer", { country: "DE", currency: "EUR", bank: "Rhein Bank" })
        .party("seller", { country: "JP", currency: "JPY", bank: "Fuji Bank" })
        .payment(payment, "buyer", "seller")
        .build();
    expect(begun().inventory).to.deep.equal([{ minor: 10_000_000n, asset: currencyAsset("JPY") }]);
    expect(begun([]).inventory).to.deep.equal([]);
  });

  /** A scenario of a file with these rates, and its pair as both make it. */
  const bothWays = (text: string, value: string | Record<string, string>, options: RateOptions) => {
    const file = `title: Both ways
teaches: The same.
clock: 2025-01-23T15:30:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
rates:
  EUR/USD: { constant: 1.0404 }
  ${text}
payments: { invoice: { from: buyer, to: seller } }
steps:
  - quote: { send: 10.00 EUR }
`;
    const inProgram = buildScenario("both", "2025-01-23T15:30:00Z")
      .party("buyer", GERMAN)
      .party("seller", { country: "CN", currency: "CNY", bank: "Pearl Bank" })
      .rate("EUR/USD", "1.0404")
      .rate("EUR/CNY", value, options)
      .payment("invoice", "buyer", "seller")
      .step("quote", {
        payment: "invoice",
        fixed: { send: parseAmount("10.00", EUR) },
        validFor: 900n,
      })
      .build();
    return [inProgram, readScenario(file)].map(({ rates }) => {
      const { source: _, ...rate } = rates.find(({ quote }) => quote.code === "CNY") ?? { source: "" };
      return rate;
    });
  };

  it("makes feeds as a file does: official ones, delayed ones, medians of several, with guards", () => {
    const guards = { breakerBps: 500n, maximumAge: 7_200n, minimumAnswer: 700_000_000n };
    const cases: [text: string, value: string | Record<string, string>, options: RateOptions][] = [
      ["EUR/CNY: { constant: 7.5829, official: { constant: 7.1 } }", "7.5829", { official: "7.1" }],
      ["EUR/CNY: { constant: 7.5829, delayed: 1h }", "7.5829", { delayed: 3_600n }],
      [
        "EUR/CNY: { median: { feeds: { a: { constant: 7.58 }, b: { constant: 7.6 }, c: { constant: 7.59 } } } }",
        { a: "7.58", b: "7.6", c: "7.59" },
        {},
      ],
      [
        "EUR/CNY: { median: { feeds: { a: { constant: 7.58 }, b: { constant: 7.6 } }, quorum: 1, maximumAge: 2h } }",
        { a: "7.58", b: "7.6" },
        { median: { quorum: 1n, maximumAge: 7_200n } },
      ],
    ];
    for (const [text, value, options] of cases) {
      const [made, read] = bothWays(text, value, options);
      expect(made, text).to.deep.equal(read);
    }
    const [guarded] = bothWays("EUR/CNY: { constant: 7.5829 }", "7.5829", { guards });
    expect(guarded).to.deep.include({ guards });
  });

  it("refuses feeds that no file could have", async () => {
    const many = Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`r${index}`, "7.58"]));
    const { r0: _, ...most } = many;
    const wrong: [code: string, value: string | Record<string, string>, options: RateOptions][] = [
      ["FIELDS_NOT_ONE", "7.58", { official: "7.1", delayed: 60n }],
      ["FIELDS_NOT_ONE", { a: "7.58" }, { delayed: 60n }],
      ["FIELD_OUT_OF_RANGE", "7.58", { delayed: 0n }],
      ["FIELD_OUT_OF_RANGE", "7.58", { delayed: 2_592_001n }],
      ["FIELD_OUT_OF_RANGE", many, {}],
      ["REPORTERS_INVALID", {}, {}],
      ["REPORTERS_INVALID", { a: "7.58" }, { median: { quorum: 2n } }],
      ["REPORTERS_INVALID", "7.58", { median: { quorum: 1n } }],
      ["FIELD_MALFORMED", { "a b": "7.58" }, {}],
      ["FIELD_MALFORMED", "7.58", { official: "0" }],
      ["FIELD_OUT_OF_RANGE", "7.58", { guards: { breakerBps: 10_000n } }],
      ["BAND_EXCLUDES", "7.58", { guards: { minimumAnswer: 800_000_000n } }],
    ];
    const begun = (value: string | Record<string, string>, options: RateOptions) =>
      buildScenario("feeds", "2025-01-23T15:30:00Z").rate("EUR/CNY", value, options).build();
    for (const [code, value, options] of wrong)
      expect((await refusalOf(() => begun(value, options))).code, JSON.stringify(value)).to.equal(code);
    expect(begun("7.58", { delayed: 2_592_000n, guards: { breakerBps: 9_999n } }).rates).to.have.lengthOf(1);
    expect(begun(most, {}).rates[0]?.median?.feeds).to.have.lengthOf(15);
  });

  it("refuses a pair that is none", async () => {
    for (const pair of ["EURUSD", "EUR/EUR", "EUR"]) {
      const refused = await refusalOf(() => buildScenario("pair", "2025-01-23T15:30:00Z").rate(pair, "1.04"));
      expect(refused.code).to.equal("FIELD_MALFORMED");
    }
  });

  it("refuses a currency that had ended by the clock, and takes it before", async () => {
    const begun = (clock: string) =>
      buildScenario("lev", clock).party("buyer", { country: "BG", currency: "BGN", bank: "Sofia Bank" });
    const refused = await refusalOf(() => begun("2026-01-01T00:00:00Z"));
    expect(refused.code).to.equal("CURRENCY_REPLACED");
    expect(begun("2025-12-31T23:59:59Z").build().customers).to.have.lengthOf(1);
  });

  it("refuses a name that a party or a payment has, of which one would silently be the other", async () => {
    const party = { country: "DE", currency: "EUR", bank: "Rhein Bank" };
    const begun = buildScenario("names", "2025-01-23T15:30:00Z")
      .party("buyer", party)
      .payment("one", "buyer", "b");
    for (const again of [() => begun.party("buyer", party), () => begun.payment("one", "buyer", "c")])
      expect((await refusalOf(again)).code).to.equal("NAME_TAKEN");
    expect(begun.party("b", party).build().customers).to.have.lengthOf(2);
  });

  it("refuses a time that is none", async () => {
    const refused = await refusalOf(() => buildScenario("late", "tomorrow"));
    expect(refused.code).to.equal("FIELD_MALFORMED");
  });

  const token = { symbol: "XUSD", currency: "USD", decimals: 6, prefunding: 1n };
  const escrow = {
    deliverWithin: 1n,
    inspectionPeriod: 1n,
    arbitrationPeriod: 1n,
    returnWithin: 1n,
    feeBps: 0n,
  };
  const REFUSED: readonly (readonly [what: string, wrong: Wrong, code: string])[] = [
    ["no name", { name: " " }, "FIELD_MALFORMED"],
    ["a party without a name", { seller: "" }, "FIELD_MALFORMED"],
    ["a party with a name of the language's", { seller: "__proto__" }, "FIELD_MALFORMED"],
    ["a party with 41 letters", { seller: "a".repeat(41) }, "FIELD_MALFORMED"],
    ["a party called as a contract", { seller: "escrow" }, "NAME_TAKEN"],
    ["a party called as an operator", { seller: "platform" }, "NAME_TAKEN"],
    ["a party called as an account", { seller: "cash" }, "NAME_TAKEN"],
    ["a party called as the token", { seller: "XUSD" }, "NAME_TAKEN"],
    ["a bank called as a party", { party: { bank: "buyer" } }, "NAME_TAKEN"],
    ["a bank without a name", { party: { bank: "" } }, "FIELD_MALFORMED"],
    ["no country", { party: { country: "" } }, "FIELD_MALFORMED"],
    ["a country by its name", { party: { country: "Germany" } }, "FIELD_MALFORMED"],
    ["a balance of 19 digits", { party: { balance: "9".repeat(19) } }, "AMOUNT_TOO_LARGE"],
    ["a rounding to nothing", { party: { rounding: { mode: "up", increment: 0n } } }, "AMOUNT_NOT_POSITIVE"],
    ["a payment without a name", { payment: "" }, "FIELD_MALFORMED"],
    ["a payment called as a contract", { payment: "escrow" }, "NAME_TAKEN"],
    ["a payee that there is not", { to: "nobody" }, "NAME_UNKNOWN"],
    ["a payee that pays itself", { to: "buyer" }, "PAYER_IS_PAYEE"],
    ["a step on a payment that there is not", { paid: "nothing" }, "NAME_UNKNOWN"],
    ["an amount of 19 digits", { send: 10n ** 20n }, "AMOUNT_TOO_LARGE"],
    ["an amount of nothing", { send: 0n }, "AMOUNT_NOT_POSITIVE"],
    ["an amount below nothing", { send: -5n }, "AMOUNT_NOT_POSITIVE"],
    ["a quote of more than ten years", { validFor: 315_360_001n }, "FIELD_OUT_OF_RANGE"],
    ["a quote of less than no time", { validFor: -1n }, "FIELD_OUT_OF_RANGE"],
    ["a rate both ways", { other: "USD/EUR" }, "RATE_TWICE"],
    ["a token called as a currency", { settings: { tokens: [{ ...token, symbol: "EUR" }] } }, "NAME_TAKEN"],
    ["a token of 19 decimals", { settings: { tokens: [{ ...token, decimals: 19 }] } }, "FIELD_OUT_OF_RANGE"],
    [
      "a token of half a decimal",
      { settings: { tokens: [{ ...token, decimals: 0.5 }] } },
      "FIELD_OUT_OF_RANGE",
    ],
    ["no token", { settings: { tokens: [] } }, "KEY_MISSING"],
    [
      "more fee than there is",
      { settings: { escrow: { ...escrow, feeBps: 10_001n } } },
      "FIELD_OUT_OF_RANGE",
    ],
    [
      "a deadline of before",
      { settings: { escrow: { ...escrow, returnWithin: -1n } } },
      "FIELD_OUT_OF_RANGE",
    ],
  ];

  for (const [what, wrong, code] of REFUSED) {
    it(`is refused with ${what}: ${code}`, async () => {
      expect((await refusalOf(() => wrongly(wrong))).code).to.equal(code);
    });
  }

  it("is taken up to each of these limits", () => {
    const largest = { send: 10n ** 20n - 1n, validFor: 315_360_000n, seller: "a".repeat(40) };
    const settings = { escrow: { ...escrow, feeBps: 10_000n }, tokens: [{ ...token, decimals: 18 }] };
    expect(wrongly({ ...largest, settings, party: { balance: "9".repeat(18) } }).steps).to.have.lengthOf(1);
  });
});
