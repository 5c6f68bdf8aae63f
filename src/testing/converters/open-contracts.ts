import type { ContractsConverter } from "./corridor-contracts.ts";

/** This project's own contracts, as the conformance kit asks them, on a chain of their own; close it afterwards. */
export async function corridorContracts(): Promise<ContractsConverter> {
  // The chain is loaded here, not with the door.
  const { corridorContracts: open } = await import("./corridor-contracts.ts");
  return open();
}
