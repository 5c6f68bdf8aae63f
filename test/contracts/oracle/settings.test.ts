/*
 * RateOracle's settings
 *   - are all tried here
 *   - <setting> changes <changed>, and nothing else
 */
import { expect } from "chai";
import { time, type TestSystem } from "../../support/system.ts";
import { DAY } from "../../support/plan.ts";
import { SimulatedFeed__factory } from "../../../typechain-types/index.ts";
import { ANSWER, CNY, config, EUR, guarded, latest, USD, type Guards } from "./fixture.ts";

const GBP = "0x474250";

/** A configuration in which nothing is what it would be by default. */
const GUARDS = {
  maximumAge: 3_600n,
  minimumAnswer: 1n,
  maximumAnswer: 2n ** 95n,
  breakerBps: 100n,
  breakerCooldown: 600n,
  opensAtMinute: 10n,
  closesAtMinute: 9n,
  closedPolicy: 1n,
  closedSpreadBps: 20n,
  summerTime: 1n,
  calendar: 2n,
} satisfies Guards;

const CONFIG = ["feed", ...(Object.keys(GUARDS) as (keyof typeof GUARDS)[])] as const;

/** EUR/USD accepted, tripped and halted, a path and a holiday. */
async function setUp(): Promise<TestSystem> {
  const system = await guarded({});
  const { oracle, eurUsd } = system;
  await oracle.setPair(EUR, USD, config(eurUsd, GUARDS));
  await oracle.setPath(USD, CNY, [EUR], 70n, 80n);
  await oracle.setHoliday(2n, await tomorrow(), 3_600n);
  await oracle.acceptRate(EUR, USD);
  await eurUsd.publish(2n * ANSWER);
  await oracle.tripBreaker(EUR, USD);
  await oracle.setHalted(EUR, USD, true);
  return system;
}

const tomorrow = async () => (await latest()) / DAY + 1n;

/** Everything that the oracle has been told or has remembered, by name. */
async function everything({ oracle }: TestSystem): Promise<Map<string, string>> {
  const noon = (await tomorrow()) * DAY + DAY / 2n;
  const [pair, breaker, path, otherPair, otherPath, hours, nextDay] = await Promise.all([
    oracle.pairConfig(EUR, USD),
    oracle.breaker(EUR, USD),
    oracle.path(USD, CNY),
    oracle.pairConfig(EUR, CNY),
    oracle.path(USD, GBP),
    oracle.marketHours(EUR, USD, noon),
    oracle.marketHours(EUR, USD, noon + DAY),
  ]);
  const { accepted, roundId, trippedAt, trippingAnswer } = breaker;
  const { config: stored, decimals, halted } = pair;
  const said = {
    ...Object.fromEntries(CONFIG.map((name) => [name, stored[name]])),
    decimals,
    halted,
    accepted,
    roundId,
    trippedAt,
    trippingAnswer,
    path,
    "the other pair": otherPair,
    "the other path": otherPath,
    "the holiday": hours.open,
    "the day after": nextDay.open,
  };
  return new Map(Object.entries(said).map(([name, value]) => [name, String(value)]));
}

type Setting = (system: TestSystem) => Promise<unknown>;

const changing =
  (guards: Guards): Setting =>
  ({ oracle, eurUsd }) =>
    oracle.setPair(EUR, USD, config(eurUsd, { ...GUARDS, ...guards }));

/** What is set, by which function, and what is another afterwards. */
const SETTINGS: readonly (readonly [string, string, readonly string[], Setting])[] = [
  ["nothing of a pair", "setPair", [], changing({})],
  ...(
    [
      ["maximumAge", 1n],
      ["minimumAnswer", 2n],
      ["maximumAnswer", 2n ** 94n],
      ["breakerBps", 101n],
      ["breakerCooldown", 0n],
      ["closedPolicy", 2n],
      ["closedSpreadBps", 21n],
      ["summerTime", 0n],
    ] as const
  ).map(([name, value]) => [`a pair's ${name}`, "setPair", [name], changing({ [name]: value })] as const),
  [
    "a pair's hours",
    "setPair",
    ["opensAtMinute", "closesAtMinute"],
    changing({ opensAtMinute: 30n, closesAtMinute: 29n }),
  ],
  ["a pair's calendar", "setPair", ["calendar", "the holiday"], changing({ calendar: 3n })],
  [
    "a pair's feed",
    "setPair",
    ["feed", "roundId"],
    async ({ oracle, operator }) => {
      const feed = await new SimulatedFeed__factory(operator).deploy("EUR / USD", 8);
      await oracle.setPair(EUR, USD, config(feed, GUARDS));
    },
  ],
  [
    "a pair's decimals",
    "setPair",
    ["decimals", "accepted", "trippingAnswer"],
    async (system) => {
      await system.eurUsd.setDecimals(9);
      await changing({})(system);
    },
  ],
  [
    "a pair that is new",
    "setPair",
    [],
    ({ oracle, eurUsd }) => oracle.setPair(GBP, USD, config(eurUsd, { maximumAge: 9n })),
  ],
  ["a halt that is", "setHalted", [], ({ oracle }) => oracle.setHalted(EUR, USD, true)],
  ["a halt's end", "setHalted", ["halted"], ({ oracle }) => oracle.setHalted(EUR, USD, false)],
  [
    "a reset",
    "resetBreaker",
    ["accepted", "trippedAt", "trippingAnswer"],
    ({ oracle }) => oracle.resetBreaker(EUR, USD),
  ],
  [
    "a trip",
    "tripBreaker",
    ["halted", "trippedAt", "trippingAnswer"],
    async ({ oracle, eurUsd }) => {
      await time.increase(600n);
      await eurUsd.publish(5n * ANSWER);
      await oracle.setHalted(EUR, USD, false);
      await oracle.tripBreaker(EUR, USD);
    },
  ],
  [
    "an answer",
    "acceptRate",
    ["halted", "accepted", "roundId", "trippedAt", "trippingAnswer"],
    async ({ oracle }) => {
      await time.increase(600n);
      await oracle.setHalted(EUR, USD, false);
      await oracle.acceptRate(EUR, USD);
    },
  ],
  ["a path", "setPath", ["path"], ({ oracle }) => oracle.setPath(USD, CNY, [EUR, GBP], 71n, 81n)],
  ["another path", "setPath", ["the other path"], ({ oracle }) => oracle.setPath(USD, GBP, [EUR], 1n, 2n)],
  [
    "a day of the list",
    "setHoliday",
    ["the holiday"],
    async ({ oracle }) => oracle.setHoliday(2n, await tomorrow(), DAY),
  ],
  [
    "another day of the list",
    "setHoliday",
    ["the day after"],
    async ({ oracle }) => oracle.setHoliday(2n, (await tomorrow()) + 1n, 0n),
  ],
];

describe("RateOracle's settings", () => {
  it("are all tried here", async () => {
    const { oracle } = await setUp();
    const OF_ROLES = /Role$|DefaultAdmin/;
    const writing = oracle.interface.fragments.flatMap((fragment) =>
      fragment.type === "function" && "constant" in fragment && !fragment.constant && "name" in fragment
        ? [String(fragment.name)]
        : [],
    );
    const settings = writing.filter((name) => !OF_ROLES.test(name));
    expect([...new Set(SETTINGS.map(([, method]) => method))].sort()).to.deep.equal(settings.sort());
  });

  for (const [what, method, changed, set] of SETTINGS) {
    it(`${method}: ${what} changes ${changed.join(", ") || "nothing"}, and nothing else`, async () => {
      const system = await setUp();
      const before = await everything(system);
      await set(system);
      const after = await everything(system);
      const others = [...after].filter(([name, value]) => before.get(name) !== value);
      expect(others.map(([name]) => name).sort()).to.deep.equal([...changed].sort());
    });
  }
});
