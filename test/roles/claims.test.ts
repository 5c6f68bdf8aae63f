/*
 * Role claims
 *   - are about every actor of every contract of the matrix
 *   - of <id>: <what an attacker takes>
 */
import { expect } from "chai";
import { CONTRACTS, rolesSystem } from "./actors.ts";
import { CLAIMS, type ClaimId } from "./claims.ts";
import { isAdministration, MATRIX } from "./matrix.ts";
import { ESCROW_PROOFS } from "./proofs/escrow.ts";
import { GATEWAY_PROOFS } from "./proofs/gateway.ts";
import { ORACLE_PROOFS } from "./proofs/oracle.ts";
import type { Proof } from "./proofs/proof.ts";
import { REGISTRY_PROOFS } from "./proofs/registry.ts";
import { TOKEN_PROOFS } from "./proofs/token.ts";

/** A claim without a proof does not compile. */
const PROOFS: Readonly<Record<ClaimId, Proof>> = {
  ...TOKEN_PROOFS,
  ...ESCROW_PROOFS,
  ...GATEWAY_PROOFS,
  ...ORACLE_PROOFS,
  ...REGISTRY_PROOFS,
};

/** Parties whose keys are worth what they hold and have approved, and no more. */
const HOLDERS = new Set(["token payer", "token payee", "gateway payer", "gateway payee"]);

describe("Role claims", () => {
  it("are about every actor of every contract of the matrix", () => {
    const claimed = Object.values(CLAIMS).map(({ contract, actor }) => `${contract} ${actor}`);
    for (const contract of CONTRACTS) {
      const own = MATRIX.filter((row) => row.contract === contract && !isAdministration(row));
      const actors = new Set(own.flatMap(({ may }) => (may === "anyone" ? [] : may)));
      const missing = [...actors]
        .map((actor) => `${contract} ${actor}`)
        .filter((pair) => !claimed.includes(pair) && !HOLDERS.has(pair));
      expect(missing, contract).to.deep.equal([]);
    }
  });

  for (const [id, { takes }] of Object.entries(CLAIMS)) {
    it(`of ${id}: ${takes}`, async () => {
      await PROOFS[id as ClaimId](await rolesSystem());
    });
  }
});
