import type { ConformanceCase, Example } from "../conformance-case.ts";
import type { FullConverter } from "../converter.ts";
import { gives, refuses, satisfies } from "../example.ts";
import { amountOf, inUnits, quoted, request, unit } from "../figures.ts";
import { at, THURSDAY } from "./feeds.ts";

/** Two columns of which one was discontinued, newest first, a comma at the end of every line, a holiday left out. */
const REFERENCE = [
  "Date,USD,RUB,CHF,",
  "2025-01-02,1.0321,N/A,0.9369,",
  "2024-12-31,1.0389,N/A,0.9412,",
  "2024-12-30,1.0444,N/A,0.9424,",
  "2024-12-27,1.0435,N/A,0.9401,",
  "",
].join("\n");

/** The same with its columns in another order. */
const REORDERED = ["Date,CHF,USD,RUB,", "2025-01-02,0.9369,1.0321,N/A,", ""].join("\n");

const MODEL = {
  decimals: 8,
  start: 108_350_000n,
  minimum: 80_000_000n,
  maximum: 140_000_000n,
  volatility: "0.07",
  steps: 200,
};

/** E. Time, locks, tokens, and the data that rates come from. */
export const TIME_LOCKS_AND_DATA: readonly ConformanceCase[] = [
  {
    id: "E1",
    failure: "A quote ends a second early or late",
    rule: "A firm quote is good at exactly its last second, and refused one second later.",
    reason:
      "A second is where the customer's clock and the desk's disagree; which of them is right has to be written down.",
    source: "Stellar SEP-38, expires_at",
    examples: [
      gives(
        "useQuote",
        "a quote of 30 s used after 30 s",
        async (converter) => {
          await converter.useQuote({ expiresAt: THURSDAY + 30n, now: THURSDAY + 30n });
          return true;
        },
        true,
        "is good",
      ),
      refuses("useQuote", "a quote of 30 s used after 31 s", (converter) =>
        converter.useQuote({ expiresAt: THURSDAY + 30n, now: THURSDAY + 31n }),
      ),
    ],
  },
  {
    id: "E2",
    failure: "The rate moves between the quote and the call",
    rule: "The caller names the least that is accepted, and gets that or a refusal.",
    reason: "Quoted 108.35, carried out at 107.00: nobody asked whether that was still wanted.",
    source: "Uniswap, amountOutMinimum",
    examples: [
      refuses("convertAtLeast", "100.00 EUR at 1.0700, at least 108.00 USD", (converter) =>
        converter.convertAtLeast({
          ...request("100.00 EUR", quoted("EUR/USD 1.0700", { decimals: 8 }), "USD"),
          minimumOut: 10_800n,
        }),
      ),
      gives(
        "convertAtLeast",
        "100.00 EUR at 1.0835, at least 108.35 USD",
        (converter) =>
          converter.convertAtLeast({
            ...request("100.00 EUR", quoted("EUR/USD 1.0835", { decimals: 8 }), "USD"),
            minimumOut: 10_835n,
          }),
        10_835n,
        "108.35 USD",
      ),
    ],
  },
  {
    id: "E3",
    failure: "It is not said who bears a move of the rate",
    rule: "A lock binds the provider, whose gain or loss by it is booked by itself.",
    reason:
      "10,000.00 EUR locked at 1.0835 and settled at 1.0700 cost 135.00 USD: the provider's, and never the seller's.",
    source: "IAS 21, exchange differences; Stellar SEP-38, firm quotes",
    examples: [
      gives(
        "openPayment",
        "10,000.00 EUR locked at 1.0835, settled at 1.0700",
        async (converter) =>
          (await open(converter, "10000.00 EUR")).settle(quoted("EUR/USD 1.0700", { decimals: 8 })),
        { paid: 1_083_500n, providerGain: -13_500n },
        "10835.00 USD to the payee, a loss of 135.00 USD to the provider",
      ),
    ],
  },
  {
    id: "E4",
    failure: "A refund is converted anew",
    rule: "A refund is the original amount in the original currency.",
    reason: "Refunded at another rate, somebody makes money by cancelling.",
    source: "ISO 20022, pacs.004: original interbank settlement amount",
    examples: [
      gives(
        "openPayment",
        "100.00 EUR opened at 1.0835, refunded at 1.137675",
        async (converter) =>
          (await open(converter, "100.00 EUR")).refund(quoted("EUR/USD 1.137675", { decimals: 8 })),
        { minor: 10_000n, code: "EUR" },
        "100.00 EUR",
      ),
    ],
  },
  {
    id: "E5",
    failure: "A currency is replaced, and its amounts are not",
    rule: "A currency has a day from which its successor counts, and a factor fixed by law.",
    reason:
      "Six zeros fell from the lira, and the kuna became the euro at 7.53450: neither is a market rate.",
    source: "Turkish law 5083; Council Regulation (EU) 2022/1208",
    examples: [
      redenominated("6414400 TRL:0", "2005-01-01", "6.41 TRY"),
      redenominated("100.00 HRK", "2023-01-01", "13.27 EUR"),
      refuses("redenominate", "100.00 HRK on 2022-12-31", (converter) =>
        converter.redenominate({ minor: 10_000n, asset: unit("HRK") }, "2022-12-31"),
      ),
    ],
  },
  {
    id: "E6",
    failure: "A stable token is taken for its currency",
    rule: "The token's own price is a feed, with a rule for redeeming below one.",
    reason: "USDC stood at 0.88 for a weekend, and whoever took it at one paid the difference.",
    source: "USDC, 11 March 2023",
    examples: [
      redeems("0.88", "market", 88_000_000n),
      redeems("1.02", "market", 100_000_000n),
      redeems("0.88", "par", 100_000_000n),
    ],
  },
  {
    id: "E7",
    failure: "A token keeps a part of every transfer",
    rule: "What arrived is credited, or the transfer is refused.",
    reason: "Sent 100, received 95: whoever is paid last is paid with other people's tokens.",
    source: "weird-erc20, fee on transfer",
    examples: [
      satisfies(
        "credit",
        "100 sent, 95 arrived",
        "95 credited, or a refusal",
        async (converter) => {
          try {
            return await converter.credit({ sent: 100n, arrived: 95n });
          } catch {
            return "refused";
          }
        },
        (got) => got === 95n || got === "refused",
      ),
      gives(
        "credit",
        "100 sent, 100 arrived",
        (converter) => converter.credit({ sent: 100n, arrived: 100n }),
        100n,
      ),
    ],
  },
  {
    id: "E8",
    failure: "A freeze in the middle locks the money for good",
    rule: "Nothing reaches a frozen account, and what was meant for it stays to be had by whoever has a right to it.",
    reason: "An issuer's blocklist holds up one party; it must not bury the payment of two.",
    source: "Circle and Tether, blocklists; weird-erc20, tokens with blocklists",
    examples: [
      gives(
        "payFrozen",
        "100 units to a payee who is frozen",
        (converter) => converter.payFrozen(100n),
        { toPayee: 0n, recovered: 100n },
        "0 to the payee, 100 still to be had",
      ),
    ],
  },
  {
    id: "E9",
    failure: "A day is missing from the history",
    rule: "An older figure stands in for a number of business days that is stated, and says so; after that there is no rate.",
    reason:
      "There are no reference rates at weekends and on TARGET holidays; a gap filled without end is a stale price.",
    source: "European Central Bank, euro foreign exchange reference rates: no rates on TARGET closing days",
    examples: [
      reference("1 January 2025, a holiday", "2025-01-01T18:00:00Z", "USD", {
        value: "1.0389",
        carriedDays: 1,
      }),
      reference("Sunday 29 December", "2024-12-29T12:00:00Z", "USD", { value: "1.0435", carriedDays: 0 }),
      reference("a week after the last figure", "2025-01-09T18:00:00Z", "USD", undefined),
    ],
  },
  {
    id: "E10",
    failure: "A rate is used before it was published",
    rule: "A figure counts from its publication, about 16:00 in Frankfurt, and not from midnight of its day.",
    reason:
      "A payment at 10:00 that uses the fix of 16:00 knows the future, and so does every backtest made of it.",
    source: "European Central Bank, framework for the euro foreign exchange reference rates: about 16:00 CET",
    examples: [
      reference("2 January 2025, 10:00", "2025-01-02T09:00:00Z", "USD", { value: "1.0389" }),
      reference("2 January 2025, 17:00", "2025-01-02T16:00:00Z", "USD", { value: "1.0321" }),
    ],
  },
  {
    id: "E11",
    failure: "The file of the reference rates is read by position",
    rule: "Columns go by their names; the comma at the end, `N/A`, and discontinued currencies are part of the layout.",
    reason: "The order of the columns differs between years: yen become lev.",
    source: "European Central Bank, eurofxref-hist.csv",
    examples: [
      reference("CHF, the last column", "2025-01-02T16:00:00Z", "CHF", { value: "0.9369" }),
      reference("CHF, the first column", "2025-01-02T16:00:00Z", "CHF", { value: "0.9369" }, REORDERED),
      reference("RUB, which is N/A", "2025-01-02T16:00:00Z", "RUB", undefined),
    ],
  },
  {
    id: "E12",
    failure: "A model's path leaves the numbers",
    rule: "Settings are checked, the path is rounded once to the feed's decimals, kept in its band, and the clamps are counted.",
    reason:
      "A volatility of 70 instead of 0.07 gives infinity, and infinity converts to nothing that anybody expects.",
    source: "IEEE 754, NaN and infinity",
    examples: [
      satisfies(
        "modelPath",
        "200 steps at a volatility of 0.07",
        "answers above zero within the band",
        (converter) => converter.modelPath(MODEL),
        (got) => {
          const { answers } = got as { readonly answers: readonly bigint[] };
          return (
            answers.length > 0 &&
            answers.every((answer) => answer >= MODEL.minimum && answer <= MODEL.maximum)
          );
        },
      ),
      refuses("modelPath", "a volatility of 70", (converter) =>
        converter.modelPath({ ...MODEL, volatility: "70" }),
      ),
      satisfies(
        "modelPath",
        "a band that a volatility of 0.5 leaves",
        "clamps that are counted",
        (converter) =>
          converter.modelPath({ ...MODEL, volatility: "0.5", minimum: 108_000_000n, maximum: 109_000_000n }),
        (got) => {
          const { answers, clamps } = got as { readonly answers: readonly bigint[]; readonly clamps: number };
          return clamps > 0 && answers.every((answer) => answer >= 108_000_000n && answer <= 109_000_000n);
        },
      ),
    ],
  },
  {
    id: "E13",
    failure: "A figure does not fit the message",
    rule: "A rate has at most 11 digits, 10 of them after the point, an amount at most 14; what does not fit is refused or rounded by name.",
    reason:
      "A message with a rate cut off says another rate than was applied, and the receiver's figures do not add up.",
    source: "ISO 20022, BaseOneRate; CBPR+ usage guidelines",
    examples: [
      gives(
        "iso20022Rate",
        "the rate 1.08350000",
        (converter) => converter.iso20022Rate("1.08350000"),
        "1.0835",
      ),
      refuses("iso20022Rate", "the rate 107.123456789, of 12 digits", (converter) =>
        converter.iso20022Rate("107.123456789"),
      ),
      gives(
        "iso20022Rate",
        "the rate 107.123456789, rounded half up",
        (converter) => converter.iso20022Rate("107.123456789", "half-up"),
        "107.12345679",
      ),
      isoAmount("999999999999.99 USD"),
      refuses("iso20022Amount", "1000000000000.00 USD, of 15 digits", (converter) =>
        converter.iso20022Amount({ minor: 100_000_000_000_000n, asset: unit("USD") }),
      ),
      isoAmount("10000 JPY:0"),
    ],
  },
];

function open(converter: FullConverter, sent: string) {
  const { amount, asset: from } = amountOf(sent);
  const rate = quoted("EUR/USD 1.0835", { decimals: 8 });
  return converter.openPayment({ amount, from, to: unit("USD"), rate, policy: "locked" });
}

function redenominated(old: string, on: string, now: string): Example {
  const [before, after] = [amountOf(old), amountOf(now)];
  return gives(
    "redenominate",
    `${inUnits(before.amount, before.asset)} on ${on}`,
    (converter) => converter.redenominate({ minor: before.amount, asset: before.asset }, on),
    { minor: after.amount, code: after.asset.code },
    inUnits(after.amount, after.asset),
  );
}

function redeems(price: string, rule: "par" | "market", expected: bigint): Example {
  return gives(
    "redeem",
    `100 tokens at a price of ${price}, redeemed at ${rule === "par" ? "par" : "the market's price"}`,
    (converter) => converter.redeem({ amount: 100_000_000n, price, rule }),
    expected,
    inUnits(expected, unit("USD:6")),
  );
}

function reference(
  given: string,
  utc: string,
  code: string,
  expected: { readonly value: string; readonly carriedDays?: number } | undefined,
  csv: string = REFERENCE,
): Example {
  return gives(
    "referenceRate",
    `${code} on ${given}, 2 business days allowed`,
    (converter) => converter.referenceRate({ csv, code, at: at(utc), maximumCarriedDays: 2 }),
    expected,
    expected === undefined ? "no rate" : `1 EUR = ${expected.value} ${code}`,
  );
}

function isoAmount(text: string): Example {
  const { amount: minor, asset } = amountOf(text);
  const digits = text.split(" ", 1).join("");
  return gives(
    "iso20022Amount",
    inUnits(minor, asset),
    (converter) => converter.iso20022Amount({ minor, asset }),
    digits,
  );
}
