import assert from "node:assert/strict";
import { after, test } from "node:test";
import { convertHalfEven, convertUp } from "corridor/rates";
import { SettlementEscrow__factory, StableToken__factory } from "corridor/typechain";
import { encodeBytes32String, ZeroAddress } from "ethers";
import { network } from "hardhat";

const [EUR, USD] = ["EUR", "USD"].map((code) => encodeBytes32String(code).slice(0, 8));
const connection = await network.create();
const { ethers } = connection;
after(() => connection.close());

test("a contract that converts with RateMath agrees with corridor/rates to the last unit", async () => {
  const prices = await ethers.deployContract("Prices", [ZeroAddress]);
  for (const [amount, numerator, denominator, from, to] of [
    [100_000n, 108_350_000n, 100_000_000n, 2, 6],
    [1n, 1n, 2n, 0, 0],
    [3n, 1n, 2n, 0, 0],
    [999_999_999_999n, 15_627n, 100n, 2, 0],
    [2n ** 200n, 7n, 3n ** 40n, 18, 3],
  ] as const) {
    const onChain = await prices.convertHalfEven(amount, numerator, denominator, from, to);
    assert.equal(onChain, convertHalfEven(amount, { numerator, denominator }, from, to));
  }
});

test("the package's oracle reads a feed of one's own", async () => {
  const [admin] = await ethers.getSigners();
  const oracle = await ethers.deployContract("RateOracle", [admin, 0]);
  const feed = await ethers.deployContract("FixedFeed", ["EUR / USD", 108_350_000n]);
  await oracle.setPair(EUR, USD, {
    feed,
    maximumAge: 3_600,
    minimumAnswer: 1n,
    maximumAnswer: 10n ** 12n,
    breakerBps: 500,
    breakerCooldown: 3_600,
    opensAtMinute: 0,
    closesAtMinute: 0,
    closedPolicy: 0,
    closedSpreadBps: 0,
    summerTime: 0,
    calendar: 0,
  });
  const prices = await ethers.deployContract("Prices", [oracle]);
  // 19.99 EUR at 1.0835 are 21.659165 USD.
  assert.equal(await prices.priceIn(EUR, USD, 1_999n, 2, 2), 2_166n);
});

test("a contract of one's own works beside a deployed system", async () => {
  const system = await connection.corridor.deploy();
  const prices = await ethers.deployContract("Prices", [system.chain.contractAddress("oracle")]);
  const { numerator, denominator } = await system.rate("EUR/USD");
  const price = await prices.priceIn(EUR, USD, 1_999n, 2, 2);
  assert.equal(price, convertUp(1_999n, { numerator, denominator }, 2, 2));
});

test("the types of corridor/typechain call a deployed system, and an escrow of one's own build", async () => {
  const system = await connection.corridor.deploy();
  await system.pay("1000.00 EUR");
  const token = StableToken__factory.connect(system.token("XUSD").address, ethers.provider);
  assert.equal(
    await token.balanceOf(system.addressOf("buyer")),
    (await system.balanceOf("buyer", "XUSD")).minor,
  );
  const [admin] = await ethers.getSigners();
  const built = await ethers.deployContract("SettlementEscrow", [ZeroAddress, admin, 0]);
  const escrow = SettlementEscrow__factory.connect(await built.getAddress(), admin);
  assert.equal(await escrow.owner(), await admin?.getAddress());
});
