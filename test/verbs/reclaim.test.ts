import { expect } from "chai";
import { expectRefused, illegal, last, tooEarly } from "../support/step-outcomes.ts";
import {
  at,
  by,
  DELIVERED,
  DISPUTED,
  FUNDED,
  quoted,
  refusedBefore,
  step,
} from "../support/step-scenarios.ts";

const ALL = 1_035_723_402n;

describe("reclaim", () => {
  it("returns everything from the second of the deadline on, whoever asks", async () => {
    const asked = step("reclaim", { ...by("seller"), ...at("deliverBy") });
    const { step: done, changes, narrated, calls } = await last([...FUNDED, asked]);
    expect(changes).to.deep.equal([`escrow XUSD -${ALL}`, `buyer XUSD +${ALL}`]);
    expect(done.status).to.deep.equal({ before: "Funded", after: "Reclaimed" });
    expect(done.fees).to.deep.equal([]);
    expect(calls).to.deep.equal(["escrow.reclaim by seller"]);
    expect(narrated).to.deep.equal([`reclaim: payer buyer, amount ${ALL} XUSD`]);
  });

  it("is refused a second earlier, and once the goods are there", async () => {
    const early = step("reclaim", at("deliverBy", -1n));
    await expectRefused(FUNDED, [[early, tooEarly("2025-02-02T15:30:00Z")]]);
    const delivered = step("reclaim", at("deliverBy"));
    await expectRefused(DELIVERED, [[delivered, illegal("Delivered", "reclaim")]]);
  });

  it("ends a dispute that the arbiter does not decide, and not a second early", async () => {
    const { step: done } = await last([...DISPUTED, step("reclaim", at("arbitrationEnds"))]);
    expect(done.status).to.deep.equal({ before: "Disputed", after: "Reclaimed" });
    const early = step("reclaim", at("arbitrationEnds", -1n));
    await expectRefused(DISPUTED, [[early, tooEarly("2025-01-30T15:30:03Z")]]);
  });

  it("is refused before a quote, and before anything is held", async () => {
    const unquoted = refusedBefore(step("reclaim"), "PAYMENT_NOT_QUOTED");
    await expectRefused(
      [unquoted, quoted()],
      [[step("reclaim", at("deliverBy")), illegal("None", "reclaim")]],
    );
  });
});
