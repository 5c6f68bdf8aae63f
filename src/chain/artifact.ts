import { readFileSync } from "node:fs";
import path from "node:path";
import { Interface } from "ethers";
import { SettlementError } from "../errors/settlement-error.ts";
import { PACKAGE_ROOT } from "./package-root.ts";

/** A compiled contract. */
export interface Artifact {
  readonly name: string;
  readonly abi: Interface;
  /** Creation code, 0x-prefixed. */
  readonly bytecode: string;
}

/** Where each contract is declared: those of the system, and those through which a part of it is asked by itself. */
const SOURCES = {
  DelayedFeed: "feeds/DelayedFeed.sol",
  FeeOnTransferToken: "mocks/FeeOnTransferToken.sol",
  MarketHoursHarness: "mocks/MarketHoursHarness.sol",
  MedianFeed: "feeds/MedianFeed.sol",
  ParticipantRegistry: "ParticipantRegistry.sol",
  RateGuardsHarness: "mocks/RateGuardsHarness.sol",
  RateMathHarness: "mocks/RateMathHarness.sol",
  RateOracle: "RateOracle.sol",
  ReentrantToken: "mocks/ReentrantToken.sol",
  SettlementEscrow: "SettlementEscrow.sol",
  SettlementGateway: "SettlementGateway.sol",
  SimulatedFeed: "feeds/SimulatedFeed.sol",
  StableToken: "StableToken.sol",
} as const;

export type ArtifactName = keyof typeof SOURCES;

const loaded = new Map<ArtifactName, Artifact>();

/**
 * A compiled contract of the system, as Hardhat's build left it.
 *
 * @throws NOT_COMPILED when there is no build.
 */
export function artifact(name: ArtifactName): Artifact {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const file = path.join(PACKAGE_ROOT, "artifacts/contracts", SOURCES[name], `${name}.json`);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new SettlementError("NOT_COMPILED", { contract: name }, { cause });
  }
  const { abi, bytecode } = JSON.parse(text) as { abi: readonly object[]; bytecode: string };
  const compiled = { name, abi: new Interface(abi), bytecode };
  loaded.set(name, compiled);
  return compiled;
}
