import type { ConformanceCase, Example } from "./conformance-case.ts";
import { alike, amountOf, byAnyOf, inUnits, quoted, rateInWords, showIn } from "./figures.ts";
import { gives, satisfies } from "../asking/example.ts";
import { Unanswered } from "../asking/unanswered.ts";
import { exactly } from "../exact/convert.ts";
import { absolute } from "../exact/rational.ts";

/** C4 and C5. Parts and their whole. */
export const SHARES: readonly ConformanceCase[] = [
  {
    id: "C4",
    failure: "The parts are not the whole",
    rule: "Shares add up to the sum, one for each weight; none is more than a unit from what is due, and a weight of zero gets nothing. Where the largest remainder decides, every share is less than a unit from what is due, and one that is due exactly is exact.",
    reason:
      "33.33, 33.33 and 33.34 dollars converted one by one at 0.92345 come to 92.32 euro, and the whole 100.00 to 92.34: two cents belong to nobody.",
    source:
      "Fowler, Patterns of Enterprise Application Architecture, Money: allocate, which hands out what is left from the first share on; Balinski and Young, Fair Representation: Hamilton's method satisfies quota",
    examples: [
      shares(9_234n, [3_333n, 3_333n, 3_334n]),
      shares(100n, [1n, 1n, 1n]),
      shares(5n, [70n, 30n]),
      shares(2n, [1n, 1n, 1n, 1n, 1n]),
      shares(5n, [0n, 1n, 1n]),
      shares(5n, [1n, 1n, 0n]),
      shares(0n, [1n, 2n]),
      shares(-100n, [1n, 1n, 1n]),
      shares(-19n, [43n, 46n, 17n, 48n]),
      shares(2n ** 62n, [3n, 1n]),
      byQuota(140n, [0n, 3n, 2n, 1n]),
      byQuota(84_360n, [47n, 10n, 33n]),
      byQuota(-14_888n, [3n, 2n, 1n]),
    ],
  },
  {
    id: "C5",
    failure: "Every line of an invoice is rounded",
    rule: "Lines of one currency are added up first and converted once.",
    reason: "29,930.00 at 1.130373 is 33,832.06; with each of its lines rounded it was booked as 33,832.07.",
    source: "ERPNext #4631",
    examples: [
      total(["100.00 EUR", "29830.00 EUR"], "EUR/USD 1.130373", "33832.06 USD"),
      total(["0.03 EUR", "0.03 EUR", "0.03 EUR"], "EUR/USD 1.5", "0.14 USD"),
      total(["1000 JPY", "-500 JPY"], "USD/JPY 157.32", "3.18 USD"),
    ],
  },
];

/** How far the shares are from what is due, each as a multiple of the sum of the weights. */
function distances(amount: bigint, weights: readonly bigint[], parts: readonly bigint[]): readonly bigint[] {
  const sum = sumOf(weights);
  return weights.map((weight, at) => absolute((parts[at] ?? 0n) * sum - amount * weight));
}

function isWhole(amount: bigint, weights: readonly bigint[], parts: readonly bigint[]): boolean {
  const nothing = weights.every((weight, at) => weight !== 0n || parts[at] === 0n);
  return parts.length === weights.length && sumOf(parts) === amount && nothing;
}

function shares(amount: bigint, weights: readonly bigint[]): Example {
  return satisfies(
    "allocate",
    `${amount} units by the weights ${weights.join(", ")}`,
    `${weights.length} shares that add up, none more than a unit from what is due: ${dues(amount, weights)}`,
    (converter) => converter.allocate({ amount, weights }),
    (parts) =>
      isWhole(amount, weights, parts) &&
      distances(amount, weights, parts).every((distance) => distance <= sumOf(weights)),
    { scope: { figures: [amount] } },
    (parts) => parts.join(", "),
  );
}

function byQuota(amount: bigint, weights: readonly bigint[]): Example {
  return satisfies(
    "allocate",
    `${amount} units by the weights ${weights.join(", ")}, by the largest remainder`,
    `shares that add up, each less than a unit from what is due: ${dues(amount, weights)}`,
    async (converter) => {
      if (converter.claims.allocation !== "largest-remainder") {
        const reason = "does not share by the largest remainder";
        throw new Unanswered({ kind: "not-offered", reason });
      }
      return converter.allocate({ amount, weights });
    },
    (parts) =>
      isWhole(amount, weights, parts) &&
      distances(amount, weights, parts).every((distance) => distance < sumOf(weights)),
    { scope: { figures: [amount] } },
    (parts) => parts.join(", "),
  );
}

/** What is due to each, as a whole number or a fraction of the sum of the weights. */
function dues(amount: bigint, weights: readonly bigint[]): string {
  const sum = sumOf(weights);
  const due = weights.map((weight) =>
    (amount * weight) % sum === 0n ? `${(amount * weight) / sum}` : `${amount * weight}/${sum}`,
  );
  return due.join(", ");
}

function sumOf(parts: readonly bigint[]): bigint {
  return parts.reduce((sum, part) => sum + part, 0n);
}

function total(lines: readonly string[], rate: string, received: string): Example {
  const pair = quoted(rate);
  const { amount: due, asset: to } = amountOf(received);
  const amounts = lines.map((line) => amountOf(line).amount);
  const from = amountOf(lines[0] ?? received).asset;
  return byAnyOf(alike(exactly(sumOf(amounts), from, to, [pair]), "half-up"), (rounding) =>
    gives(
      "convertTotal",
      `${lines.join(" and ")} at ${rateInWords(pair)}, ${rounding}`,
      (converter) => converter.convertTotal({ amounts, from, to, rate: pair, rounding }),
      due,
      inUnits(due, to),
      showIn(to),
      { scope: { from, to, rates: [pair], figures: [...amounts, due] } },
    ),
  );
}
