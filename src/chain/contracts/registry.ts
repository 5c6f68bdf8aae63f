import { codeBytes } from "../../escrow/code-bytes.ts";
import { callsOf } from "./abi.ts";
import { contractRow } from "./contract-row.ts";

const call = callsOf<"ParticipantRegistry">();

/** Knows who was verified, who is blocked, and what was disclosed. */
export const registry = contractRow({
  name: "registry",
  artifact: "ParticipantRegistry",
  creation: { of: "system", needs: [], args: ({ administration }) => administration },
  roles: ({ operator }) => ({
    VERIFIER_ROLE: [operator],
    COMPLIANCE_ROLE: [operator],
    DISCLOSER_ROLE: [operator],
  }),
  settings: {
    participants: ({ party, country, tier, verifiedUntil }, { addressOf }) => [
      call("registry", "verify", [addressOf(party), verifiedUntil, codeBytes(country, 2), tier]),
    ],
  },
});
