import { ethers, time } from "../../support/system.ts";
import { CONTRACTS, type ContractKey } from "../actors.ts";
import { NO_ROLE, type FunctionRow } from "./function-row.ts";

const ROLE = ethers.id("A_ROLE");

/** What every contract takes from OpenZeppelin's AccessControlDefaultAdminRules. */
export const ADMINISTRATION: readonly FunctionRow[] = CONTRACTS.flatMap(rowsOf);

function rowsOf(contract: ContractKey): readonly FunctionRow[] {
  const mine = (row: Omit<FunctionRow, "contract">): FunctionRow => ({ contract, ...row });
  return [
    mine({
      name: "grantRole",
      may: ["admin"],
      limit: "every role but the admin's own",
      refused: NO_ROLE,
      arrange: ({ carrier }) => [ROLE, carrier.address],
    }),
    mine({
      name: "revokeRole",
      may: ["admin"],
      limit: "every role but the admin's own",
      refused: NO_ROLE,
      arrange: ({ carrier }) => [ROLE, carrier.address],
    }),
    mine({
      name: "renounceRole",
      when: "a role of the carrier's",
      may: ["carrier"],
      limit: "a role of its own",
      refused: "AccessControlBadConfirmation",
      arrange: ({ carrier }) => [ROLE, carrier.address],
    }),
    mine({
      name: "beginDefaultAdminTransfer",
      may: ["admin"],
      limit: "takes effect when the new admin accepts, after the delay",
      refused: NO_ROLE,
      arrange: ({ carrier }) => [carrier.address],
    }),
    mine({
      name: "acceptDefaultAdminTransfer",
      when: "the carrier is to be the new admin",
      may: ["carrier"],
      limit: "after the delay",
      refused: "AccessControlInvalidDefaultAdmin",
      arrange: async (system) => {
        await system[contract].beginDefaultAdminTransfer(system.carrier.address);
        // The second of the schedule itself is too early.
        await time.increase(1n);
        return [];
      },
    }),
    mine({
      name: "cancelDefaultAdminTransfer",
      may: ["admin"],
      limit: "",
      refused: NO_ROLE,
      arrange: () => [],
    }),
    mine({
      name: "changeDefaultAdminDelay",
      may: ["admin"],
      limit: "takes effect after the present delay, or five days at most",
      refused: NO_ROLE,
      arrange: () => [86_400n],
    }),
    mine({
      name: "rollbackDefaultAdminDelay",
      may: ["admin"],
      limit: "",
      refused: NO_ROLE,
      arrange: () => [],
    }),
  ];
}
