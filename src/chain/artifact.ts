import { readFileSync } from "node:fs";
import path from "node:path";
import { Interface } from "ethers";
import { SettlementError } from "../errors.ts";

/** A compiled contract. */
export interface Artifact {
  readonly name: string;
  readonly abi: Interface;
  /** Creation code, 0x-prefixed. */
  readonly bytecode: string;
}

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Where each contract of the system is declared. */
const SOURCES = {
  MedianFeed: "feeds/MedianFeed.sol",
  ParticipantRegistry: "ParticipantRegistry.sol",
  RateOracle: "RateOracle.sol",
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
  const file = path.join(ROOT, "artifacts/contracts", SOURCES[name], `${name}.json`);
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
