import fc from "fast-check";
import { asset } from "../../money/asset.ts";
import { formatDecimal, powerOfTen } from "../../money/decimal.ts";
import { formatAmount, type Money } from "../../money/money.ts";
import { amounts } from "./amounts.ts";
import { corridorTerms } from "./corridor-terms.ts";

/** Currencies with what a euro is worth in them, roughly: decimals of 2, 0 and 3. */
const CURRENCIES = [
  { of: asset("EUR", 2), country: "DE", euro: 1n },
  { of: asset("CNY", 2), country: "CN", euro: 8n },
  { of: asset("JPY", 0), country: "JP", euro: 160n },
  { of: asset("KWD", 3), country: "KW", euro: 1n },
  { of: asset("GBP", 2), country: "GB", euro: 1n },
  { of: asset("INR", 2), country: "IN", euro: 90n },
] as const;
type Place = (typeof CURRENCIES)[number];

/** Basis points by which a rate may be worse than mid, rounding included, for its firm quote to be accepted. */
const MOST_SPREAD = 90n;

/** A payment to be: from where to where, and how much is sent. */
interface Sent {
  readonly payer: Place;
  readonly payee: Place;
  readonly amount: Money;
}

/**
 * Whole scenarios as text, each valid: one to three payments between parties of other currencies, at rates and charges of
 * all kinds, every payment paid, funded, delivered, released, redeemed and paid out. Shrinks to one payment of a hundred
 * euros without charges at rates of whole numbers.
 *
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { readScenario } from "corridor";
 * import { scenarios } from "corridor/testing/arbitraries";
 *
 * const isValid = fc.property(scenarios(), (text) => readScenario(text).payments.length > 0);
 * fc.check(isValid, { numRuns: 5 }).failed; // false
 * ```
 */
export function scenarios(): fc.Arbitrary<string> {
  const places = fc.uniqueArray(fc.constantFrom(...CURRENCIES), {
    minLength: 2,
    maxLength: 4,
    selector: ({ of }) => of.code,
  });
  return places.chain((known) =>
    fc
      .record({
        sent: fc.array(sentBetween(known), { minLength: 1, maxLength: 3 }),
        rates: fc.tuple(...["USD", ...known.map(({ of }) => of.code)].map((code) => rateOf(code))),
        terms: corridorTerms(MOST_SPREAD),
      })
      .map(({ sent, rates, terms }) =>
        textOf(
          sent,
          rates.filter((line) => line !== ""),
          terms,
        ),
      ),
  );
}

function sentBetween(known: readonly Place[]): fc.Arbitrary<Sent> {
  return fc
    .tuple(fc.constantFrom(...known), fc.integer({ min: 1, max: known.length - 1 }))
    .chain(([payer, further]) => {
      const payee = known[(known.indexOf(payer) + further) % known.length] ?? payer;
      return amounts(payer.of, between(payer)).map((amount) => ({ payer, payee, amount }));
    });
}

/** From a hundred euros to fifty thousand: nothing comes to nothing, and nothing is beyond a limit. */
function between({ of, euro }: Place): { readonly minimum: bigint; readonly maximum: bigint } {
  const hundred = 100n * euro * powerOfTen(of.decimals);
  return { minimum: hundred, maximum: 500n * hundred };
}

/** A line of the rates: a whole number of units, or up to eight decimals around it; nothing of the euro itself. */
function rateOf(code: string): fc.Arbitrary<string> {
  if (code === "EUR") return fc.constant("");
  const euro = CURRENCIES.find(({ of }) => of.code === code)?.euro ?? 1n;
  const whole = { units: euro, decimals: 0 };
  const exact = fc.integer({ min: 1, max: 8 }).chain((decimals) => {
    const units = euro * powerOfTen(decimals);
    return fc
      .bigInt({ min: (units * 9n) / 10n + 1n, max: (units * 11n) / 10n })
      .map((figure) => ({ units: figure, decimals }));
  });
  return fc
    .oneof({ withCrossShrink: true }, fc.constant(whole), exact)
    .map((figure) => `  EUR/${code}: { constant: ${formatDecimal(figure)} }`);
}

function textOf(
  sent: readonly Sent[],
  rates: readonly string[],
  terms: { readonly spreadBps: bigint; readonly feeBps: bigint; readonly escrowFeeBps: bigint },
): string {
  const charges = `{ spreadBps: ${terms.spreadBps}, feeBps: ${terms.feeBps} }`;
  const lines = [
    "title: { en: A generated scenario, zh: 生成的场景 }",
    "teaches: { en: A generated scenario, zh: 生成的场景 }",
    "clock: 2025-01-23T15:30:00Z",
    "parties:",
    ...sent.flatMap(({ payer, payee, amount }, index) => [
      partyLine(`payer-${index + 1}`, payer, `, balance: ${amountText(amount)}`),
      partyLine(`payee-${index + 1}`, payee, ""),
    ]),
    "rates:",
    ...rates,
    `corridors: { pay: ${charges}, redeem: ${charges} }`,
    `escrow: { feeBps: ${terms.escrowFeeBps} }`,
    "payments:",
    ...sent.map((_, at) => `  payment-${at + 1}: { from: payer-${at + 1}, to: payee-${at + 1} }`),
    "steps:",
    ...sent.flatMap(({ amount }, at) => stepLines(`payment-${at + 1}`, amount)),
  ];
  return `${lines.join("\n")}\n`;
}

function partyLine(name: string, { of, country }: Place, more: string): string {
  return `  ${name}: { country: ${country}, currency: ${of.code}, bank: Bank of ${name}${more} }`;
}

function stepLines(payment: string, amount: Money): string[] {
  const verbs = ["pay", "fund", "deliver", "release", "redeem", "payout"];
  return [
    `  - quote: { payment: ${payment}, send: ${amountText(amount)}, validFor: 15m }`,
    ...verbs.map((verb) => `  - ${verb}: { payment: ${payment} }`),
  ];
}

function amountText(amount: Money): string {
  return `${formatAmount(amount)} ${amount.asset.code}`;
}
