/*
 * Role matrix
 *   - has a row for every function that changes something
 *   given a function in one situation
 *     - <contract>.<function> (<when>) is for <who> alone
 */
import { expect } from "chai";
import type { Interface } from "ethers";
import { ACTORS, CONTRACTS, LABELS, rolesSystem, type Actor } from "./actors.ts";
import { MATRIX } from "./matrix.ts";

describe("Role matrix", () => {
  it("has a row for every function that changes something", async () => {
    const system = await rolesSystem();
    for (const contract of CONTRACTS) {
      const abi: Interface = system[contract].interface;
      const changing = abi.fragments.filter(
        (fragment) => fragment.type === "function" && !("constant" in fragment && fragment.constant),
      );
      const signatures = changing.map((fragment) => fragment.format("sighash"));
      const rows = MATRIX.filter((row) => row.contract === contract).map(
        ({ name }) => abi.getFunction(name)?.format("sighash") ?? `no ${name}`,
      );
      expect([...new Set(rows)].toSorted(), contract).to.deep.equal(signatures.toSorted());
    }
  });

  for (const { contract, name, when, may, refused, arrange } of MATRIX) {
    const title = `${contract}.${name}${when === undefined ? "" : ` (${when})`}`;
    const who = may === "anyone" ? "anyone" : may.map((actor) => LABELS[actor]).join(", ") || "no account";
    it(`${title} is for ${who} alone`, async () => {
      const system = await rolesSystem();
      const args = await arrange(system);
      const outcomes = await Promise.all(
        ACTORS.map(async (actor): Promise<[Actor, string]> => {
          const call = system[contract].connect(system[actor]).getFunction(name);
          try {
            await call.staticCall(...args);
            return [actor, "may"];
          } catch (error) {
            return [actor, errorName(error)];
          }
        }),
      );
      const expected = ACTORS.map((actor) => [
        actor,
        may === "anyone" || may.includes(actor) ? "may" : refused,
      ]);
      expect(outcomes).to.deep.equal(expected);

      function errorName(error: unknown): string {
        const { data, message } = error as { data?: string; message: string };
        const known = Object.values(CONTRACTS).flatMap(
          (key) => (data === undefined ? undefined : system[key].interface.parseError(data)) ?? [],
        );
        return known[0]?.name ?? message;
      }
    });
  }
});
