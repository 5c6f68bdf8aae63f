import type { ConformanceCase, Example } from "./conformance-case.ts";
import type { ConversionRequest } from "../converter/conversion.ts";
import { amountOf, converts, inUnits, quoted, request, showIn, unit } from "./figures.ts";
import { gives, refuses, satisfies } from "../asking/example.ts";

const SPLIT_RATE = "USD/EUR 0.92345";

/** C. Who gets the part of a cent, and who pays the fee. */
export const ROUNDING_AND_FEES: readonly ConformanceCase[] = [
  {
    id: "C1",
    failure: "Rounded to the wrong side",
    rule: "What is paid out is rounded down, what is required is rounded up: toward the reserve.",
    reason:
      "A cent too much on every payment is a machine that pays its users; even the page that warns of it shows 8,242.14.",
    source: "TigerBeetle, currency exchange",
    examples: [
      converts("100.00 USD", "USD/INR 82.42135", "8242.13 INR"),
      converts("100.00 USD", "USD/INR 82.42135", "8242.14 INR", "ceil"),
    ],
  },
  {
    id: "C2",
    failure: "What must be paid for an exact amount is rounded down",
    rule: "The payment for an exact amount is rounded up, and buys at least what was wanted.",
    reason: "For 99.99 EUR, 108.33 USD buy only 99.98.",
    source: "ERC-4626, previewMint and previewWithdraw round up",
    examples: [
      converts("99.99 EUR", "EUR/USD 1.0835", "108.34 USD", "ceil"),
      { ...enough(9_999n), rounding: "ceil" as const },
      { ...enough(1n), rounding: "ceil" as const },
    ],
  },
  {
    id: "C3",
    failure: "The quote is not what is carried out",
    rule: "Quote and execution are one function, on chain and off, and agree to the last unit.",
    reason:
      "A customer is promised a figure that the contract does not pay, and one of the two must be explained away.",
    source: "Stellar SEP-38, firm quotes; rafiki, quote and outgoing payment",
    examples: [
      sameAsQuoted("100.00 EUR", "EUR/SET 1.0835", "SET:6"),
      sameAsQuoted("0.07 EUR", "EUR/USD 1.0835", "USD"),
      sameAsQuoted("15733 JPY:0", "USD/JPY 157.32", "USD"),
      sameAsQuoted("999999999999.99 USD", "EUR/USD 1.30", "EUR"),
    ],
  },
  {
    id: "C4",
    failure: "The parts are not the whole",
    rule: "A sum is divided without losing a unit, and no share is a whole unit from what is due.",
    reason:
      "33.33, 33.33 and 33.34 converted one by one come to 92.32, and the whole 100.00 to 92.34: two cents belong to nobody.",
    source: "Fowler, Patterns of Enterprise Application Architecture, Money: allocate",
    examples: [
      converts("100.00 USD", SPLIT_RATE, "92.34 EUR"),
      shares(9_234n, [3_333n, 3_333n, 3_334n]),
      shares(100n, [1n, 1n, 1n]),
      shares(5n, [70n, 30n]),
      shares(2n, [1n, 1n, 1n, 1n, 1n]),
      shares(5n, [0n, 1n, 1n]),
      shares(5n, [1n, 1n, 0n]),
    ],
  },
  {
    id: "C5",
    failure: "Every line of an invoice is rounded",
    rule: "Lines of one currency are added up first and converted once.",
    reason: "Converted line by line, 29,930.00 became a cent more than it was.",
    source: "ERPNext #4631",
    examples: [
      total(["100.00 EUR", "29830.00 EUR"], "EUR/USD 1.130373", "33832.06 USD"),
      total(["0.03 EUR", "0.03 EUR", "0.03 EUR"], "EUR/USD 1.5", "0.14 USD"),
    ],
  },
  {
    id: "C6",
    failure: "What happens to a tie is not stated",
    rule: "The rounding of ties is named: down, up, half up, half even. The euro's law is half up.",
    reason: "0.045 is 0.05, 0.04 or 0.04, and two systems that do not say which never reconcile.",
    source: "Council Regulation (EC) 1103/97, article 5; IEEE 754, roundTiesToEven",
    examples: [
      converts("0.05 USD", "USD/SET 0.9", "0.05 SET", "half-up"),
      converts("0.05 USD", "USD/SET 0.9", "0.04 SET", "half-even"),
      converts("0.15 USD", "USD/SET 0.9", "0.14 SET", "half-even"),
      converts("0.05 USD", "USD/SET 0.9", "0.04 SET"),
      converts("0.05 USD", "USD/SET 0.9", "0.05 SET", "ceil"),
    ],
  },
  {
    id: "C7",
    failure: "Rounded twice",
    rule: "A figure is rounded once, from its exact value.",
    reason: "8.4445 to three places is 8.445, and from there to two 8.45; it is 8.44.",
    source: "IEEE 754, double rounding",
    examples: [
      converts("8.4445 USD:4", "USD/SET 1", "8.44 SET", "half-up"),
      converts("1.0045 USD:4", "USD/SET 1", "1.00 SET", "half-up"),
    ],
  },
  {
    id: "C8",
    failure: "A negative amount is rounded as a positive one",
    rule: "Down is toward minus infinity, which is not toward zero.",
    reason:
      "-1.5 is -2 by floor and -1 by the integer division of Solidity and of bigint: a correction gives back less than was taken.",
    source: "ECMA-262, BigInt division truncates; Solidity, division truncates toward zero",
    examples: [
      converts("-1.5 USD:1", "USD/SET 1", "-2 SET:0"),
      converts("-1.5 USD:1", "USD/SET 1", "-1 SET:0", "ceil"),
      converts("-1.5 USD:1", "USD/SET 1", "-2 SET:0", "half-up"),
      converts("-2.5 USD:1", "USD/SET 1", "-2 SET:0", "half-even"),
    ],
  },
  {
    id: "C9",
    failure: "An amount converts to nothing",
    rule: "An amount too small for one unit is refused.",
    reason: "1 yen is 0.00 dollars: the yen is gone. The smallest that works is 2.",
    source: "rafiki, NonPositiveReceiveAmount",
    examples: [
      refuses("convert", "1 JPY at 1 USD = 157.32 JPY into USD", (converter) =>
        converter.convert(request("1 JPY:0", "USD/JPY 157.32", "USD")),
      ),
      converts("2 JPY:0", "USD/JPY 157.32", "0.01 USD"),
    ],
  },
  {
    id: "C10",
    failure: "It is not said what the fee is a part of",
    rule: "The fee is charged on the leg that is named, rounded up, and gross is net and fee, exactly.",
    reason: "1.5 % of 100.01 USD taken before the conversion leaves 90.95 EUR, after it 90.96.",
    source: "Stellar SEP-38, fee in the sell or in the buy asset",
    examples: [
      withFee("sell", { received: 9_095n, fee: 151n }, "90.95 EUR and a fee of 1.51 USD"),
      withFee("buy", { received: 9_096n, fee: 139n }, "90.96 EUR and a fee of 1.39 EUR"),
    ],
  },
  {
    id: "C11",
    failure: "A fee is evaded by splitting",
    rule: "The fee is rounded up, or has a minimum, so that the parts never pay less than the whole.",
    reason: "Rounded down, 31 payments of 3.33 at 30 basis points pay nothing, and one of 103.23 pays 0.30.",
    source: "Uniswap v3, SwapMath: the fee is rounded up",
    examples: [
      fee(333n, 30n, 1n),
      fee(10_323n, 30n, 31n),
      fee(10_000n, 30n, 30n),
      satisfies(
        "fee",
        "31 payments of 3.33 at 30 bps against one of 103.23",
        "together at least as much",
        async (converter) => [
          31n * (await converter.fee({ amount: 333n, feeBps: 30n })),
          await converter.fee({ amount: 10_323n, feeBps: 30n }),
        ],
        (got) => {
          const [parts, whole] = got as [bigint, bigint];
          return parts >= whole;
        },
      ),
    ],
  },
  {
    id: "C12",
    failure: "The spread is hidden in the rate",
    rule: "Mid, bid, ask and fee are figures of their own.",
    reason:
      "A customer who sees one rate cannot see what the exchange cost; European law requires the markup to be disclosed.",
    source: "Regulation (EU) 2019/518, transparency of currency conversion charges",
    examples: [
      gives(
        "twoWay",
        "mid 1 EUR = 1.0835 USD, 10 bps either side",
        (converter) => converter.twoWay({ mid: quoted("EUR/USD 1.0835"), spreadBps: 10n }),
        { mid: "1.0835", bid: "1.0824165", ask: "1.0845835" },
        "bid 1.0824165, mid 1.0835, ask 1.0845835",
      ),
      gives(
        "twoWay",
        "mid 1 USD = 157.32 JPY, 50 bps either side",
        (converter) => converter.twoWay({ mid: quoted("USD/JPY 157.32"), spreadBps: 50n }),
        { mid: "157.32", bid: "156.5334", ask: "158.1066" },
        "bid 156.5334, mid 157.32, ask 158.1066",
      ),
    ],
  },
];

/** What was paid, converted the other way. */
const BACK = request("0.01 USD", "EUR/USD 1.0835", "EUR");

function enough(wanted: bigint): Example {
  const asked: ConversionRequest = {
    ...request("0.01 EUR", "EUR/USD 1.0835", "USD", "ceil"),
    amount: wanted,
  };
  return satisfies(
    "convert",
    `what has to be paid for ${inUnits(wanted, unit("EUR"))}, converted`,
    `at least ${inUnits(wanted, unit("EUR"))}`,
    async (converter) => converter.convert({ ...BACK, amount: await converter.convert(asked) }),
    (got) => typeof got === "bigint" && got >= wanted,
  );
}

function sameAsQuoted(sent: string, rate: string, into: string): Example {
  const asked = request(sent, quoted(rate, { decimals: 8 }), into);
  return satisfies(
    "quote",
    `${inUnits(asked.amount, asked.from)} at ${rate} into ${asked.to.code}, quoted and carried out`,
    "the same figure twice",
    async (converter) => [await converter.quote(asked), await converter.convert(asked)],
    (got) => {
      const [promised, done] = got as [bigint, bigint];
      return promised === done;
    },
  );
}

function shares(amount: bigint, weights: readonly bigint[]): Example {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  return satisfies(
    "allocate",
    `${amount} units by the weights ${weights.join(", ")}`,
    "shares that add up, each less than a unit from what is due",
    (converter) => converter.allocate({ amount, weights }),
    (got) => {
      const parts = got;
      const near = parts.every((part, index) => {
        const distance = part * sum - amount * (weights[index] ?? 0n);
        return (distance < 0n ? -distance : distance) < sum;
      });
      return (
        parts.length === weights.length && near && parts.reduce((all, part) => all + part, 0n) === amount
      );
    },
  );
}

function total(lines: readonly string[], rate: string, received: string): Example {
  const { amount, asset: to } = amountOf(received);
  const [first, ...rest] = lines.map((line) => amountOf(line));
  const amounts = [first, ...rest].map((line) => line?.amount ?? 0n);
  const from = first?.asset ?? to;
  const example = gives(
    "convertTotal",
    `${lines.join(" and ")} at ${rate}, half up`,
    (converter) => converter.convertTotal({ amounts, from, to, rate: quoted(rate), rounding: "half-up" }),
    amount,
    inUnits(amount, to),
    showIn(to),
  );
  return { ...example, rounding: "half-up" };
}

function withFee(
  feeIn: "sell" | "buy",
  expected: { readonly received: bigint; readonly fee: bigint },
  shown: string,
): Example {
  return gives(
    "convertWithFee",
    `100.01 USD at 1 USD = 0.92345 EUR, 150 bps of the amount ${feeIn === "sell" ? "sold" : "bought"}`,
    (converter) =>
      converter.convertWithFee({ ...request("100.01 USD", SPLIT_RATE, "EUR"), feeBps: 150n, feeIn }),
    expected,
    shown,
  );
}

function fee(amount: bigint, feeBps: bigint, expected: bigint): Example {
  return gives(
    "fee",
    `${feeBps} bps of ${inUnits(amount, unit("USD"))}`,
    (converter) => converter.fee({ amount, feeBps }),
    expected,
    inUnits(expected, unit("USD")),
  );
}
