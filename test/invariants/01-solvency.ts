import { expect } from "chai";
import fc from "fast-check";
import { solvency } from "./support/holdings.ts";
import type { Invariant } from "./support/invariant.ts";
import { TOKENS } from "./support/open-world.ts";
import { holds } from "./support/property.ts";
import { begin, play } from "./support/play.ts";
import { anySession } from "./support/session.ts";

export const name = "1 solvency";

export const statement =
  "Escrow balance ≥ Σ held + Σ credits + Σ accrued fees, with equality where nobody donated.";

export const check: Invariant["check"] = async (openWorld, options) => {
  const world = await openWorld();
  const cases = fc.record({
    session: anySession(14),
    donation: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0n) },
      { weight: 1, arbitrary: fc.bigInt(1n, 500n) },
    ),
  });

  await holds(
    cases,
    async ({ session, donation }) => {
      await world.reset();
      const escrow = world.addressOf("escrow");
      if (donation > 0n)
        await world.must("payer", { contract: "XUSD", method: "transfer", args: [escrow, donation] });
      const payments = await begin(world, session);
      await play(world, payments, session.steps, () => {});

      for (const token of TOKENS) {
        const { balance, held, credits, fees } = await solvency(world, token, payments);
        const donated = token === "XUSD" ? donation : 0n;
        expect(balance, `${token}: ${held} held, ${credits} credits, ${fees} fees`).to.equal(
          held + credits + fees + donated,
        );
      }
    },
    options,
  );
};
