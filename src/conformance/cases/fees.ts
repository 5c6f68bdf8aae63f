import type { ConformanceCase, Example } from "./conformance-case.ts";
import {
  alike,
  amountOf,
  byAnyOf,
  inUnits,
  quoted,
  rateInWords,
  request,
  scopeOf,
  showIn,
  unit,
} from "./figures.ts";
import { gives, satisfies } from "../asking/example.ts";
import type { Charged } from "../converter/conversion.ts";
import { exactly } from "../exact/convert.ts";

/** C10 to C12. Fees and spreads. */
export const FEES: readonly ConformanceCase[] = [
  {
    id: "C10",
    failure: "It is not said what the fee is a part of",
    rule: "The fee is charged on the leg that is named, rounded up, and gross is net and fee, exactly.",
    reason: "1.5 % of 100.01 USD taken before the conversion leaves 90.95 EUR, after it 90.96.",
    source: "Stellar SEP-38, fee in the sell or in the buy asset",
    examples: [
      withFee("100.01 USD", "USD/EUR 0.92345", 150n, "sell", "90.95 EUR", "1.51 USD"),
      withFee("100.01 USD", "USD/EUR 0.92345", 150n, "buy", "90.96 EUR", "1.39 EUR"),
      withFee("10000 JPY", "USD/JPY 157.32", 25n, "sell", "63.40 USD", "25 JPY"),
      withFee("10000 JPY", "USD/JPY 157.32", 25n, "buy", "63.40 USD", "0.16 USD"),
    ],
  },
  {
    id: "C11",
    failure: "A fee is evaded by splitting",
    rule: "The fee is rounded up, so that the parts never pay less than the whole; on nothing there is none.",
    reason: "Rounded down, 31 payments of 3.33 at 30 basis points pay nothing, and one of 103.23 pays 0.30.",
    source: "Uniswap v3, SwapMath: the fee is rounded up",
    examples: [
      fee(333n, 30n, 1n),
      fee(10_323n, 30n, 31n),
      fee(10_000n, 30n, 30n),
      fee(101n, 30n, 1n),
      fee(0n, 30n, 0n),
      fee(10_000n, 0n, 0n),
      satisfies(
        "fee",
        "31 payments of 3.33 at 30 bps against one of 103.23",
        "together at least as much",
        async (converter) => ({
          parts: 31n * (await converter.fee({ amount: 333n, feeBps: 30n })),
          whole: await converter.fee({ amount: 10_323n, feeBps: 30n }),
        }),
        ({ parts, whole }) => parts >= whole,
        {},
        ({ parts, whole }) => `${inUnits(parts, unit("USD"))} against ${inUnits(whole, unit("USD"))}`,
      ),
    ],
  },
  {
    id: "C12",
    failure: "The spread is hidden in the rate",
    rule: "Mid, bid, ask and fee are figures of their own.",
    reason:
      "A customer who sees one rate cannot see what the exchange cost; for card payments the European Union has it stated as a percentage over the reference rate of the European Central Bank.",
    source: "Regulation (EU) 2019/518: currency conversion charges as a mark-up over the euro reference rate",
    examples: [
      twoWay("EUR/USD 1.0835", 10n, { mid: "1.0835", bid: "1.0824165", ask: "1.0845835" }),
      twoWay("USD/JPY 157.32", 50n, { mid: "157.32", bid: "156.5334", ask: "158.1066" }),
    ],
  },
];

function withFee(
  sent: string,
  rate: string,
  feeBps: bigint,
  feeIn: "sell" | "buy",
  net: string,
  charged: string,
): Example {
  const [{ amount: received, asset: to }, { amount: fee, asset }] = [amountOf(net), amountOf(charged)];
  const asked = request(sent, rate, to.code);
  const converted = feeIn === "sell" ? asked.amount - fee : asked.amount;
  const words = (got: Charged): string =>
    `${inUnits(got.received, to)} and a fee of ${inUnits(got.fee, asset)}`;
  return byAnyOf(alike(exactly(converted, asked.from, to, [asked.rate]), "floor"), (rounding) =>
    gives(
      "convertWithFee",
      `${sent} at ${rateInWords(asked.rate)}, ${feeBps} bps of the amount ${feeIn === "sell" ? "sold" : "bought"}, ${rounding}`,
      (converter) => converter.convertWithFee({ ...asked, rounding, feeBps, feeIn }),
      { received, fee },
      words({ received, fee }),
      words,
      { scope: scopeOf(asked, received) },
    ),
  );
}

function fee(amount: bigint, feeBps: bigint, expected: bigint): Example {
  return gives(
    "fee",
    `${feeBps} bps of ${inUnits(amount, unit("USD"))}`,
    (converter) => converter.fee({ amount, feeBps }),
    expected,
    inUnits(expected, unit("USD")),
    showIn(unit("USD")),
  );
}

interface Prices {
  readonly mid: string;
  readonly bid: string;
  readonly ask: string;
}

function twoWay(rate: string, spreadBps: bigint, { mid, bid, ask }: Prices): Example {
  const words = (prices: Prices): string => `bid ${prices.bid}, mid ${prices.mid}, ask ${prices.ask}`;
  return gives(
    "twoWay",
    `mid ${rateInWords(quoted(rate))}, ${spreadBps} bps either side`,
    (converter) => converter.twoWay({ mid: quoted(rate), spreadBps }),
    { mid, bid, ask },
    words({ mid, bid, ask }),
    words,
  );
}
