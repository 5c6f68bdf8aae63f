import { expect } from "chai";
import { toBeHex } from "ethers";
import fc from "fast-check";
import { currencyBytes } from "../../src/escrow/code-bytes.ts";
import { convertDown } from "../../src/fx/convert.ts";
import type { Value } from "../../src/ports.ts";
import type { Invariant } from "./support/invariant.ts";
import { amountRead } from "./support/payments.ts";
import { holds } from "./support/property.ts";
import {
  admit,
  call,
  CURRENCIES,
  DESK_TOKEN,
  eventsOf,
  midOf,
  openCorridor,
  PAY,
  payAtSpot,
  payoutOf,
  publish,
  REDEEM,
  redeemAtSpot,
  signedQuote,
  TOKEN_DECIMALS,
  type Currency,
} from "./support/desk.ts";
import type { Outcome, World } from "./support/world.ts";

export const name = "12 no gain";

export const statement =
  "A → B → A never gains; a quoted amount equals the executed one while the quote is valid.";

/** Rates of every size that the plan's band lets pass. */
const anyAnswer = fc.oneof(
  fc.bigInt({ min: 10_001n, max: 10n ** 13n - 1n }),
  fc.bigInt({ min: 50_000_000n, max: 800_000_000n }),
  fc.constantFrom(10n ** 8n, 99_999_999n, 104_720_000n),
);

/** Small amounts, where a unit is a large part, and everything up to what a token holds. */
const anyAmount = fc.oneof(
  fc.bigInt({ min: 1n, max: 1_000n }),
  fc.integer({ min: 4, max: 56 }).chain((bits) => fc.bigInt({ min: 1n, max: 2n ** BigInt(bits) })),
);

const anyCase = fc.record({
  answers: fc.record({ USD: anyAnswer, CNY: anyAnswer }),
  currency: fc.constantFrom(...CURRENCIES),
  charges: fc.record({
    // Mostly none: a charge would hide a gain by rounding.
    spreadBps: fc.constantFrom(0n, 0n, 0n, 25n, 9_999n),
    feeBps: fc.constantFrom(0n, 0n, 0n, 20n, 10_000n),
    currencyDecimals: fc.constantFrom(0, 2, 2, 3, 6, 8),
  }),
  amounts: fc.array(anyAmount, { minLength: 4, maxLength: 4 }),
  quote: fc.record({
    direction: fc.constantFrom(PAY, REDEEM),
    /** Thousandths of what the corridor allows, above mid or below. */
    offMid: fc.integer({ min: -1_000, max: 1_000 }),
    feeBps: fc.constantFrom(0n, 50n),
    /** Seconds from the quote's last one to its use. */
    late: fc.constantFrom(-5n, 0n, 0n, 1n),
  }),
});

type Case = typeof anyCase extends fc.Arbitrary<infer Any> ? Any : never;

export const check: Invariant["check"] = async (openWorld, options) => {
  const world = await openWorld();
  await admit(world, ["payer", "payee"]);
  await world.begin();

  await holds(
    anyCase,
    async (example) => {
      await world.reset();
      await publish(world, example.answers);
      await openCorridor(world, example.currency, example.charges);
      for (const amount of example.amounts) {
        await thereAndBack(world, example.currency, amount, [PAY, REDEEM]);
        await thereAndBack(world, example.currency, amount, [REDEEM, PAY]);
      }
      await asPreviewed(world, example);
      await asQuoted(world, example);
    },
    options,
  );
};

/** What a conversion at spot would give; nothing where the amount is too small for it. */
async function preview(
  world: World,
  currency: Currency,
  direction: bigint,
  amount: bigint,
): Promise<bigint | undefined> {
  const args = [world.addressOf(DESK_TOKEN), currencyBytes(currency), direction, amount];
  const { answer, revert } = await world.attempt("reader", call("gateway", "previewSpot", ...args));
  if (revert !== undefined) expect(revert.error).to.equal("AmountTooSmall");
  return answer?.amountOut as bigint | undefined;
}

async function thereAndBack(
  world: World,
  currency: Currency,
  amount: bigint,
  [first, second]: readonly [bigint, bigint],
): Promise<void> {
  const there = await preview(world, currency, first, amount);
  if (there === undefined) return;
  const back = (await preview(world, currency, second, there)) ?? 0n;
  if (back > amount) expect.fail(`${amount} became ${there}, and ${back} again`);
}

/** What is executed at spot is what was previewed, there and back, in the hands of the parties. */
async function asPreviewed(world: World, { currency, amounts }: Case): Promise<void> {
  const amount = (amounts[0] ?? 0n) * 1_000n;
  const expected = await preview(world, currency, PAY, amount);
  const [gained, paid] = await gainOf(world, "payer", () =>
    world.send("bank", payAtSpot(world, "payer", currency, amount, 1n)),
  );
  expect(gained, `paid ${amount}`).to.equal(expected ?? 0n);
  if (expected === undefined) return void expect(paid.revert?.error).to.equal("AmountTooSmall");

  const worth = await preview(world, currency, REDEEM, expected);
  const [lost, redeemed] = await gainOf(world, "payer", () =>
    world.send("payer", redeemAtSpot(world, currency, expected)),
  );
  const [event] = eventsOf(redeemed.events, "Redeemed");
  const payout = event === undefined ? undefined : payoutOf(event);
  expect({ owed: payout?.amount, lost }, `redeemed ${expected}`).to.deep.equal({
    owed: worth,
    lost: worth === undefined ? 0n : -expected,
  });
}

/** What is executed at a quote is what was quoted, until its last second, and once. */
async function asQuoted(
  world: World,
  { answers, currency, charges, amounts, quote: wanted }: Case,
): Promise<void> {
  const { direction, offMid, feeBps, late } = wanted;
  const selling = direction === REDEEM ? DESK_TOKEN : currency;
  const sellAmount = (amounts[1] ?? 0n) * 1_000n;
  const mid = midOf(answers, currency, direction);
  const [from, to] =
    selling === DESK_TOKEN
      ? [TOKEN_DECIMALS, charges.currencyDecimals]
      : [charges.currencyDecimals, TOKEN_DECIMALS];
  // A fee is fiat: of what is sold when paying, of what is bought when redeeming.
  const sellFee = direction === PAY ? (sellAmount * feeBps) / 10_000n : 0n;
  const fair = convertDown(sellAmount - sellFee, mid, from, to);
  const gross = fair + (((fair * 100n) / 10_000n) * BigInt(offMid)) / 1_000n;
  const fee = direction === PAY ? sellFee : (gross * feeBps) / 10_000n;
  const buyAmount = direction === PAY ? gross : gross - fee;
  const expiresAt = world.now + 100n;
  const account = direction === PAY ? "payer" : "payee";
  const terms = { direction, sellAmount, buyAmount, fee, expiresAt, nonce: 1n };
  const { quote, signature } = await signedQuote(world, account, currency, terms);

  const use = (reference: string, at?: bigint): Promise<Outcome> =>
    direction === PAY
      ? world.send("bank", call("gateway", "payAtQuote", quote, signature, reference), at)
      : world.send(
          "payee",
          call("gateway", "redeemAtQuote", quote, signature, world.addressOf("payoutBank")),
          at,
        );
  const [moved, outcome] = await gainOf(world, account, () => use(toBeHex(101, 32), expiresAt + late));
  if (late > 0n) {
    const args = { timestamp: expiresAt + late, expiresAt };
    expect({ moved, revert: outcome.revert }).to.deep.equal({
      moved: 0n,
      revert: { error: "QuoteExpired", args },
    });
    return;
  }
  if (buyAmount === 0n) {
    expect({ moved, revert: outcome.revert }).to.deep.equal({
      moved: 0n,
      revert: { error: "AmountTooSmall", args: { amount: sellAmount } },
    });
    return;
  }
  const [event] = eventsOf(outcome.events, direction === PAY ? "Paid" : "Redeemed");
  const told: Record<string, Value> = { ...event?.args };
  const [fiat, tokens] = direction === PAY ? [sellAmount, buyAmount] : [buyAmount, sellAmount];
  expect(
    { moved, fiat: told.amount, tokens: told.tokenAmount, fee: told.fee, refused: outcome.revert },
    `${sellAmount} for ${buyAmount}`,
  ).to.deep.equal({ moved: direction === PAY ? tokens : -tokens, fiat, tokens, fee, refused: undefined });
  const [again] = await gainOf(world, account, () => use(toBeHex(102, 32), expiresAt));
  expect(again, "used again").to.equal(0n);
}

/** By how much a transaction changed what a party has. */
async function gainOf(
  world: World,
  party: string,
  act: () => Promise<Outcome>,
): Promise<readonly [gained: bigint, outcome: Outcome]> {
  const balance = () => amountRead(world, DESK_TOKEN, "balanceOf", world.addressOf(party));
  const before = await balance();
  const outcome = await act();
  return [(await balance()) - before, outcome];
}
