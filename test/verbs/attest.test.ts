import { expect } from "chai";
import { last, refusalOf } from "../support/step-outcomes.ts";
import {
  FUNDED,
  published,
  quoted,
  REDEEMED,
  refused,
  step,
  system,
  xusd,
} from "../support/step-scenarios.ts";
import type { ParametersOf } from "../../src/verbs/verbs.ts";

const DAY = 86_400n;
const attest = (parameters: ParametersOf["attest"] = {}) => system({ verb: "attest", parameters });
const wait = (days: bigint) => system({ verb: "wait", parameters: { for: days * DAY } });

describe("attest", () => {
  it("states on the chain what the custodian holds, and moves nothing by itself", async () => {
    const { step: done, narrated, calls, changes } = await last([attest()]);
    expect(done.actor).to.equal("custodian");
    expect(calls).to.deep.equal(["XUSD.attestReserve by custodian"]);
    expect(done.transactions[0]?.call.args).to.deep.equal(["1000000000000", "1737646200"]);
    expect(narrated).to.deep.equal([
      "attest.apart: custodian custodian, attested 1000000000000 XUSD, time 2025-01-23T15:30:00Z, " +
        "reserve 0 XUSD, transit 0 XUSD, pledged 1000000000000 XUSD",
    ]);
    expect(changes).to.deep.equal([]);
  });

  it("follows what the desk takes back and pledges", async () => {
    const { changes, narrated } = await last([...FUNDED, attest({ spare: xusd("0") })]);
    expect(changes).to.deep.equal(["desk USD-reserve -998964276598", "cash USD-reserve -998964276598"]);
    expect(narrated[0]).to.include("attested 1035723402 XUSD");
    const more = await last([attest({ reserve: xusd("2000000.00") })]);
    expect(more.changes).to.deep.equal([
      "cash USD-reserve +1000000000000",
      "desk USD-reserve +1000000000000",
    ]);
  });

  it("states the reserve, payouts in transit and what is pledged apart", async () => {
    const { narrated } = await last([...REDEEMED, attest({ spare: xusd("1.00") })]);
    // The escrow's fee that is a token still, the redeemed tokens, and 1.00.
    const [reserve, transit, pledged] = [5_178_618n, 1_030_544_784n, 1_000_000n];
    expect(narrated[0]).to.include(`attested ${reserve + transit + pledged} XUSD`);
    expect(narrated[0]).to.include(
      `reserve ${reserve} XUSD, transit ${transit} XUSD, pledged ${pledged} XUSD`,
    );
  });

  it("never counts what the desk has taken back", async () => {
    const { step: done } = await last([attest({ reserve: xusd("1000.00") }), attest()]);
    expect(done.transactions[0]?.call.args[0]).to.equal("1000000000");
  });

  it("keeps tokens from being minted beyond it", async () => {
    const args = { supply: "1035723402", reserve: "1035723401" };
    const short = [attest({ reserve: xusd("1035.723401") }), refused(step("pay"), "ReserveExceeded", args)];
    const enough = [attest({ reserve: xusd("1035.723402") }), step("pay")];
    expect((await last([quoted(), ...short, ...enough])).error).to.equal("");
  });

  it("never leaves less than backs the tokens that there are", async () => {
    expect(await refusalOf([...FUNDED, attest({ reserve: xusd("1035.723401") })])).to.deep.equal({
      error: "FUNDS_INSUFFICIENT",
      args: {
        account: "desk",
        bank: "custodian",
        asset: "USD-reserve",
        held: "998964.276598",
        needed: "998964.276599",
        reference: "attest",
      },
    });
  });

  it("must be renewed", async () => {
    const steps = [wait(31n), published(), quoted()];
    const closed = refused(step("pay"), "MarketClosed", { pair: "0x455552555344" });
    const monday = [wait(2n), published(), quoted()];
    const stale = refused(step("pay"), "ReserveAttestationStale");
    const renewed = [...steps, closed, ...monday, stale, attest(), step("pay")];
    expect((await last(renewed)).error).to.equal("");
  });
});
