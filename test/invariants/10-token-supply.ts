import { expect } from "chai";
import fc from "fast-check";
import type { Invariant } from "./support/invariant.ts";
import { PAYEES, PAYERS } from "./support/open-world.ts";
import { amountRead } from "./support/payments.ts";
import { anyPart, holds, partOf, type Part } from "./support/property.ts";
import { sum } from "./support/holdings.ts";
import type { Outcome, World } from "./support/world.ts";

export const name = "10 token supply";

export const statement =
  "totalSupply = Σ balances = Σ minted − Σ burned ≤ attested reserve less what has left it since, at every mint.";

const TOKEN = "XUSD";
const NOBODY = "0x0000000000000000000000000000000000000000";
const DAY = 86_400n;
/** Seconds that an attestation of the plan's token is good for. */
const MAXIMUM_AGE = 30n * DAY;
/** A minter that counts nothing. */
const UNLIMITED = 2n ** 88n - 1n;

const PARTIES = [...PAYERS, ...PAYEES] as const;
const MINTERS = ["operator", "minterTwo"] as const;
/** Everybody who ever holds any of the token. */
const HOLDERS = [...PARTIES, ...MINTERS, "escrow", "gateway", TOKEN];

const anyParty = fc.constantFrom(...PARTIES);
const anyMinter = fc.constantFrom(...MINTERS);

const anyStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("mint" as const),
      by: anyMinter,
      to: anyParty,
      /** Of what the reserve leaves room for. */
      part: anyPart,
      /** Whether the minter's own limit is in the way. */
      limited: fc.constantFrom(true, false, false, false),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("burn" as const), by: anyMinter, from: anyParty, part: anyPart }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("transfer" as const),
      from: anyParty,
      to: anyParty,
      part: anyPart,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("attest" as const),
      /** Minor units above or below the supply. */
      room: fc.constantFrom(-1n, 0n, 1n, 500n, 10n ** 9n),
      daysAgo: fc.constantFrom(0n, 0n, 29n, 30n),
      /** What leaves the reserve in the very second that is attested. */
      leaves: fc.constantFrom(0n, 0n, 300n, 10n ** 9n),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("lower" as const),
      by: anyMinter,
      amount: fc.constantFrom(1n, 300n, 10n ** 9n),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      until: fc.constantFrom("an hour" as const, "the last second" as const, "too late" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("pause" as const, "unpause" as const) }) },
);

type Step = typeof anyStep extends fc.Arbitrary<infer Any> ? Any : never;

interface Reserve {
  readonly amount: bigint;
  readonly attestedAt: bigint;
}

/** What the custodian has stated last, and what has left its reserve and when. */
interface Custody {
  stated: Reserve;
  readonly left: { readonly at: bigint; readonly amount: bigint }[];
}

/** What can be there at most: what was stated, less all that left at that time or later. */
function backing({ stated, left }: Custody): bigint {
  const since = left.filter(({ at }) => at >= stated.attestedAt).map(({ amount }) => amount);
  const rest = stated.amount - sum(since);
  return rest > 0n ? rest : 0n;
}

export const check: Invariant["check"] = async (openWorld, options) => {
  const world = await openWorld();
  const address = (party: string): string => world.addressOf(party);
  for (const minter of MINTERS)
    await world.must("operator", {
      contract: TOKEN,
      method: "setMinter",
      args: [address(minter), UNLIMITED, 0n],
    });
  const begun = await amountRead(world, TOKEN, "totalSupply");
  await world.begin();

  await holds(
    fc.array(anyStep, { minLength: 8, maxLength: 16, size: "max" }),
    async (steps) => {
      await world.reset();
      let created = begun;
      const custody: Custody = {
        stated: (await world.read(TOKEN, "reserve")) as unknown as Reserve,
        left: [],
      };
      for (const step of steps) {
        const outcome = await carryOut(world, step, custody);
        const reserve = (await world.read(TOKEN, "reserve")) as unknown as Reserve;
        const supply = await amountRead(world, TOKEN, "totalSupply");
        for (const { minted, amount } of creations(outcome)) {
          created += minted ? amount : -amount;
          if (!minted) continue;
          const most = backing(custody);
          expect(supply <= most, `supply ${supply}, backed by ${most}`).to.equal(true);
          const age = outcome.timestamp - reserve.attestedAt;
          expect(age <= MAXIMUM_AGE, `minted on a reserve attested ${age} s ago`).to.equal(true);
        }
        const balances = await Promise.all(
          HOLDERS.map((holder) => amountRead(world, TOKEN, "balanceOf", address(holder))),
        );
        expect({ supply, balances: sum(balances) }, `after ${step.do}`).to.deep.equal({
          supply: created,
          balances: created,
        });
      }
    },
    options,
  );
};

/** What a transaction minted or burned, by its transfers from and to nobody. */
function creations({ events }: Outcome): { minted: boolean; amount: bigint }[] {
  return events
    .filter(({ contract, name }) => contract === TOKEN && name === "Transfer")
    .filter(({ args }) => args.from === NOBODY || args.to === NOBODY)
    .map(({ args }) => ({ minted: args.from === NOBODY, amount: args.value as bigint }));
}

/** A step may be refused: what has to hold holds then, too. */
async function carryOut(world: World, step: Step, custody: Custody): Promise<Outcome> {
  const address = (party: string): string => world.addressOf(party);
  const send = (from: string, method: string, ...args: (string | bigint)[]): Promise<Outcome> =>
    world.send(from, { contract: TOKEN, method, args });

  if (step.do === "mint") {
    const amount = await amountToMint(world, step.part);
    const limit = amount > 0n ? amount - 1n : 0n;
    if (step.limited) await send("operator", "setMinter", address(step.by), limit, 0n);
    const outcome = await send(step.by, "mint", address(step.to), amount);
    if (step.limited) await send("operator", "setMinter", address(step.by), UNLIMITED, 0n);
    return outcome;
  }
  if (step.do === "burn" || step.do === "transfer") {
    const amount = partOf(await amountRead(world, TOKEN, "balanceOf", address(step.from)), step.part);
    if (step.do === "transfer") return send(step.from, "transfer", address(step.to), amount);
    await send(step.from, "approve", address(step.by), amount);
    return send(step.by, "burn", address(step.from), amount);
  }
  if (step.do === "attest") {
    if (step.leaves > 0n)
      await carryOut(world, { do: "lower", by: "operator", amount: step.leaves }, custody);
    const supply = await amountRead(world, TOKEN, "totalSupply");
    const stated = { amount: supply + step.room, attestedAt: world.now - step.daysAgo * DAY };
    const outcome = await send("attester", "attestReserve", stated.amount, stated.attestedAt);
    if (outcome.revert === undefined) custody.stated = stated;
    return outcome;
  }
  if (step.do === "lower") {
    const outcome = await send(step.by, "lowerReserve", step.amount);
    if (outcome.revert === undefined) custody.left.push({ at: outcome.timestamp, amount: step.amount });
    return outcome;
  }
  if (step.do === "wait") {
    await world.moveTo(await moment(world, step.until));
    return send("operator", "approve", address("escrow"), 1n);
  }
  return send("operator", step.do);
}

/** A part of what the reserve has room for; where it has none, something small that must not pass. */
async function amountToMint(world: World, part: Part): Promise<bigint> {
  const { amount } = (await world.read(TOKEN, "reserve")) as unknown as Reserve;
  const room = amount - (await amountRead(world, TOKEN, "totalSupply"));
  // More than the minters' own measure would be refused for that.
  return room > 0n && room < UNLIMITED ? partOf(room, part) : 1n;
}

/** The second before the next step's, so that the step falls on a reserve's last second or the one after it. */
async function moment(world: World, until: "an hour" | "the last second" | "too late"): Promise<bigint> {
  const { attestedAt } = (await world.read(TOKEN, "reserve")) as unknown as Reserve;
  const last = attestedAt + MAXIMUM_AGE;
  const wanted = { "an hour": world.now + 3_600n, "the last second": last - 2n, "too late": last - 1n }[
    until
  ];
  return wanted > world.now ? wanted : world.now + 1n;
}
