import { expect } from "chai";
import { last, refusalOf } from "../support/step-outcomes.ts";
import { quoted, step, system } from "../support/step-scenarios.ts";

const wait = (seconds: bigint) => system({ verb: "wait", parameters: { for: seconds } });

describe("wait", () => {
  it("lets time pass, and nothing else happens", async () => {
    const { step: done, narrated, calls, changes } = await last([wait(86_400n)]);
    expect(done.at).to.equal("2025-01-23T15:30:00Z");
    expect(narrated).to.deep.equal(["wait: until 2025-01-24T15:30:00Z"]);
    expect([calls, changes]).to.deep.equal([[], []]);
  });

  it("has the next step begin when it is over", async () => {
    const { step: done } = await last([wait(86_400n), wait(1n), quoted()]);
    expect(done.at).to.equal("2025-01-24T15:30:01Z");
  });

  it("counts from its beginning: a quote of 900 seconds is good after 900 of them, and not after 901", async () => {
    expect((await last([quoted(), wait(900n), step("pay")])).error).to.equal("");
    expect((await refusalOf([quoted(), wait(901n), step("pay")])).error).to.equal("QuoteExpired");
  });
});
