import { expect } from "chai";
import { toBeHex } from "ethers";
import fc from "fast-check";
import { currencyBytes } from "../../src/escrow/code-bytes.ts";
import { convertDown } from "../../src/fx/convert.ts";
import type { Invariant } from "./support/invariant.ts";
import { amountRead, escrowCall, paymentOf, type Payment } from "./support/payments.ts";
import { holds } from "./support/property.ts";
import {
  admit,
  call,
  CURRENCIES,
  DESK_TOKEN,
  eventsOf,
  FIAT_DECIMALS,
  midOf,
  openCorridor,
  PAY,
  payAtSpot,
  publish,
  quoteNearMid,
  REDEEM,
  redeemAtSpot,
  TOKEN_DECIMALS,
  type Answers,
  type Payout,
} from "./support/desk.ts";
import { expectBalanced, expectMid, record, type Story } from "./support/fiat-ledger.ts";
import type { Outcome, World } from "./support/world.ts";

export const name = "13 fiat conservation";

export const statement =
  "Per currency: Σ fiat in − Σ fiat out = outstanding liabilities + booked FX result + residue, with 0 ≤ residue < one minor unit per conversion.";

/** ISO 20022: the account is closed. */
const AC04 = "0x41433034";

const anyCurrency = fc.constantFrom(...CURRENCIES);
const anyAmount = fc.oneof(fc.bigInt({ min: 1n, max: 200n }), fc.bigInt({ min: 1n, max: 10n ** 9n }));
const anyHolder = fc.constantFrom("payer" as const, "payee" as const);

const anyStep = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom("payAtSpot" as const, "payIntoEscrowAtSpot" as const, "payAtQuote" as const),
      currency: anyCurrency,
      amount: anyAmount,
      /** A bank that tells the same booking twice. */
      twice: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom("redeemAtSpot" as const, "redeemAtQuote" as const, "releaseAndRedeem" as const),
      currency: anyCurrency,
      amount: anyAmount,
      by: anyHolder,
      /** What the payee consents to, in basis points and in minor units for a whole token. */
      cost: fc.constantFrom(0n, 20n, 45n, 320n, 10_000n),
      floor: fc.constantFrom(0n, 0n, 90n, 715n, 725n),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "confirmPayout" as const,
        "failPayout" as const,
        "returnPayout" as const,
        "claimReturn" as const,
        "reassignPayout" as const,
        "expire" as const,
      ),
      /** Which of the payouts so far. */
      which: fc.nat(40),
      /** Whether the redeemer is frozen meanwhile, so that the tokens of a failure cannot come back. */
      frozen: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("setFrozen" as const), by: anyHolder, frozen: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("publish" as const), move: fc.bigInt({ min: -400n, max: 400n }) }),
  },
  // Records of payouts are used again from the seventeenth on.
  { weight: 1, arbitrary: fc.record({ do: fc.constant("many" as const), by: anyHolder }) },
);

type Step = typeof anyStep extends fc.Arbitrary<infer Any> ? Any : never;

interface Scene {
  readonly story: Story;
  /** What the feeds say. */
  answers: Answers;
  /** Counts bookings, quotes and payments, so that none is the same twice. */
  number: bigint;
  /** A payment of which both parties have plenty in escrow. */
  readonly payment: Payment;
}

export const check: Invariant["check"] = async (openWorld, options) => {
  const world = await openWorld();
  const payment = await prepare(world);
  await world.begin();
  const begun = await amountRead(world, DESK_TOKEN, "totalSupply");

  await holds(
    fc.record({
      charges: fc.record({
        spreadBps: fc.constantFrom(0n, 25n, 300n),
        feeBps: fc.constantFrom(0n, 20n, 333n),
        currencyDecimals: fc.constant(FIAT_DECIMALS),
      }),
      steps: fc.array(anyStep, { minLength: 8, maxLength: 14, size: "max" }),
    }),
    async ({ charges, steps }) => {
      await world.reset();
      const story: Story = { begun, bookings: new Map(), paid: [], redeemed: new Map(), ended: new Map() };
      const scene = { story, payment, answers: { USD: 104_720_000n, CNY: 758_910_000n }, number: 100n };
      for (const currency of CURRENCIES) await openCorridor(world, currency, charges);
      for (const step of steps) {
        const outcomes = await carryOut(world, scene, step);
        expectMid(scene.answers, outcomes);
        record(story, outcomes);
      }
      await expectBalanced(world, story);
    },
    options,
  );
};

/** Payer and payee are participants with money in escrow, and say where they want to be paid. */
async function prepare(world: World): Promise<Payment> {
  await admit(world, ["payer", "payee"]);
  const plan = {
    payer: "payer",
    payee: "payee",
    token: DESK_TOKEN,
    amount: 2n ** 90n,
    hasArbiter: false,
    hasCarrier: false,
    deliverIn: 10n ** 6n,
    inspectionPeriod: 0n,
    arbitrationPeriod: 0n,
    returnIn: undefined,
    feeBps: 0n,
    feeRecipient: "feeRecipient",
  };
  const payment = paymentOf(world, plan, 1);
  await world.must("payer", escrowCall("fund", payment));
  return payment;
}

/** Carries out a step. What is refused changes nothing, and what must be refused is tried as well. */
async function carryOut(world: World, scene: Scene, step: Step): Promise<Outcome[]> {
  scene.number += 1n;
  if (step.do === "publish") {
    const { USD, CNY } = scene.answers;
    scene.answers = { USD: (USD * (10_000n + step.move)) / 10_000n, CNY };
    await publish(world, scene.answers);
    return [];
  }
  if (step.do === "setFrozen") {
    await world.must("operator", call(DESK_TOKEN, "setFrozen", world.addressOf(step.by), step.frozen));
    return [];
  }
  if (step.do === "many") {
    const outcomes = [];
    for (let count = 0; count < 17; count += 1)
      outcomes.push(await world.send(step.by, redeemAtSpot(world, "CNY", 20_000n)));
    return outcomes;
  }
  if ("which" in step) return end(world, scene, step);
  return "by" in step ? redeem(world, scene, step) : pay(world, scene, step);
}

/** The bank ends a payout, or somebody brings back the tokens of one that could not come back at once. */
async function end(
  world: World,
  { story: { redeemed, ended }, answers }: Scene,
  { do: way, which, frozen }: Extract<Step, { which: number }>,
): Promise<Outcome[]> {
  const wanted = way === "claimReturn" ? "Returnable" : way === "returnPayout" ? "Paid" : undefined;
  const fitting = [...redeemed].filter(([id]) => wanted !== undefined && ended.get(id) === wanted);
  const choice = fitting.length > 0 ? fitting : [...redeemed];
  const [id = "", { payout } = {}] = choice[which % Math.max(choice.length, 1)] ?? [];
  if (payout === undefined) return [];
  if (way === "reassignPayout") return reassign(world, payout);
  if (way === "expire") {
    const due = payout.reportBy as bigint;
    if (due - 3n > world.now) await world.moveTo(due - 3n);
    await world.must("attester", call(DESK_TOKEN, "attestReserve", 2n ** 160n, world.now));
    const early = await world.send("stranger", call("gateway", "claimReturn", payout));
    if (early.timestamp < due && !ended.has(id))
      expect(early.revert?.error, "a second before it is due").to.equal("PayoutNotOverdue");
    const late = await world.send("stranger", call("gateway", "claimReturn", payout));
    const tooLate = await world.send("payoutBank", call("gateway", "confirmPayout", payout));
    await publish(world, answers);
    return [early, late, tooLate];
  }
  const freeze = (held: boolean): Promise<Outcome> =>
    world.must("operator", call(DESK_TOKEN, "setFrozen", payout.redeemer ?? "", held));
  if (frozen) await freeze(true);
  const reason = way === "failPayout" || way === "returnPayout" ? [AC04] : [];
  const bank = payout.bank === world.addressOf("bank") ? "bank" : "payoutBank";
  const outcome = await world.send(bank, call("gateway", way, payout, ...reason));
  if (frozen) await freeze(false);
  return [outcome];
}

/** A payout goes to another bank, which fails it; the first bank has its role again afterwards. */
async function reassign(world: World, payout: Payout): Promise<Outcome[]> {
  const role = (await world.read("gateway", "BANK_ROLE")) as unknown as string;
  const first = world.addressOf("payoutBank");
  const moving = call("gateway", "reassignPayout", payout, world.addressOf("bank"));
  const early = await world.send("operator", moving);
  await world.must("operator", call("gateway", "revokeRole", role, first));
  const moved = await world.send("operator", moving);
  await world.must("operator", call("gateway", "grantRole", role, first));
  const again = await world.send("payoutBank", call("gateway", "failPayout", payout, AC04));
  return [early, moved, again];
}

/** A bank books a deposit once, and tells of it once or twice. */
async function pay(
  world: World,
  scene: Scene,
  { do: way, currency, amount, twice }: Extract<Step, { twice: boolean }>,
): Promise<Outcome[]> {
  const { story, payment, number } = scene;
  const tell = async (): Promise<Outcome> => {
    if (way === "payAtSpot") return world.send("bank", payAtSpot(world, "payer", currency, amount, number));
    if (way === "payAtQuote") {
      const quoted = await quoteNearMid(world, scene, "payer", currency, PAY, amount);
      return world.send("bank", call("gateway", way, quoted.quote, quoted.signature, toBeHex(number, 32)));
    }
    const { terms } = paymentOf(world, { ...payment.plan, amount: 1n, deliverIn: 1_000n }, Number(number));
    return world.send("bank", call("gateway", way, { ...terms }, currencyBytes(currency), amount, 0n));
  };
  const outcomes = [await tell()];
  const [told] = eventsOf(outcomes[0]?.events ?? [], "Paid");
  // What the bank calls its booking is in the event: a payment's id, where it went into the escrow.
  if (told !== undefined) story.bookings.set(told.args.depositReference as string, { currency, amount });
  if (twice && way !== "payIntoEscrowAtSpot") outcomes.push(await tell());
  return outcomes;
}

async function redeem(
  world: World,
  scene: Scene,
  { do: way, currency, amount, by, cost, floor }: Extract<Step, { by: string; amount: bigint }>,
): Promise<Outcome[]> {
  const tokens = amount * 100n;
  if (way === "redeemAtSpot") return [await world.send(by, redeemAtSpot(world, currency, tokens))];
  if (way === "redeemAtQuote") {
    const { quote: sold, signature } = await quoteNearMid(world, scene, by, currency, REDEEM, tokens);
    return [await world.send(by, call("gateway", way, sold, signature, world.addressOf("payoutBank")))];
  }
  const instruction = {
    bank: world.addressOf("payoutBank"),
    currency: currencyBytes(currency),
    maximumCostBps: cost,
    minimumRate: floor,
  };
  await world.must(
    "payee",
    call("gateway", "setStandingInstruction", world.addressOf(DESK_TOKEN), instruction),
  );
  const outcome = await world.send("payer", escrowCall("releaseAndRedeem", scene.payment, tokens));
  for (const { args } of eventsOf(outcome.events, "Redeemed")) {
    const worth = convertDown(tokens, midOf(scene.answers, currency, REDEEM), TOKEN_DECIMALS, FIAT_DECIMALS);
    const owed = args.amount as bigint;
    expect(owed >= (worth * (10_000n - cost)) / 10_000n, `${owed} of ${worth} at ${cost}`).to.equal(true);
    expect(owed * 10n ** 6n >= tokens * floor, `${owed} for ${tokens} at ${floor}`).to.equal(true);
  }
  return [outcome];
}
