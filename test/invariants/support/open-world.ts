import { artifact, type Artifact } from "../../../src/chain/artifact.ts";
import type { ArtifactName } from "../../../src/chain/contracts/abi.ts";
import { deploySystem } from "../../../src/chain/deploy.ts";
import { EvmChain } from "../../../src/chain/evm-chain.ts";
import { openInProcessChain } from "../../../src/chain/in-process.ts";
import type { SystemPlan, TokenPlan } from "../../../src/ports.ts";
import { DAY, PLAN } from "../../support/plan.ts";
import type { OpenWorld } from "./invariant.ts";
import { World } from "./world.ts";

const XEUR: TokenPlan = {
  symbol: "XEUR",
  name: "Corridor EUR",
  currency: "EUR",
  decimals: 6,
  maximumReserveAge: 30n * DAY,
};

/** The system of the tests' plan, with a second token. */
export const WORLD_PLAN: SystemPlan = { ...PLAN, tokens: [...PLAN.tokens, XEUR] };

export const TOKENS = WORLD_PLAN.tokens.map(({ symbol }) => symbol);
export const PAYERS = ["payer", "payerTwo"] as const;
export const PAYEES = ["payee", "payeeTwo"] as const;
export const FEE_RECIPIENTS = ["feeRecipient", "feeRecipientTwo"] as const;

/** Minor units that payers and payees have of each token: more than every payment of a run together. */
export const WEALTH = 2n ** 110n;

/** More than all of it. */
export const RESERVE = 2n ** 160n;

export type OpenChain = typeof openInProcessChain;
export type ArtifactOf = (name: ArtifactName) => Artifact;

/** Deploys the system to a fresh chain; nobody has anything yet, and no rate has been published. */
export async function openSystem(
  artifactOf: ArtifactOf = artifact,
  openChain = openInProcessChain,
  plan = WORLD_PLAN,
): Promise<World> {
  const rpc = await openChain();
  const chain = await EvmChain.connect(rpc);
  const world = new World(rpc, chain, await deploySystem(chain, plan, artifactOf));
  const learn = (contract: string, name: ArtifactName): void =>
    world.learn(contract, artifactOf(name), chain.contractAddress(contract));
  learn("escrow", "SettlementEscrow");
  learn("gateway", "SettlementGateway");
  learn("oracle", "RateOracle");
  learn("registry", "ParticipantRegistry");
  for (const { symbol } of plan.tokens) learn(symbol, "StableToken");
  for (const { base, quote } of plan.pairs) learn(`${base}/${quote}`, "SimulatedFeed");
  return world;
}

/**
 * The system with everybody able to pay: payers and payees have tokens and have approved the escrow, rates are
 * published and the reserve is attested.
 */
export async function openFundedWorld(artifactOf?: ArtifactOf, openChain?: OpenChain): Promise<World> {
  const world = await openSystem(artifactOf, openChain);
  const set = (from: string, contract: string, method: string, ...args: (string | bigint | boolean)[]) =>
    world.must(from, { contract, method, args });
  await set("operator", "EUR/USD", "publish", 104_720_000n);
  await set("operator", "EUR/CNY", "publish", 758_910_000n);
  for (const token of TOKENS) {
    await set("operator", token, "setMinter", world.addressOf("operator"), 2n ** 88n - 1n, 0n);
    await set("attester", token, "attestReserve", RESERVE, world.now);
    for (const party of [...PAYERS, ...PAYEES]) {
      await set("operator", token, "mint", world.addressOf(party), WEALTH);
      await set(party, token, "approve", world.addressOf("escrow"), 2n ** 256n - 1n);
    }
  }
  await world.begin();
  return world;
}

/** One chain for many checks, put back to its beginning for each. */
export function sharedWorld(artifactOf?: ArtifactOf, openChain?: OpenChain): OpenWorld {
  let opened: Promise<World> | undefined;
  return async () => {
    opened ??= openFundedWorld(artifactOf, openChain);
    const world = await opened;
    await world.restart();
    return world;
  };
}
