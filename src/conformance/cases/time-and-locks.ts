import type { ConformanceCase, Example } from "./conformance-case.ts";
import type { Asked } from "../asking/asked.ts";
import { gives, givesOrRefuses, refuses } from "../asking/example.ts";
import { amountOf, byAnyOf, inUnits, quoted, request, scopeOf, showIn, unit } from "./figures.ts";
import type { Scope } from "./scope.ts";
import { ROUNDING_NAMES } from "../exact/rounding.ts";
import { THURSDAY } from "./feeds.ts";

/** E1 to E8. Time, locks and tokens. */
export const TIME_AND_LOCKS: readonly ConformanceCase[] = [
  {
    id: "E1",
    failure: "A quote ends a second early or late",
    rule: "A firm quote is good at exactly its last second, and refused one second later.",
    reason:
      "A second is where the customer's clock and the desk's disagree; which of them is right has to be written down.",
    source:
      "Stellar SEP-38, firm quotes and their expires_at; that the last second counts is this kit's own rule",
    examples: [
      quoteGood(29n),
      quoteGood(30n),
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
    source: "Uniswap, SwapRouter, amountOutMinimum: 'Too little received'",
    examples: [
      belowLimit("1.0700", "108.00 USD"),
      atLimit("1.0835", "108.35 USD"),
      belowLimit("1.0835", "108.36 USD"),
    ],
  },
  {
    id: "E3",
    failure: "It is not said who bears a move of the rate",
    rule: "A lock binds the provider, whose gain or loss by it is booked by itself.",
    reason:
      "10,000.00 EUR locked at 1.0835 and settled at 1.0700 cost 135.00 USD: the provider's, and never the seller's.",
    source:
      "IAS 21, paragraph 28: exchange differences on settlement go to profit or loss; Stellar SEP-38, firm quotes",
    examples: [
      gives(
        "openPayment",
        "10,000.00 EUR locked at 1.0835, settled at 1.0700",
        async (converter) =>
          (await open(converter, "10000.00 EUR")).settle(quoted("EUR/USD 1.0700", { decimals: 8 })),
        { paid: 1_083_500n, providerGain: -13_500n },
        "10835.00 USD to the payee, -135.00 USD to the provider",
        settlementInWords,
      ),
      gives(
        "openPayment",
        "10,000.00 EUR locked at 1.0835, settled at 1.0900",
        async (converter) =>
          (await open(converter, "10000.00 EUR")).settle(quoted("EUR/USD 1.0900", { decimals: 8 })),
        { paid: 1_083_500n, providerGain: 6_500n },
        "10835.00 USD to the payee, 65.00 USD to the provider",
        settlementInWords,
      ),
    ],
  },
  {
    id: "E4",
    failure: "A refund is converted anew",
    rule: "A refund is the original amount in the original currency.",
    reason: "Refunded at another rate, one party makes money by cancelling.",
    source:
      "Stellar SEP-31, refunds: in units of amount_in_asset, and a full one matches amount_in; ISO 20022, pacs.004: OriginalInterbankSettlementAmount",
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
    rule: "A currency has a day from which its successor counts, and a factor fixed by law, by which amounts are divided and rounded half up.",
    reason:
      "Six zeros fell from the lira, and the kuna became the euro at 7.53450. At 7.5365, the last rate of the market, 1,000.00 kuna are 132.69 euro and not 132.72.",
    source:
      "Turkish law 5083, article 2: a half kurus and more are one; Council Regulation (EC) 1103/97, articles 4 and 5; (EC) 2866/98 with its amendments, such as (EU) 2022/1208",
    examples: [
      redenominated("6414400 TRL:0", "2005-01-01", "6.41 TRY"),
      redenominated("100.00 HRK", "2023-01-01", "13.27 EUR"),
      redenominated("1000.00 HRK", "2023-01-01", "132.72 EUR"),
      redenominated("1000000.00 HRK", "2023-01-02", "132722.81 EUR"),
      redenominated("10000.00 LTL", "2015-01-01", "2896.20 EUR"),
      redenominated("1000.00 LVL", "2014-01-01", "1422.87 EUR"),
      redenominated("1000.00 EEK", "2011-01-01", "63.91 EUR"),
      redenominated("1000000.00 DEM", "1999-01-01", "511291.88 EUR"),
      redenominated("25000000 TRL:0", "2005-01-01", "25.00 TRY"),
      redenominated("5000 TRL:0", "2005-01-01", "0.01 TRY"),
      refuses(
        "redenominate",
        "100.00 HRK on 2022-12-31",
        (converter) => converter.redenominate({ minor: 10_000n, asset: unit("HRK") }, "2022-12-31"),
        undefined,
        { scope: { assets: [unit("HRK")] } },
      ),
    ],
  },
  {
    id: "E6",
    failure: "A stable token is taken for its currency",
    rule: "The token's own price is a feed, with a rule for redeeming below one.",
    reason: "USDC fell to 0.88 on a Saturday, and whoever took it at one paid the difference.",
    source: "USDC on 11 March 2023, after the failure of Silicon Valley Bank: a low of 0.88 by CoinGecko",
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
      givesOrRefuses(
        "credit",
        "100 sent, 95 arrived",
        (converter) => converter.credit({ sent: 100n, arrived: 95n }),
        95n,
        "95 credited",
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
    source:
      "weird-erc20, tokens with blocklists: USDC and USDT; that the money stays to be had is this kit's own rule",
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
];

function quoteGood(seconds: bigint): Example {
  return gives(
    "useQuote",
    `a quote of 30 s used after ${seconds} s`,
    async (converter) => {
      await converter.useQuote({ expiresAt: THURSDAY + 30n, now: THURSDAY + seconds });
      return true;
    },
    true,
    "is good",
  );
}

/** 100.00 EUR at a rate by which they come to whole cents, so that any rounding will do. */
function limited(rate: string, limit: string, example: (parts: Limited) => Example): Example {
  const asked = request("100.00 EUR", quoted(`EUR/USD ${rate}`, { decimals: 8 }), "USD");
  const { amount: minimumOut } = amountOf(limit);
  return byAnyOf(ROUNDING_NAMES, (rounding) =>
    example({
      given: `100.00 EUR at ${rate}, at least ${limit}`,
      ask: (converter) => converter.convertAtLeast({ ...asked, rounding, minimumOut }),
      minimumOut,
      scope: scopeOf(asked, minimumOut),
    }),
  );
}

interface Limited {
  readonly given: string;
  readonly ask: (asked: Asked) => Promise<bigint>;
  readonly minimumOut: bigint;
  readonly scope: Scope;
}

function atLimit(rate: string, limit: string): Example {
  return limited(rate, limit, ({ given, ask, minimumOut, scope }) =>
    gives("convertAtLeast", given, ask, minimumOut, limit, showIn(unit("USD")), { scope }),
  );
}

function belowLimit(rate: string, limit: string): Example {
  return limited(rate, limit, ({ given, ask, scope }) =>
    refuses("convertAtLeast", given, ask, undefined, { scope }),
  );
}

function settlementInWords({ paid, providerGain }: { readonly paid: bigint; readonly providerGain: bigint }) {
  return `${inUnits(paid, unit("USD"))} to the payee, ${inUnits(providerGain, unit("USD"))} to the provider`;
}

function open(converter: Asked, sent: string) {
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
    ({ minor, code }) => inUnits(minor, { ...after.asset, code }),
    { scope: { assets: [before.asset, after.asset] } },
  );
}

function redeems(price: string, rule: "par" | "market", expected: bigint): Example {
  return gives(
    "redeem",
    `100 tokens at a price of ${price}, redeemed at ${rule === "par" ? "par" : "the market's price"}`,
    (converter) => converter.redeem({ amount: 100_000_000n, price, rule }),
    expected,
    inUnits(expected, unit("SET:6")),
  );
}
