import { partyKey } from "../../src/chain/accounts.ts";
import { INFINITE, UNLIMITED } from "../contracts/escrow/fixture.ts";
import { deployTestSystem, ethers, loadFixture, networkHelpers } from "../support/system.ts";

/** Who may be the caller of a function, each with a key of its own: one for each role, each party, and nobody. */
export const ACTORS = [
  "admin",
  "tokenPauser",
  "tokenCompliance",
  "tokenRescuer",
  "attester",
  "minter",
  "escrowPauser",
  "escrowRescuer",
  "guardian",
  "verifier",
  "registryCompliance",
  "discloser",
  "bank",
  "payoutBank",
  "provider",
  "payer",
  "payee",
  "carrier",
  "arbiter",
  "feeRecipient",
  "anyone",
] as const;

export type Actor = (typeof ACTORS)[number];

/** What the pages call them. */
export const LABELS: Readonly<Record<Actor, string>> = {
  admin: "admin",
  tokenPauser: "pauser",
  tokenCompliance: "compliance",
  tokenRescuer: "rescuer",
  attester: "attester",
  minter: "minter",
  escrowPauser: "pauser",
  escrowRescuer: "rescuer",
  guardian: "guardian",
  verifier: "verifier",
  registryCompliance: "compliance",
  discloser: "discloser",
  bank: "depositing bank",
  payoutBank: "payout's bank",
  provider: "FX provider",
  payer: "payer",
  payee: "payee",
  carrier: "carrier",
  arbiter: "arbiter",
  feeRecipient: "fee recipient",
  anyone: "anyone else",
};

/** The roles of each contract, and who alone has them. */
const HOLDERS = {
  token: {
    PAUSER_ROLE: "tokenPauser",
    COMPLIANCE_ROLE: "tokenCompliance",
    RESCUER_ROLE: "tokenRescuer",
    RESERVE_ATTESTER_ROLE: "attester",
  },
  escrow: { PAUSER_ROLE: "escrowPauser", RESCUER_ROLE: "escrowRescuer" },
  oracle: { GUARDIAN_ROLE: "guardian" },
  registry: {
    VERIFIER_ROLE: "verifier",
    COMPLIANCE_ROLE: "registryCompliance",
    DISCLOSER_ROLE: "discloser",
  },
  gateway: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, Actor>>>>;

export type ContractKey = keyof typeof HOLDERS;

export const CONTRACTS = Object.keys(HOLDERS) as readonly ContractKey[];

/** What payer and payee hold at the beginning: 10,000 XUSD each. */
export const BALANCE = 10_000_000_000n;

/** What the minter of its own may mint at once. */
export const MINTER_CAPACITY = 1_000_000_000n;

export type Account = InstanceType<typeof ethers.Wallet>;

/** The system of the tests, every role in hands of its own, payer and payee with tokens and their approvals given. */
async function deployRoles() {
  const system = await loadFixture(deployTestSystem);
  const { token, escrow, gateway, operator, stranger } = system;
  const fresh = (name: string): Account => new ethers.Wallet(partyKey(name), ethers.provider);
  const known: Partial<Record<Actor, Account>> = { ...system, admin: operator, anyone: stranger };
  const actors = Object.fromEntries(ACTORS.map((name) => [name, known[name] ?? fresh(name)])) as Record<
    Actor,
    Account
  >;
  for (const { address } of Object.values(actors)) await networkHelpers.setBalance(address, 10n ** 24n);

  await token.setMinter(operator.address, UNLIMITED, 0n);
  for (const party of [actors.payer, actors.payee]) {
    await token.mint(party.address, BALANCE);
    for (const spender of [escrow, gateway, actors.minter])
      await token.connect(party).approve(spender, INFINITE);
  }
  await token.setMinter(operator.address, 0n, 0n);
  await token.setMinter(actors.minter.address, MINTER_CAPACITY, 86_400n);
  for (const contract of CONTRACTS)
    for (const [role, holder] of Object.entries<Actor>(HOLDERS[contract])) {
      const id = ethers.id(role);
      await system[contract].grantRole(id, actors[holder].address);
      if (actors[holder] !== operator) await system[contract].revokeRole(id, operator.address);
    }
  return { ...system, ...actors };
}

export type RolesSystem = Awaited<ReturnType<typeof deployRoles>>;

export const rolesSystem = (): Promise<RolesSystem> => loadFixture(deployRoles);
