// Every door of the package, typed; what is asserted at run time is that each opens.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readScenarioFile, renderReport, rendererOf, simulate, type Trace } from "corridor";
import { convertDown, currencyAsset, formatAmount, money, type Money } from "corridor/rates";
import traceSchema from "corridor/schema/trace.schema.json" with { type: "json" };
import { deployCorridor, exchangeRateCases, LIBRARY_CONVERTER, type CorridorOptions } from "corridor/testing";
import { amounts } from "corridor/testing/arbitraries";
import { corridorMatchers as forChai } from "corridor/testing/chai";
import { corridorMatchers as forExpect } from "corridor/testing/expect";
import { SettlementEscrow__factory, type SettlementEscrow } from "corridor/typechain";
import vectors from "corridor/vectors/exchange-rates.json" with { type: "json" };
import { sample } from "fast-check";
import { network } from "hardhat";

const euro: Money = money(10_835n, currencyAsset("EUR"));
assert.equal(formatAmount(euro), "108.35");
assert.equal(convertDown(10_000n, { numerator: 10_835n, denominator: 10_000n }, 2, 2), 10_835n);

const happyPath = readScenarioFile(
  new URL(import.meta.resolve("corridor/scenarios/01-happy-path.yaml")).pathname,
);
const trace: Trace = await simulate(happyPath);
assert.equal(trace.outcome, "passed");
const [report] = await renderReport(rendererOf("markdown"), [trace], "en");
assert.equal(report?.path, "report.md");

const options: CorridorOptions<"berlin" | "tokyo", "XUSD"> = {
  parties: { berlin: { country: "DE", currency: "EUR" }, tokyo: { country: "JP", currency: "JPY" } },
  rates: { "EUR/USD": "1.25", "EUR/JPY": "160" },
};
const own = await deployCorridor(options);
assert.equal(own.party("berlin").country, "DE");
// @ts-expect-error There is no such party.
assert.throws(() => own.party("paris"));
await own.close();

const connection = await network.create();
const deployed = await connection.corridor.deploy(options);
const { received } = await deployed.settle("1000.00 EUR", { from: "berlin", to: "tokyo" });
assert.equal(received.asset.code, "JPY");
// @ts-expect-error There is no such token.
assert.throws(() => deployed.token("EURX"));
await connection.close();

const escrow: SettlementEscrow = SettlementEscrow__factory.connect(`0x${"01".repeat(20)}`);
assert.ok(escrow.interface.getFunction("release"));
assert.ok(exchangeRateCases(LIBRARY_CONVERTER).length > 100);
assert.equal(sample(amounts(currencyAsset("JPY")), { seed: 1, numRuns: 3 }).length, 3);
assert.equal(typeof forChai, "function");
assert.equal(typeof forExpect, "object");
assert.ok(vectors.length > 10);
assert.ok(traceSchema.$id.length > 0);
const source = new URL(import.meta.resolve("corridor/contracts/libraries/RateMath.sol"));
assert.match(readFileSync(source, "utf8"), /library RateMath/);
console.log("every door opens");
