import assert from "node:assert/strict";
import { after, test } from "node:test";
import { network } from "hardhat";

// The plugin gives a connection to any network of the project the whole system: `connection.corridor`.
const connection = await network.create();
after(() => connection.close());

test("a payment settles, and is refused while the rate is stale", async () => {
  const system = await connection.corridor.deploy({
    parties: { boston: { country: "US", currency: "USD" }, osaka: { country: "JP", currency: "JPY" } },
    rates: { "USD/JPY": "156.27" },
  });
  const { received } = await system.settle("1000.00 USD", { from: "boston", to: "osaka" });
  assert.equal(received.minor, 154_093n);
  await system.rates.goStale("USD/JPY");
  await assert.rejects(system.settle("1000.00 USD", { from: "boston", to: "osaka" }), /StaleRate/);
});
