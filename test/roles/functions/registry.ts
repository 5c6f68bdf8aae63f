import { country, PAYMENT } from "../../contracts/registry/fixture.ts";
import { latest } from "../../contracts/gateway/fixture.ts";
import { ethers } from "../../support/system.ts";
import { NO_ROLE, type FunctionRow } from "./function-row.ts";

const row = (given: Omit<FunctionRow, "contract">): FunctionRow => ({ contract: "registry", ...given });

/** Who may enter, and what was disclosed. */
export const REGISTRY: readonly FunctionRow[] = [
  row({
    name: "verify",
    may: ["verifier"],
    limit: "a block stays",
    refused: NO_ROLE,
    arrange: async ({ carrier }) => [carrier.address, (await latest()) + 1_000n, country("DE"), 1n],
  }),
  row({
    name: "setBlocked",
    may: ["registryCompliance"],
    limit: "the gateway alone asks; every way out of the escrow stays open",
    refused: NO_ROLE,
    arrange: ({ payer }) => [payer.address, true],
  }),
  row({
    name: "disclose",
    may: ["discloser"],
    limit: "once for each payment and recipient",
    refused: NO_ROLE,
    arrange: ({ payee }) => [PAYMENT, payee.address, ethers.id("content")],
  }),
];
