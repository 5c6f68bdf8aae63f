import { expect } from "chai";
import type { StepParameters } from "../../src/verbs/verbs.ts";
import {
  DELIVERED,
  FUNDED,
  quoted,
  refused,
  RELEASED,
  step,
  system,
  xusd,
} from "../support/step-scenarios.ts";
import { StepBench } from "../support/step-outcomes.ts";

const PAIR = "EUR/USD";
const pair = (verb: "halt" | "resume" | "trip" | "reset") => system({ verb, parameters: { pair: PAIR } });
const rate = (value: string) => system({ verb: "rate", parameters: { pair: PAIR, value } });
const report = (parameters: Partial<Extract<StepParameters, { verb: "report" }>["parameters"]>) =>
  system({ verb: "report", parameters: { pair: PAIR, ...parameters } });
const party = (verb: "freeze" | "unfreeze" | "block" | "unblock" | "verify", who: string) =>
  system({ verb, parameters: { party: who } });
const what = (verb: "pause" | "unpause", subject: "token" | "escrow") =>
  system({ verb, parameters: { what: subject } });
const attest = (parameters: Extract<StepParameters, { verb: "attest" }>["parameters"]) =>
  system({ verb: "attest", parameters });

describe("steps about the system", () => {
  let bench: StepBench;

  before(async () => {
    bench = await StepBench.open();
  });

  after(() => bench.close());

  async function errorOf(...steps: Parameters<StepBench["last"]>[0]): Promise<string> {
    return (await bench.last(steps)).error;
  }

  describe("rate", () => {
    it("moves market and feed: quotes follow, and so does the oracle", async () => {
      const { error, step: done } = await bench.last([rate("1.05"), quoted(), step("pay")]);
      expect(error).to.equal("");
      expect(done.moves).to.deep.equal([]);
    });

    it("makes a quote of before too far from the market", async () => {
      expect(await errorOf(quoted(), rate("1.06"), step("pay"))).to.equal("QuoteOffMarket");
    });

    it("is refused where the feed cannot say it exactly, where it is none, and for an unknown pair", async () => {
      expect(await errorOf(rate("1.123456789"))).to.equal("AMOUNT_TOO_PRECISE");
      expect(await errorOf(rate("0"))).to.equal("RATE_INVALID");
      expect(await errorOf(system({ verb: "rate", parameters: { pair: "EUR/JPY", value: "160" } }))).to.equal(
        "RATE_MISSING",
      );
    });
  });

  describe("report", () => {
    it("lets the feed say something else than the market", async () => {
      const { error, step: done } = await bench.last([quoted(), report({ value: "1.0410" }), step("pay")]);
      expect(error).to.equal("");
      // The desk's spread is what it quoted; what the feed says is not the market.
      expect(done.moves).to.deep.equal([]);
      expect(await errorOf(quoted(), report({ value: "1.06" }), step("pay"))).to.equal("QuoteOffMarket");
    });

    it("with a time of its own: too old, or ahead of the chain", async () => {
      expect(await errorOf(quoted(), report({ age: 90_001n }), step("pay"))).to.equal("StaleRate");
      expect(await errorOf(quoted(), report({ age: 89_999n }), step("pay"))).to.equal("");
      expect(await errorOf(quoted(), report({ ahead: 60n }), step("pay"))).to.equal("FutureRate");
    });

    it("puts right what it said before", async () => {
      const stale = [quoted(), report({ age: 100_000n })];
      expect(await errorOf(...stale, refused(step("pay"), "StaleRate"), report({}), step("pay"))).to.equal(
        "",
      );
    });
  });

  describe("halt and resume", () => {
    it("stop conversions at a pair, and let them go on", async () => {
      expect(await errorOf(quoted(), pair("halt"), step("pay"))).to.equal("PairHalted");
      expect(await errorOf(quoted(), pair("halt"), pair("resume"), step("pay"))).to.equal("");
    });
  });

  describe("trip and reset", () => {
    it("let the guardian accept a rate that jumped", async () => {
      const jumped = [rate("1.20"), quoted(), refused(step("pay"), "DeviationTooHigh")];
      expect(await errorOf(...jumped, pair("trip"), step("pay"))).to.equal("BreakerOpen");
      expect(await errorOf(...jumped, pair("trip"), pair("reset"), step("pay"))).to.equal("");
    });

    it("are refused where nothing jumped", async () => {
      expect(await errorOf(pair("trip"))).to.equal("BreakerNotTripped");
      expect(await errorOf(pair("reset"))).to.equal("BreakerNotTripped");
    });
  });

  describe("freeze and unfreeze", () => {
    it("stop somebody's tokens on every path, and let them go", async () => {
      const frozen = [...RELEASED, party("freeze", "seller")];
      expect(await errorOf(...frozen, step("redeem"))).to.equal("AccountFrozen");
      expect(await errorOf(...frozen, step("refund"))).to.equal("AccountFrozen");
      expect(await errorOf(...frozen, party("unfreeze", "seller"), step("redeem"))).to.equal("");
    });

    it("are looked at by an invariant of their own", async () => {
      const { trace } = await bench.last([...RELEASED, party("freeze", "seller"), step("redeem")]);
      expect(trace.invariants.find(({ name }) => name === "frozen")).to.deep.equal({
        name: "frozen",
        checks: 2,
      });
    });
  });

  describe("pause and unpause", () => {
    it("of the escrow stop ways in only", async () => {
      expect(await errorOf(quoted(), step("pay"), what("pause", "escrow"), step("fund"))).to.equal(
        "TokenNotAllowed",
      );
      expect(await errorOf(...DELIVERED, what("pause", "escrow"), step("release"))).to.equal("");
    });

    it("of the token stop everything", async () => {
      expect(await errorOf(quoted(), what("pause", "token"), step("pay"))).to.equal("TokenPaused");
      expect(await errorOf(quoted(), what("pause", "token"), what("unpause", "token"), step("pay"))).to.equal(
        "",
      );
    });

    it("are refused where there is nothing to let go", async () => {
      expect(await errorOf(what("unpause", "escrow"))).to.equal("TokenNotPaused");
    });
  });

  describe("block, unblock and verify", () => {
    it("keep somebody out of the gateway, not in the escrow", async () => {
      expect(await errorOf(quoted(), party("block", "buyer"), step("pay"))).to.equal("ParticipantBlocked");
      expect(await errorOf(...DELIVERED, party("block", "seller"), step("release"))).to.equal("");
      expect(await errorOf(...RELEASED, party("block", "seller"), step("redeem"))).to.equal(
        "ParticipantBlocked",
      );
      const back = [quoted(), party("block", "buyer"), party("unblock", "buyer"), step("pay")];
      expect(await errorOf(...back)).to.equal("");
    });

    it("are no pardon: a blocked party that is verified again stays blocked", async () => {
      const steps = [quoted(), party("block", "buyer"), party("verify", "buyer"), step("pay")];
      expect(await errorOf(...steps)).to.equal("ParticipantBlocked");
    });
  });

  describe("attest", () => {
    it("follows what the desk takes out and brings", async () => {
      const { changes, told } = await bench.last([...FUNDED, attest({ spare: xusd("0") })]);
      expect(changes).to.deep.equal(["desk USD-reserve -998964276598", "cash USD-reserve -998964276598"]);
      expect(told).to.deep.equal(["attest"]);
      const more = await bench.last([attest({ reserve: xusd("2000000.00") })]);
      expect(more.changes).to.deep.equal([
        "cash USD-reserve +1000000000000",
        "desk USD-reserve +1000000000000",
      ]);
      expect((await bench.last([attest({})])).changes).to.deep.equal([]);
    });

    it("keeps tokens from being minted beyond it", async () => {
      expect(await errorOf(quoted(), attest({ reserve: xusd("1035.723401") }), step("pay"))).to.equal(
        "ReserveExceeded",
      );
      expect(await errorOf(quoted(), attest({ reserve: xusd("1035.723402") }), step("pay"))).to.equal("");
    });

    it("never leaves less than backs the tokens that there are", async () => {
      expect(await errorOf(...FUNDED, attest({ reserve: xusd("1035.723401") }))).to.equal(
        "FUNDS_INSUFFICIENT",
      );
    });

    it("must be renewed", async () => {
      const wait = system({ verb: "wait", parameters: { for: 31n * 86_400n } });
      const steps = [wait, report({}), quoted()];
      expect(await errorOf(...steps, step("pay"))).to.equal("MarketClosed");
      const open = system({ verb: "wait", parameters: { for: 2n * 86_400n } });
      const monday = [wait, open, report({}), quoted()];
      expect(await errorOf(...monday, step("pay"))).to.equal("ReserveAttestationStale");
      expect(await errorOf(...monday, attest({}), step("pay"))).to.equal("");
    });
  });
});

describe("a customer that is not verified", () => {
  it("cannot pay until it is", async () => {
    const bench = await StepBench.open({
      customers: (customers) =>
        customers.map((customer) =>
          customer.name === "buyer" ? { ...customer, verified: false } : customer,
        ),
    });
    const verify = system({ verb: "verify", parameters: { party: "buyer" } });
    const refusal = refused(step("pay"), "NotVerified");
    const { error } = await bench.last([quoted(), refusal, verify, step("pay")]);
    await bench.close();
    expect(error).to.equal("");
  });
});
