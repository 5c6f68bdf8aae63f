import { SettlementError } from "../errors/settlement-error.ts";
import type { ContractCall, ContractName, SystemPlan, Value } from "../ports.ts";
import { artifact, type Artifact } from "./artifact.ts";
import { callsOf, type ArtifactName } from "./contracts/abi.ts";
import {
  PLAN_LISTS,
  type ContractRow,
  type CreationFor,
  type Deployment,
  type PlanEntry,
  type PlanList,
} from "./contracts/contract-row.ts";
import { CONTRACTS } from "./contracts/contracts.ts";
import type { EvmChain } from "./evm-chain.ts";
import { keccakOfText } from "./keccak.ts";

/** Roles are OpenZeppelin's AccessControl in every contract that has some. */
const roleCall = callsOf<"StableToken">();

/**
 * Deploys the system that a plan describes and gives every party the roles that it has: first the contracts of the
 * system, then, entry by entry, what the lists of the plan ask for.
 *
 * @param artifactOf Where compiled contracts come from; the build, unless a test deploys changed ones.
 * @returns Unix seconds of the last block that this took.
 * @throws SETUP_REFUSED when a contract refuses a setting; DEPLOYMENT_REFUSED
 */
export async function deploySystem(
  chain: EvmChain,
  plan: SystemPlan,
  artifactOf: (name: ArtifactName) => Artifact = artifact,
): Promise<bigint> {
  const deployer = new Deployer(chain, plan, artifactOf);
  await deployer.deployContracts();
  for (const list of PLAN_LISTS) await deployer.setUp(list, plan[list]);
  return deployer.now;
}

class Deployer {
  /** Unix seconds of the last block. */
  now: bigint;
  readonly #chain: EvmChain;
  readonly #plan: SystemPlan;
  readonly #artifactOf: (name: ArtifactName) => Artifact;
  readonly #deployment: Deployment;
  /** Addresses of the system's contracts, which are known before the contracts are there. */
  readonly #reserved = new Map<ContractName, string>();

  constructor(chain: EvmChain, plan: SystemPlan, artifactOf: (name: ArtifactName) => Artifact) {
    this.now = plan.startsAt - 1n;
    this.#chain = chain;
    this.#plan = plan;
    this.#artifactOf = artifactOf;
    this.#deployment = {
      plan,
      administration: [chain.addressOf(plan.operator), 0n],
      addressOf: (party) => chain.addressOf(party),
      contractAddress: (contract) => this.#reserved.get(contract) ?? chain.contractAddress(contract),
    };
  }

  /** The contracts of which a system has one, and then their roles. */
  async deployContracts(): Promise<void> {
    const rows = CONTRACTS.flatMap((row: ContractRow) =>
      row.creation.of === "system" ? [{ row, creation: row.creation }] : [],
    );
    const [free, bound] = [
      rows.filter(({ creation }) => creation.needs.length === 0),
      rows.filter(({ creation }) => creation.needs.length > 0),
    ];
    const order = [...free, ...bound];
    for (const [index, { row }] of order.entries())
      this.#reserved.set(row.name, await this.#chain.addressToBeDeployed(this.#plan.operator, index));
    for (const { row, creation } of order)
      await this.#deploy(row.name, row.artifact, creation.args(this.#deployment));
    for (const { row } of rows) await this.#grantRoles(row.name, row);
  }

  /** Deploys what each entry of a list has for itself, and sets what is set for it. */
  async setUp<List extends PlanList>(list: List, entries: readonly PlanEntry<List>[]): Promise<void> {
    for (const entry of entries) {
      for (const row of CONTRACTS as readonly ContractRow[]) {
        const creation = creationFor(row, list);
        if (creation !== undefined) {
          const name = creation.name(entry);
          const source = creation.source?.(entry);
          if (source !== undefined) await this.#deploy(source.name, row.artifact, source.args);
          const artifactName = creation.artifact?.(entry) ?? row.artifact;
          await this.#deploy(name, artifactName, creation.args(entry, this.#deployment));
          await this.#grantRoles(name, row);
        }
        for (const call of row.settings?.[list]?.(entry, this.#deployment) ?? []) await this.#set(call);
      }
    }
  }

  async #deploy(name: ContractName, artifactName: ArtifactName, args: readonly Value[]): Promise<void> {
    const { operator } = this.#plan;
    await this.#chain.deploy(operator, name, this.#artifactOf(artifactName), args, (this.now += 1n));
  }

  async #grantRoles(contract: ContractName, { roles }: ContractRow): Promise<void> {
    for (const [role, parties] of Object.entries(roles?.(this.#plan) ?? {}))
      for (const party of parties) {
        const holder = this.#chain.addressOf(party);
        await this.#set(roleCall(contract, "grantRole", [keccakOfText(role), holder]));
      }
  }

  async #set(call: ContractCall): Promise<void> {
    const { revert } = await this.#chain.send(this.#plan.operator, call, (this.now += 1n));
    if (revert === undefined) return;
    const { contract, method } = call;
    throw new SettlementError("SETUP_REFUSED", { contract, method, error: revert.error });
  }
}

function creationFor<List extends PlanList>(
  { creation }: ContractRow,
  list: List,
): CreationFor<List> | undefined {
  return creation.of === list ? (creation as unknown as CreationFor<List>) : undefined;
}
