import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Interface } from "ethers";
import { SettlementError } from "../errors/settlement-error.ts";
import type { ArtifactName } from "./contracts/abi.ts";
import { PACKAGE_ROOT } from "./package-root.ts";

/** A compiled contract. */
export interface Artifact {
  readonly name: string;
  readonly abi: Interface;
  /** Creation code, 0x-prefixed. */
  readonly bytecode: string;
  /** The file that it is written in, from the package's folder: `contracts/SettlementEscrow.sol`. */
  readonly source: string;
  /** Where it comes from; absent where it was not made by a build of this project. */
  readonly built?: Built;
}

/** The contract of a build: its build, its file there, and its name in the file. */
export interface Built {
  readonly buildInfo: string;
  readonly source: string;
  readonly name: string;
}

const CONTRACTS = path.join(PACKAGE_ROOT, "artifacts/contracts");

const loaded = new Map<ArtifactName, Artifact>();
let files: ReadonlyMap<string, string> | undefined;

/**
 * A compiled contract, as Hardhat's build left it.
 *
 * @throws NOT_COMPILED when the build has none of this name.
 */
export function artifact(name: ArtifactName): Artifact {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  let text: string;
  try {
    files ??= artifactFiles();
    text = readFileSync(files.get(name) ?? "", "utf8");
  } catch (cause) {
    // The next build may have it.
    files = undefined;
    throw new SettlementError("NOT_COMPILED", { contract: name }, { cause });
  }
  const { abi, bytecode, sourceName, buildInfoId, inputSourceName } = JSON.parse(text) as {
    abi: readonly object[];
    bytecode: string;
    sourceName: string;
    buildInfoId: string;
    inputSourceName: string;
  };
  const built = { buildInfo: buildInfoId, source: inputSourceName, name };
  const compiled = { name, abi: new Interface(abi), bytecode, source: sourceName, built };
  loaded.set(name, compiled);
  return compiled;
}

/** Where each artifact of the build is, by the contract's name, which no other contract has. */
function artifactFiles(): ReadonlyMap<string, string> {
  const found = readdirSync(CONTRACTS, { recursive: true, encoding: "utf8" });
  return new Map(
    found
      .filter((file) => file.endsWith(".json"))
      .toSorted()
      .map((file) => [path.basename(file, ".json"), path.join(CONTRACTS, file)]),
  );
}
