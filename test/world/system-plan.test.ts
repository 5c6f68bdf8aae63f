import { expect } from "chai";
import { planOf } from "../../src/engine/system-plan.ts";
import { happyPath } from "../support/happy-path.ts";
import { corridorPlan } from "../../src/testing/fixtures/corridor-plan.ts";
import { corridorScenarios } from "../../src/testing/fixtures/corridor-scenarios.ts";
import { pairPlan, systemPlan, type SystemNeeds } from "../../src/world/system-plan.ts";

const DAY = 86_400n;
const NEEDS: SystemNeeds = {
  startsAt: 1_000_000n,
  operator: "operator",
  attester: "attester",
  banks: ["bank"],
  providers: ["desk"],
  tokens: [{ symbol: "XUSD", name: "Corridor USD", currency: "USD", decimals: 6 }],
  pairs: [
    { base: "EUR", quote: "USD" },
    { base: "EUR", quote: "CNY" },
  ],
  corridors: [
    { token: "XUSD", currency: "EUR", currencyDecimals: 2, direction: "pay" },
    { token: "XUSD", currency: "CNY", currencyDecimals: 2, direction: "redeem" },
  ],
  participants: [{ party: "buyer", country: "DE" }],
};

/** How a pair is read and guarded unless it is given another figure. */
const GUARDS = {
  decimals: 8,
  maximumAge: 90_000n,
  minimumAnswer: 10_000n,
  maximumAnswer: 10_000_000_000_000n,
  breakerBps: 1_000n,
  breakerCooldown: 3_600n,
  opensAtMinute: 9_960n,
  closesAtMinute: 7_080n,
  summerTime: "none",
  calendar: 1n,
  closedPolicy: "reject",
  closedSpreadBps: 0n,
};

describe("systemPlan", () => {
  it("fills what is not given", () => {
    const { startsAt, tokens, corridors, participants } = systemPlan(NEEDS);
    expect(startsAt).to.equal(1_000_000n);
    expect(tokens[0]?.maximumReserveAge).to.equal(30n * DAY);
    expect(corridors[0]).to.include({
      spreadBps: 25n,
      feeBps: 20n,
      maximumDeviationBps: 100n,
      pegRule: "par",
      capacity: 10_000_000_000_000n,
      window: DAY,
    });
    expect(participants).to.deep.equal([
      { party: "buyer", country: "DE", tier: 1n, verifiedUntil: 1_000_000n + 365n * DAY },
    ]);
  });

  it("guards a pair by age, a jump of 10 % and the FX market's week", () => {
    const { pairs } = systemPlan(NEEDS);
    expect(pairs).to.deep.equal(NEEDS.pairs.map((pair) => ({ ...GUARDS, ...pair })));
  });

  it("takes a figure that is given in place of its own", () => {
    const { startsAt, tokens, pairs, corridors, participants } = systemPlan({
      ...NEEDS,
      preparation: 900n,
      tokens: NEEDS.tokens.map((token) => ({ ...token, maximumReserveAge: 1n })),
      pairs: [{ base: "EUR", quote: "USD", breakerBps: 500n }],
      corridors: NEEDS.corridors.map((corridor) => ({ ...corridor, feeBps: 10n, capacity: 7n })),
      participants: [{ party: "buyer", country: "DE", tier: 3n }],
    });
    expect(startsAt).to.equal(999_100n);
    expect(tokens[0]?.maximumReserveAge).to.equal(1n);
    expect(pairs).to.deep.equal([{ ...GUARDS, base: "EUR", quote: "USD", breakerBps: 500n }]);
    expect(corridors[1]).to.include({ feeBps: 10n, spreadBps: 25n, capacity: 7n });
    expect(participants[0]).to.include({ tier: 3n, verifiedUntil: 1_000_000n + 365n * DAY });
  });

  it("bands a pair by its opening answer, unless it has a band of its own", () => {
    const [plain, own] = systemPlan({
      ...NEEDS,
      pairs: [
        { base: "EUR", quote: "USD", opening: 108_350_000n },
        { base: "EUR", quote: "CNY", opening: 785_000_000n, minimumAnswer: 1n },
      ],
    }).pairs;
    expect(plain).to.deep.include({ minimumAnswer: 54_175_000n, maximumAnswer: 216_700_000n });
    expect(plain).not.to.have.property("opening");
    expect(own).to.deep.include({ minimumAnswer: 1n, maximumAnswer: 1_570_000_000n });
    const { minimumAnswer, maximumAnswer } = pairPlan({ base: "EUR", quote: "USD", opening: 3n });
    expect({ minimumAnswer, maximumAnswer }).to.deep.equal({ minimumAnswer: 1n, maximumAnswer: 6n });
  });

  it("counts a corridor's limit in its token's decimals", () => {
    const tokens = NEEDS.tokens.map((token) => ({ ...token, decimals: 2 }));
    expect(systemPlan({ ...NEEDS, tokens }).corridors[0]?.capacity).to.equal(1_000_000_000n);
  });

  it("names a path to each currency without a pair of its own, of those in corridors or of those given", () => {
    const path = { base: "USD", quote: "CNY", vehicles: ["EUR"], maximumAge: 90_000n, maximumSpread: DAY };
    expect(systemPlan(NEEDS).paths).to.deep.equal([path]);
    expect(systemPlan({ ...NEEDS, currencies: ["EUR", "USD"] }).paths).to.deep.equal([]);
    expect(systemPlan({ ...NEEDS, currencies: ["JPY"] }).paths).to.deep.equal([]);
    const direct = [...NEEDS.pairs, { base: "USD", quote: "CNY" }];
    expect(systemPlan({ ...NEEDS, pairs: direct }).paths).to.deep.equal([]);
  });

  it("gives a scenario and the test kit the same guards, paths and limits, but for the band", () => {
    const [scenario, kit] = [planOf(happyPath()), corridorPlan(corridorScenarios({}), {})];
    const withoutBand = ({ pairs }: typeof scenario) =>
      pairs.map((pair) => ({ ...pair, minimumAnswer: 0n, maximumAnswer: 0n }));
    expect(withoutBand(kit)).to.deep.equal(withoutBand(scenario));
    expect(kit.paths).to.deep.equal(scenario.paths);
    expect(kit.corridors).to.deep.equal(scenario.corridors);
  });
});
