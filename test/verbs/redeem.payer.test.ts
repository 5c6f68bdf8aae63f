import { expect } from "chai";
import { last, refusalOf } from "../support/step-outcomes.ts";
import {
  at,
  CNY,
  DISPUTED,
  eur,
  FUNDED,
  moved,
  ofParty,
  PAID,
  published,
  REDEEMED,
  step,
  system,
  xusd,
} from "../support/step-scenarios.ts";

const ALL = 1_035_723_402n;
const ofPayer = step("redeem", { parameters: { for: "payer" } });
const REFUNDED = [...FUNDED, step("refund")];

/** The parts that are not nothing, as `refunded EUR 99101`. */
const partsOf = ({ trace }: Awaited<ReturnType<typeof last>>): string[] =>
  (trace.totals.payments[0]?.parts ?? [])
    .filter(({ minor }) => minor.numerator !== "0" && minor.denominator === "1")
    .map(({ name, asset, minor }) => `${name} ${asset} ${minor.numerator}`);

describe("redeem for the payer", () => {
  it("burns what came back, and its own bank owes it its own currency", async () => {
    const { step: done, changes, narrated, calls } = await last([...REFUNDED, ofPayer]);
    expect(done.actor).to.equal("buyer");
    expect(calls).to.deep.equal(["XUSD.approve by buyer", "gateway.redeemAtSpot by buyer"]);
    expect(changes).to.deep.equal([
      `reserve USD-reserve -${ALL}`,
      `payouts USD-reserve +${ALL}`,
      `buyer XUSD -${ALL}`,
    ]);
    // 1,035.723402 / 1.0404 at mid is 995.50; less 0.25 % is 993.01, less 0.20 % rounded up.
    expect(narrated[0]).to.equal(
      `redeem: tokens ${ALL} XUSD, amount 99102 EUR, fee 199 EUR, feeBps 20, bank Rhein Bank`,
    );
  });

  it("is paid out by the payer's bank, and every part is accounted for", async () => {
    const outcome = await last([...REFUNDED, ofPayer, step("payout")]);
    expect(outcome.changes).to.deep.equal([
      `payouts USD-reserve -${ALL}`,
      `desk USD-reserve +${ALL}`,
      "desk EUR -99301",
      "buyer EUR +99102",
      "platform EUR +199",
    ]);
    expect(outcome.trace.outcome).to.equal("passed");
    expect(partsOf(outcome)).to.include("refunded EUR 99102");
    expect(outcome.trace.totals.payments[0]?.received.minor).to.equal("0");
  });

  it("is for what was reclaimed, resolved or never locked as well", async () => {
    const reclaimed = [...FUNDED, step("reclaim", at("deliverBy"))];
    expect((await refusalOf([...reclaimed, ofPayer])).error).to.equal("MarketClosed");
    const monday = { ...published(), at: { after: 2n * 86_400n } };
    expect((await last([...reclaimed, monday, ofPayer])).changes).to.include(`buyer XUSD -${ALL}`);
    const half = step("resolve", { parameters: { toPayer: xusd("500.00") } });
    expect((await last([...DISPUTED, half, ofPayer])).changes).to.include("buyer XUSD -500000000");
    const cancelled = [...PAID, step("cancel", { parameters: { what: "terms" } })];
    const outcome = await last([...cancelled, ofPayer, step("payout")]);
    expect(partsOf(outcome)).to.include("refunded EUR 99102");
    expect(outcome.trace.outcome).to.equal("passed");
  });

  it("counts what the market did since the quote as the payer's", async () => {
    const outcome = await last([...REFUNDED, moved("1.1000"), ofPayer, step("payout")]);
    expect(outcome.trace.outcome).to.equal("passed");
    expect(outcome.trace.steps.at(-2)?.moves.map(({ name, lostBy }) => `${name} ${lostBy}`)).to.deep.equal([
      "rate-move buyer",
    ]);
  });

  it("works beside the payee's, each in its own currency, and settled directly", async () => {
    const part = step("refund", { parameters: { amount: xusd("100.00") } });
    for (const mode of ["granular", "direct"] as const) {
      const steps = [...FUNDED, part, step("release"), ofPayer, step("redeem")];
      const one = await last([...steps, step("payout", { parameters: { for: "payer" } })], mode);
      expect(one.calls).to.deep.equal(["gateway.confirmPayout by Rhein Bank"]);
      const both = await last([...steps, step("payout")], mode);
      expect(both.calls).to.have.members([
        "gateway.confirmPayout by Rhein Bank",
        "gateway.confirmPayout by Pearl Bank",
      ]);
      expect(both.trace.outcome).to.equal("passed");
    }
  });

  it("comes back where the payout fails, at once or claimed", async () => {
    const fails = step("payout", { parameters: { fails: "AC04" } });
    const { changes, narrated } = await last([...REFUNDED, ofPayer, fails]);
    expect(changes).to.include(`buyer XUSD +${ALL}`);
    expect(narrated.at(-1)).to.equal(`payout.returned: payee buyer, tokens ${ALL} XUSD`);
    const waiting = [...REFUNDED, ofPayer, ofParty("freeze", "buyer"), fails, ofParty("unfreeze", "buyer")];
    const claimed = await last([...waiting, step("claim")]);
    expect(claimed.step.actor).to.equal("buyer");
    expect(claimed.changes).to.include(`buyer XUSD +${ALL}`);
    expect((await last([...waiting, step("claim"), ofPayer, step("payout")])).trace.outcome).to.equal(
      "passed",
    );
  });

  it("leaves what the escrow keeps for the payer until it is withdrawn", async () => {
    const kept = [...FUNDED, ofParty("freeze", "buyer"), step("refund"), ofParty("unfreeze", "buyer")];
    expect((await refusalOf([...kept, ofPayer])).error).to.equal("AmountTooSmall");
    const withdraw = system({ verb: "withdraw", parameters: { party: "buyer", what: "credit" } });
    expect((await last([...kept, withdraw, ofPayer])).changes).to.include(`buyer XUSD -${ALL}`);
  });

  it("is refused where nothing came back, twice, and in another currency", async () => {
    const nothing = { error: "AmountTooSmall", args: { amount: "0" } };
    expect(await refusalOf([...FUNDED, ofPayer])).to.deep.equal(nothing);
    expect(await refusalOf([...REDEEMED, ofPayer])).to.deep.equal(nothing);
    expect(await refusalOf([...REFUNDED, ofPayer, ofPayer])).to.deep.equal(nothing);
    const yuan = step("redeem", { parameters: { for: "payer", minimum: { minor: 1n, asset: CNY } } });
    expect((await refusalOf([...REFUNDED, yuan])).error).to.equal("ASSET_MISMATCH");
    const tooMuch = step("redeem", { parameters: { for: "payer", minimum: eur("991.03") } });
    expect((await refusalOf([...REFUNDED, tooMuch])).error).to.equal("BelowMinimumOut");
  });
});
