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

  it("ends a dispute about nothing delivered at the later of two deadlines, and not a second early", async () => {
    const undelivered = [...FUNDED, step("dispute")];
    const { step: done } = await last([...undelivered, step("reclaim", at("deliverBy"))]);
    expect(done.status).to.deep.equal({ before: "Disputed", after: "Reclaimed" });
    const [first, early] = [step("reclaim", at("arbitrationEnds")), step("reclaim", at("deliverBy", -1n))];
    await expectRefused(undelivered, [
      [first, tooEarly("2025-02-02T15:30:00Z", "2025-01-30T15:30:02Z")],
      [early, tooEarly("2025-02-02T15:30:00Z")],
    ]);
  });

  it("does not end a dispute about what was delivered", async () => {
    const late = step("reclaim", at("deliverBy"));
    await expectRefused(DISPUTED, [[late, illegal("Disputed", "reclaim")]]);
  });

  it("is refused before a quote, and before anything is held", async () => {
    const unquoted = refusedBefore(step("reclaim"), "PAYMENT_NOT_QUOTED");
    await expectRefused(
      [unquoted, quoted()],
      [[step("reclaim", at("deliverBy")), illegal("None", "reclaim")]],
    );
  });
});
