import { expect } from "chai";
import { expectRefused, illegal, last, tooEarly, tooLate } from "../support/step-outcomes.ts";
import { at, by, DELIVERED, FUNDED, quoted, refusedBefore, step } from "../support/step-scenarios.ts";

describe("deliver", () => {
  it("begins the inspection, and moves nothing", async () => {
    const { step: done, narrated, changes, calls } = await last(DELIVERED);
    expect(done.status).to.deep.equal({ before: "Funded", after: "Delivered" });
    expect(narrated).to.deep.equal(["deliver: carrier carrier, payer buyer, until 2025-01-26T15:30:02Z"]);
    expect(done.actor).to.equal("carrier");
    expect(calls).to.deep.equal(["escrow.deliver by carrier"]);
    expect(changes).to.deep.equal([]);
  });

  it("in a dispute is recorded once, opens no inspection, and decides whom silence favours", async () => {
    const DISPUTED_FIRST = [...FUNDED, step("dispute"), step("deliver")];
    const { step: done, narrated } = await last(DISPUTED_FIRST);
    expect(done.status).to.deep.equal({ before: "Disputed", after: "Disputed" });
    expect(narrated).to.deep.equal([
      "deliver.disputed: carrier carrier, arbiter arbiter, until 2025-01-30T15:30:02Z",
    ]);
    await expectRefused(DISPUTED_FIRST, [
      [step("deliver"), illegal("Disputed", "deliver")],
      [step("reclaim", at("arbitrationEnds")), illegal("Disputed", "reclaim")],
    ]);
    const silent = step("release", { ...by("seller"), ...at("arbitrationEnds") });
    expect((await last([...DISPUTED_FIRST, silent])).step.status.after).to.equal("Released");
  });

  it("begins the inspection where the arbiter has let a dispute lapse, and the payer may dispute anew", async () => {
    const lapsed = [...FUNDED, step("dispute", by("seller")), step("deliver", at("arbitrationEnds"))];
    const { step: done, narrated } = await last(lapsed);
    expect(done.status).to.deep.equal({ before: "Disputed", after: "Delivered" });
    expect(narrated).to.deep.equal(["deliver: carrier carrier, payer buyer, until 2025-02-02T15:30:02Z"]);
    await expectRefused(lapsed, [
      [step("release", { ...by("seller"), ...at("inspectionEnds", -1n) }), tooEarly("2025-02-02T15:30:02Z")],
    ]);
    const soon = step("deliver", at("arbitrationEnds", -1n));
    const recorded = await last([...FUNDED, step("dispute", by("seller")), soon]);
    expect(recorded.step.status.after).to.equal("Disputed");

    const anew = [...lapsed, step("dispute", at("inspectionEnds", -1n))];
    expect((await last(anew)).step.status).to.deep.equal({ before: "Delivered", after: "Disputed" });
    const silent = step("release", { ...by("seller"), ...at("arbitrationEnds") });
    expect((await last([...anew, silent])).step.status.after).to.equal("Released");
  });

  it("is the carrier's alone, and only in time: to the second before deliverBy", async () => {
    const soon = step("deliver", at("deliverBy", -1n));
    expect((await last([...FUNDED, soon])).step.status.after).to.equal("Delivered");
    await expectRefused(FUNDED, [
      [
        step("deliver", by("seller")),
        { error: "Unauthorized", args: { caller: "seller", required: "carrier" } },
      ],
      [step("deliver", at("deliverBy")), tooLate("2025-02-02T15:30:00Z")],
    ]);
  });

  it("is refused before a quote, before anything is held, and a second time", async () => {
    const unquoted = refusedBefore(step("deliver"), "PAYMENT_NOT_QUOTED");
    await expectRefused([unquoted, quoted()], [[step("deliver"), illegal("None", "deliver")]]);
    await expectRefused(DELIVERED, [[step("deliver"), illegal("Delivered", "deliver")]]);
  });
});
