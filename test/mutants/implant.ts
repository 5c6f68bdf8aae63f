import { AbiCoder } from "ethers";
import { artifact, type Artifact } from "../../src/chain/artifact.ts";
import type { ArtifactName } from "../../src/chain/contracts/abi.ts";
import type { Rpc } from "../../src/chain/rpc.ts";
import type { ContractName, Value } from "../../src/ports.ts";
import { openFundedWorld } from "../invariants/support/open-world.ts";
import type { World } from "../invariants/support/world.ts";
import { openRoomyChain } from "./roomy-chain.ts";

interface Transaction {
  readonly to: string | null;
  readonly hash: string;
  readonly input: string;
}

/** A world whose contracts can be exchanged where they stand, which takes a tenth of the time of a new one. */
export interface Ward {
  readonly world: World;
  /** Back to the beginning, with the changed contracts in place of the build's. */
  readonly implant: (changed: ReadonlyMap<ArtifactName, Artifact>) => Promise<World>;
}

export async function openWard(): Promise<Ward> {
  const rpc = await openRoomyChain();
  const world = await openFundedWorld(artifact, async () => rpc);
  const creations = await creationsOn(rpc);
  const implant = async (changed: ReadonlyMap<ArtifactName, Artifact>): Promise<World> => {
    await world.restart();
    for (const { contract, name, address, input } of creations) {
      const original = artifact(name);
      const replacement = changed.get(name) ?? original;
      world.learn(contract, replacement, address);
      if (replacement === original) continue;
      const args = argumentsIn(input, original);
      const donor = await world.deploy(`donor of ${contract}`, replacement, args);
      await rpc.request("hardhat_setCode", [address, await rpc.request("eth_getCode", [donor, "latest"])]);
    }
    await world.begin();
    return world;
  };

  /** The contracts of the system as they were created: one each, and one for every token and feed. */
  async function creationsOn(rpc: Rpc) {
    const found: { contract: ContractName; name: ArtifactName; address: string; input: string }[] = [];
    const last = Number(await rpc.request("eth_blockNumber"));
    for (let number = 1; number <= last; number += 1) {
      const block = (await rpc.request("eth_getBlockByNumber", [`0x${number.toString(16)}`, true])) as {
        transactions: readonly Transaction[];
      };
      for (const { to, hash, input } of block.transactions) {
        if (to !== null) continue;
        const receipt = (await rpc.request("eth_getTransactionReceipt", [hash])) as {
          contractAddress: string;
        };
        const contract = world.chain.nameOf(receipt.contractAddress);
        found.push({ contract, name: nameOf(world, contract), address: receipt.contractAddress, input });
      }
    }
    return found;
  }

  return { world, implant };
}

function nameOf(world: World, contract: ContractName): ArtifactName {
  return world.artifactOf(contract).name as ArtifactName;
}

/** What the constructor was given: what a creation's data has after the code. */
function argumentsIn(input: string, { abi, bytecode }: Artifact): readonly Value[] {
  const encoded = `0x${input.slice(bytecode.length)}`;
  return AbiCoder.defaultAbiCoder().decode(abi.deploy.inputs, encoded).toArray() as readonly Value[];
}
