import hre from "hardhat";
import { artifact } from "../../src/chain/artifact.ts";
import { deploySystem } from "../../src/chain/deploy.ts";
import { partyKey } from "../../src/chain/accounts.ts";
import { EvmChain } from "../../src/chain/evm-chain.ts";
import { currencyBytes } from "../../src/escrow/code-bytes.ts";
import {
  ParticipantRegistry__factory,
  RateOracle__factory,
  SettlementEscrow__factory,
  SettlementGateway__factory,
  SimulatedFeed__factory,
  StableToken__factory,
} from "../../typechain-types/index.ts";
import { PLAN, START } from "./plan.ts";

/** One chain for all contract tests; every test begins from a fixture's snapshot. */
export const { ethers, networkHelpers, provider } = await hre.network.create();
export const { time } = networkHelpers;

type Fixture<System> = () => Promise<System>;

interface Loaded {
  readonly fixture: Fixture<unknown>;
  readonly system: unknown;
  snapshot: unknown;
}

// Oldest first: going back to one forgets those after it.
const loaded: Loaded[] = [];

/** Where the compiled contracts of the system come from: the build, unless mutants are on trial. */
let artifactOf = artifact;
let beginning: unknown;

/** Forgets every fixture and empties the chain; the system is then deployed from other artifacts. */
export async function startOverWith(artifacts: typeof artifact): Promise<void> {
  artifactOf = artifacts;
  loaded.length = 0;
  if (beginning !== undefined) await provider.request({ method: "evm_revert", params: [beginning] });
  beginning = await provider.request({ method: "evm_snapshot" });
}

/**
 * As Hardhat's own, but every fixture is set up on `deployTestSystem`, not on what the test before left: time goes
 * forwards only, and the order of the files must not matter. Hardhat's does not allow one fixture to load another.
 */
export async function loadFixture<System>(fixture: Fixture<System>): Promise<System> {
  const index = loaded.findIndex((known) => known.fixture === fixture);
  const known = loaded[index];
  if (known !== undefined) {
    loaded.length = index + 1;
    await provider.request({ method: "evm_revert", params: [known.snapshot] });
    known.snapshot = await provider.request({ method: "evm_snapshot" });
    return known.system as System;
  }
  if (fixture !== deployTestSystem) await loadFixture(deployTestSystem);
  const system = await fixture();
  loaded.push({ fixture, system, snapshot: await provider.request({ method: "evm_snapshot" }) });
  return system;
}

/** Who takes part in the tests, each with a key of its own. */
const NAMES = [
  "operator",
  "attester",
  "payer",
  "payee",
  "carrier",
  "arbiter",
  "feeRecipient",
  "bank",
  "payoutBank",
  "provider",
  "stranger",
] as const;

export type Actor = (typeof NAMES)[number];

export const EUR = currencyBytes("EUR");
export const USD = currencyBytes("USD");
export const CNY = currencyBytes("CNY");

/** Minor units of XUSD that the attester has stated as reserve. */
export const RESERVE = 1_000_000_000_000n;

/** The system of `PLAN`, with rates published, a reserve attested, and every actor able to pay for gas. */
export async function deployTestSystem() {
  const chain = await EvmChain.connect({
    request: (method, params = []) => provider.request({ method, params: [...params] }),
    close: async () => {},
  });
  // The chain's own clock starts before the plan's.
  await deploySystem(chain, { ...PLAN, startsAt: START - 120n }, artifactOf);
  const actors = Object.fromEntries(
    NAMES.map((name) => [name, new ethers.Wallet(partyKey(name), ethers.provider)]),
  ) as Record<Actor, InstanceType<typeof ethers.Wallet>>;
  for (const { address } of Object.values(actors)) await networkHelpers.setBalance(address, 10n ** 24n);

  const at = (contract: string): string => chain.contractAddress(contract);
  const { operator, attester } = actors;
  const contracts = {
    escrow: SettlementEscrow__factory.connect(at("escrow"), operator),
    gateway: SettlementGateway__factory.connect(at("gateway"), operator),
    oracle: RateOracle__factory.connect(at("oracle"), operator),
    registry: ParticipantRegistry__factory.connect(at("registry"), operator),
    token: StableToken__factory.connect(at("XUSD"), operator),
    eurUsd: SimulatedFeed__factory.connect(at("EUR/USD"), operator),
    eurCny: SimulatedFeed__factory.connect(at("EUR/CNY"), operator),
  };
  await time.setNextBlockTimestamp(START);
  await contracts.eurUsd.publish(104_720_000n);
  await contracts.eurCny.publish(758_910_000n);
  await contracts.token.connect(attester).attestReserve(RESERVE, START);
  return { ...contracts, ...actors };
}

export type TestSystem = Awaited<ReturnType<typeof deployTestSystem>>;
