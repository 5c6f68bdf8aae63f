/*
 * Every settings function
 *   - of <contract> is in the list below, and the list has no other
 *   - <contract>.<function> changes what it was asked to and nothing else, and emits what it changes
 */
import { expect } from "chai";
import type { BaseContract, ContractTransactionResponse } from "ethers";
import { ethers, time, type TestSystem } from "../support/system.ts";
import { CNY, corridor, EUR, gatewaySystem, instruction, PAY, REDEEM } from "./gateway/fixture.ts";

type Send = (system: TestSystem) => Promise<ContractTransactionResponse>;

/** Contracts whose settings change after they are deployed; the oracle's have a test of their own. */
const CONTRACTS = ["gateway", "token", "registry", "escrow"] as const;
type Contract = (typeof CONTRACTS)[number];

/** What reads as a setting: what operators, attesters and holders of a right of their own set. */
const SETTING = /^(set|attest|lower|verify|pause$|unpause$)/;

interface Row {
  readonly of: Contract;
  readonly name: string;
  readonly send: Send;
  /** The views, by their names in `viewsOf`, that show another value afterwards. */
  readonly changes: readonly string[];
  /** The event that by its name alone has the new value, where no argument has it. */
  readonly event?: string;
  /** What has to be so before it can change anything. */
  readonly prepare?: Send;
}

const ROWS: readonly Row[] = [
  {
    of: "gateway",
    name: "setCorridor",
    send: ({ gateway, token }) =>
      gateway.setCorridor(
        token,
        EUR,
        PAY,
        corridor({
          spreadBps: 31n,
          feeBps: 32n,
          maximumFeeBps: 133n,
          maximumDeviationBps: 134n,
          pegRule: 2n,
          pegCode: "0x585553",
        }),
      ),
    changes: ["corridor"],
  },
  {
    of: "gateway",
    name: "setCorridorLimit",
    send: ({ gateway, token }) => gateway.setCorridorLimit(token, EUR, PAY, 777n, 60n),
    changes: ["limit"],
  },
  {
    of: "gateway",
    name: "setStandingInstruction",
    send: (system) =>
      system.gateway.connect(system.payee).setStandingInstruction(
        system.token,
        instruction(system, {
          bank: system.bank.address,
          currency: EUR,
          maximumCostBps: 77n,
          minimumRate: 78n,
        }),
      ),
    changes: ["instruction"],
  },
  {
    of: "token",
    name: "setFrozen",
    send: ({ token, payer }) => token.setFrozen(payer.address, true),
    changes: ["frozen payer"],
  },
  {
    of: "token",
    name: "setMinter",
    send: ({ token, stranger }) => token.setMinter(stranger.address, 555n, 60n),
    changes: ["minter"],
  },
  {
    of: "token",
    name: "pause",
    send: ({ token }) => token.pause(),
    changes: ["token paused"],
    event: "Paused",
  },
  {
    of: "token",
    name: "unpause",
    prepare: ({ token }) => token.pause(),
    send: ({ token }) => token.unpause(),
    changes: ["token paused"],
    event: "Unpaused",
  },
  {
    of: "token",
    name: "attestReserve",
    send: async ({ token, attester }) =>
      token.connect(attester).attestReserve(5n ** 20n, await time.latest()),
    changes: ["reserve"],
  },
  {
    of: "token",
    name: "lowerReserve",
    send: ({ token, operator }) => token.connect(operator).lowerReserve(99n),
    changes: ["reserve"],
  },
  {
    of: "registry",
    name: "verify",
    send: ({ registry, payee }) => registry.verify(payee.address, 2n ** 40n, "0x4652", 3),
    changes: ["payee"],
  },
  {
    of: "registry",
    name: "setBlocked",
    send: ({ registry, payer }) => registry.setBlocked(payer.address, true),
    changes: ["payer"],
  },
  {
    of: "escrow",
    name: "setTokenAllowed",
    send: ({ escrow, token }) => escrow.setTokenAllowed(token, false),
    changes: ["listing"],
  },
  {
    of: "escrow",
    name: "pause",
    send: ({ escrow, token }) => escrow.pause(token),
    changes: ["listing"],
  },
  {
    of: "escrow",
    name: "unpause",
    prepare: ({ escrow, token }) => escrow.pause(token),
    send: ({ escrow, token }) => escrow.unpause(token),
    changes: ["listing"],
  },
];

/** A system in which every setting has a value that is not the default, so that losing it shows. */
async function settled(): Promise<TestSystem> {
  const system = await gatewaySystem();
  const { gateway, token, registry, payee, stranger } = system;
  await gateway.connect(payee).setStandingInstruction(token, instruction(system, { minimumRate: 700n }));
  await token.setFrozen(stranger.address, true);
  await registry.setBlocked(payee.address, true);
  return system;
}

/** Everything that these contracts are set to, as far as they show it. */
async function viewsOf(system: TestSystem): Promise<Readonly<Record<string, unknown>>> {
  const { gateway, token, registry, escrow, payer, payee, stranger } = system;
  const way = await gateway.corridor(token, EUR, PAY);
  const other = await gateway.corridor(token, CNY, REDEEM);
  return {
    corridor: way[0],
    limit: way[1],
    "other corridor": other[0],
    "other limit": other[1],
    instruction: await gateway.standingInstruction(payee.address, token),
    reserve: await token.reserve(),
    "token paused": await token.paused(),
    "frozen payer": await token.isFrozen(payer.address),
    "frozen stranger": await token.isFrozen(stranger.address),
    minter: await token.mintable(stranger.address),
    "gateway's minting": await token.mintable(gateway),
    payer: await registry.participant(payer.address),
    payee: await registry.participant(payee.address),
    listing: await escrow.listingOf(token),
  };
}

/** The figures and texts of a value, one after the other. */
function scalars(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap(scalars) : [String(value)];
}

/** Everything in the events of a transaction: names and arguments. */
async function emitted(system: TestSystem, sent: ContractTransactionResponse): Promise<string[]> {
  const logs = (await sent.wait())?.logs ?? [];
  return CONTRACTS.flatMap((name) =>
    logs.flatMap((log) => {
      const event = system[name].interface.parseLog(log);
      return event === null ? [] : [event.name, ...scalars([...event.args])];
    }),
  );
}

describe("Every settings function", () => {
  for (const of of CONTRACTS)
    it(`of ${of} is in the list below, and the list has no other`, async () => {
      const contract: BaseContract = (await gatewaySystem())[of];
      const names = contract.interface.fragments.flatMap((fragment) =>
        ethers.FunctionFragment.isFragment(fragment) && fragment.stateMutability === "nonpayable"
          ? [fragment.name]
          : [],
      );
      const listed = ROWS.filter((row) => row.of === of).map(({ name }) => name);
      expect(names.filter((name) => SETTING.test(name))).to.have.members(listed);
    });

  for (const { of, name, prepare, send, changes, event } of ROWS)
    it(`${of}.${name} changes what it was asked to and nothing else, and emits what it changes`, async () => {
      const system = await settled();
      await prepare?.(system);
      const before = await viewsOf(system);
      const told = await emitted(system, await send(system));
      const after = await viewsOf(system);
      const changed = Object.keys(before).filter(
        (view) => scalars(before[view]).join() !== scalars(after[view]).join(),
      );
      expect(changed).to.deep.equal([...changes]);
      for (const view of changed) {
        const [old, now] = [scalars(before[view]), scalars(after[view])];
        for (const [index, value] of now.entries())
          if (value !== old[index]) expect(told, `${view}: ${value}`).to.include(event ?? value);
      }
    });
});
