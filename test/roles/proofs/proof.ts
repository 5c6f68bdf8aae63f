import type { RolesSystem } from "../actors.ts";

/** Shows what a claim says, on the system with every role in hands of its own. */
export type Proof = (system: RolesSystem) => Promise<void>;

/** Revokes the role and gives it to the stranger, who stands for whoever comes after. */
export async function replace(
  system: RolesSystem,
  contract: "token" | "escrow" | "gateway" | "oracle" | "registry",
  role: string,
  holder: { readonly address: string },
): Promise<void> {
  await system[contract].revokeRole(role, holder.address);
  await system[contract].grantRole(role, system.stranger.address);
}
