import assert from "node:assert/strict";
import { after, test } from "node:test";
import { network } from "hardhat";

const connection = await network.create(process.env.NETWORK ?? "own");
after(() => connection.close());

test("a payment settles on the project's own network", async () => {
  const system = await connection.corridor.deploy({
    parties: { osaka: { country: "JP", currency: "JPY" }, boston: { country: "US", currency: "USD" } },
    rates: { "USD/JPY": "156.27" },
  });
  const { received } = await system.settle("1000.00 USD", { from: "boston", to: "osaka" });
  assert.equal(received.minor, 154_093n);
  await system.rates.goStale("USD/JPY");
  await assert.rejects(system.settle("1000.00 USD", { from: "boston", to: "osaka" }), /StaleRate/);
});
