import { Big } from "big.js";
import { expect } from "chai";
import { happyPath } from "../support/happy-path.ts";
import type { RatePath } from "../../src/fx/sources/rate-path.ts";
import { rational } from "../../src/money/rational.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { rationalOf } from "../../src/trace/trace-figures.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { DeployedSystem } from "../support/deployed-system.ts";
import { partsAtMid } from "../support/parts-at-mid.ts";
import { quoted, RELEASED, step, system, withSteps } from "../support/step-scenarios.ts";

const { startsAt } = happyPath();

/** A path with the happy path's first point, and then others: seconds after its clock, and an answer of 8 decimals. */
function moved(path: RatePath, later: readonly (readonly [bigint, bigint | undefined])[]): RatePath {
  const points = later.map(([after, answer]) => ({ at: startsAt + after, answer, carriedDays: 0 }));
  return { ...path, points: [...path.points.slice(0, 1), ...points] };
}

/** The happy path's rates with the market and the reports of one pair moving on their own. */
function ratesWith(
  pair: string,
  market: readonly (readonly [bigint, bigint | undefined])[],
  reported: readonly (readonly [bigint, bigint | undefined])[],
): Scenario["rates"] {
  return happyPath().rates.map((rate) =>
    `${rate.base.code}/${rate.quote.code}` === pair
      ? { ...rate, market: moved(rate.market, market), reported: moved(rate.reported, reported) }
      : rate,
  );
}

/** Parts by name, as minor units of their own asset. */
function partsOf({ totals }: Trace): Record<string, Big> {
  Big.DP = 60;
  const parts = totals.payments[0]?.parts ?? [];
  return Object.fromEntries(
    parts.map(({ name, minor }) => [name, new Big(minor.numerator).div(minor.denominator)]),
  );
}

describe("rates that move", () => {
  let deployed: DeployedSystem;

  before(async () => {
    deployed = await DeployedSystem.open(happyPath());
  });

  after(() => deployed.close());

  const wait = system({ verb: "wait", parameters: { for: 1_000n } });
  const paidOut = [...RELEASED, wait, step("redeem"), step("payout")];

  it("quotes what the market says at that second, and converts at what was reported", async () => {
    // The market is at 7.60 when the seller redeems, the oracle at 7.59.
    const rates = ratesWith("EUR/CNY", [[500n, 760_000_000n]], [[600n, 759_000_000n]]);
    const trace = await deployed.run(withSteps(paidOut, { rates }));
    expect(trace.outcome).to.equal("passed");
    const tokens = new Big("1035.723402").minus("5.178618");
    const gross = tokens.times("7.59").div("1.0404").times("0.9975").round(2, Big.roundDown);
    const received = gross.minus(gross.times("0.0020").round(2, Big.roundUp));
    expect(trace.totals.payments[0]?.received.minor).to.equal(received.times(100).toFixed());
    const redeem = trace.steps.find(({ verb }) => verb === "redeem");
    const [used] = redeem?.rates ?? [];
    expect(used).to.include({ base: "USD", quote: "CNY", observedAt: "2025-01-23T15:00:00Z" });
    expect(used === undefined ? undefined : rationalOf(used)).to.deep.equal(rational(75_900n, 10_404n));
  });

  it("names what the market moved and what the oracle lagged, and the parts still make the whole", async () => {
    const rates = ratesWith("EUR/CNY", [[500n, 760_000_000n]], [[600n, 759_000_000n]]);
    const trace = await deployed.run(withSteps(paidOut, { rates }));
    const tokens = new Big("1030.544784");
    const [payment] = trace.totals.payments;
    const { "rate-move": move, "oracle-lag": lag } = partsOf(trace);
    const worth = (rate: string) => tokens.times(rate).times(100).div("1.0404");
    // In fen: what the payee lost is below zero, as it gained.
    expect(
      move
        ?.minus(worth("7.5829").minus(worth("7.60")))
        .abs()
        .lt("1e-30"),
    ).to.equal(true);
    expect(
      lag
        ?.minus(worth("7.60").minus(worth("7.59")))
        .abs()
        .lt("1e-30"),
    ).to.equal(true);
    if (payment === undefined) expect.fail("there are no totals");
    expect(partsAtMid(payment)).to.deep.equal(rationalOf(payment.sentAtMid));
    const moves = trace.steps.flatMap((each) => each.moves);
    expect(moves.map(({ name, lostBy, keptBy }) => [name, lostBy, keptBy])).to.deep.equal([
      ["rate-move", "seller", ""],
      ["oracle-lag", "seller", "desk"],
    ]);
  });

  it("lets the desk, not the seller, bear what the market moved while a quote was firm", async () => {
    // 1 EUR = 1.0404 USD when quoted, 1.0350 when paid; the oracle follows.
    const later = [[300n, 103_500_000n]] as const;
    const steps = [quoted(), step("pay", { at: { unix: startsAt + 400n } })];
    const trace = await deployed.run(withSteps(steps, { rates: ratesWith("EUR/USD", later, later) }));
    const { moves = [], spreads = [] } = trace.steps[1] ?? {};
    // 998.00 EUR at 0.0054 less.
    expect(moves).to.have.length(1);
    expect(moves[0]).to.deep.include({
      name: "rate-lock",
      asset: "XUSD",
      fraction: { numerator: "5389200", denominator: "1" },
      lostBy: "desk",
      keptBy: "",
      of: { minor: "99800", asset: "EUR" },
    });
    expect([moves[0]?.from?.numerator, moves[0]?.to?.numerator]).to.deep.equal(["2601", "207"]);
    // 0.25 % of 1,038.3192 USD: the spread of the quote, whatever the oracle says now.
    expect(spreads[0]?.amount.minor).to.equal("2595798");
  });

  it("publishes a report in its time and leaves its gas out of the step's", async () => {
    const rates = ratesWith(
      "EUR/CNY",
      [],
      [
        [300n, 758_000_000n],
        [350n, 758_500_000n],
      ],
    );
    const trace = await deployed.run(
      withSteps([quoted(), step("pay", { at: { unix: startsAt + 400n } })], { rates }),
    );
    const [, pay] = trace.steps;
    expect(pay?.reports).to.deep.equal([
      { pair: "EUR/CNY", answer: "758500000", decimals: 8, at: "2025-01-23T15:35:50Z" },
    ]);
    expect(trace.totals.transactions).to.equal(1);
    expect(trace.totals.gas).to.equal(pay?.transactions[0]?.gas);
  });

  it("has no market in a gap: the desk does not quote", async () => {
    const rates = ratesWith("EUR/USD", [[100n, undefined]], []);
    const trace = await deployed.run(
      withSteps([{ ...quoted(), at: { unix: startsAt + 200n }, expect: { error: "RATE_MISSING" } }], {
        rates,
      }),
    );
    expect(trace.outcome).to.equal("passed");
  });

  it("goes by a rate step from then on, whatever the path says", async () => {
    const rates = ratesWith("EUR/USD", [[500n, 110_000_000n]], [[500n, 110_000_000n]]);
    const set = system({ verb: "rate", parameters: { pair: "EUR/USD", value: "1.0500" } });
    const steps = [set, { ...quoted(), at: { unix: startsAt + 600n } }, step("pay")];
    const trace = await deployed.run(withSteps(steps, { rates }));
    expect(trace.steps.flatMap(({ reports }) => reports)).to.deep.equal([]);
    const bought = new Big("998.00").times("1.05").times("0.9975").round(6, Big.roundDown).times(1e6);
    const paid = trace.steps[2]?.movements.find(
      ({ holder, place }) => holder === "buyer" && place === "chain",
    );
    expect(paid?.after).to.equal(bought.toFixed());
  });
});
