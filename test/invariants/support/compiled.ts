import { readFileSync } from "node:fs";
import path from "node:path";
import { Interface } from "ethers";
import type { Artifact } from "../../../src/chain/artifact.ts";

const MOCKS = path.resolve(import.meta.dirname, "../../../artifacts/contracts/mocks");

/** A compiled mock. */
export function mockArtifact(name: string): Artifact {
  const text = readFileSync(path.join(MOCKS, `${name}.sol`, `${name}.json`), "utf8");
  const { abi, bytecode } = JSON.parse(text) as { abi: readonly object[]; bytecode: string };
  return { name, abi: new Interface(abi), bytecode, source: `contracts/mocks/${name}.sol` };
}
