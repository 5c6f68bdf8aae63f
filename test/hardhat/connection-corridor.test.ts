import { expect, use } from "chai";
import { Contract, Wallet } from "ethers";
import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import type { EdrNetworkUserConfig } from "hardhat/types/config";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { NetworkConnection } from "hardhat/types/network";
import { partyKey } from "../../src/chain/accounts.ts";
import corridor from "../../src/plugin.ts";
import { corridorMatchers } from "../../src/testing/matchers/chai.ts";
import { unix } from "../support/unix.ts";
import { refusalOf } from "../support/refusal.ts";

use(corridorMatchers);

const HAPPY_PATH = "scenarios/01-happy-path.yaml";

/** Networks as a project may have them. */
const networks: Record<"own" | "manual" | "optimism" | "early" | "old", EdrNetworkUserConfig> = {
  own: {
    type: "edr-simulated",
    chainType: "l1",
    chainId: 4_242,
    hardfork: "prague",
    // A Saturday, on which no market is open.
    initialDate: "2030-05-04T03:02:01Z",
    accounts: [],
  },
  manual: { type: "edr-simulated", chainType: "l1", mining: { auto: false, interval: 0 } },
  optimism: { type: "edr-simulated", chainType: "op", chainId: 10 },
  early: { type: "edr-simulated", chainType: "l1", initialDate: "1999-01-01T00:00:00Z" },
  old: { type: "edr-simulated", chainType: "l1", hardfork: "shanghai" },
};

describe("connection.corridor", () => {
  let hardhat: HardhatRuntimeEnvironment;
  const open: NetworkConnection[] = [];
  before(async () => (hardhat = await createHardhatRuntimeEnvironment({ plugins: [corridor], networks })));
  afterEach(async () => {
    for (const connection of open.splice(0)) await connection.close();
  });

  async function connect(name: keyof typeof networks): Promise<NetworkConnection> {
    const connection = await hardhat.network.create(name);
    open.push(connection);
    return connection;
  }

  it("is there on every connection, and sends nothing until it is asked", async () => {
    const plain = await createHardhatRuntimeEnvironment({ networks });
    const [with_, without] = [await connect("own"), await plain.network.create("own")];
    expect(Object.keys(with_).filter((key) => !Object.keys(without).includes(key))).to.deep.equal([
      "corridor",
    ]);
    const heights = [with_, without].map(({ provider }) => provider.request({ method: "eth_blockNumber" }));
    expect(await Promise.all(heights)).to.deep.equal(["0x0", "0x0"]);
    await without.close();
    // The older way.
    const connected = await hardhat.network.connect("own");
    open.push(connected);
    expect(connected.corridor).to.respondTo("deploy");
  });

  for (const name of ["own", "manual", "optimism"] as const)
    it(`deploys on the network's own settings: ${name}`, async () => {
      const { provider, corridor: system } = await connect(name);
      const deployed = await system.deploy({
        parties: { berlin: { country: "DE", currency: "EUR" }, tokyo: { country: "JP", currency: "JPY" } },
        rates: { "EUR/USD": "1.25", "EUR/JPY": "160" },
      });
      await expect(deployed.settle("1000.00 EUR", { from: "berlin", to: "tokyo" })).to.settleFor(
        "157771 JPY",
      );
      await expect(deployed).to.conserveValue();
      expect(deployed.chain.chain.chainId).to.equal(BigInt(hardhat.config.networks[name]?.chainId ?? 0));
      const code = await provider.request({
        method: "eth_getCode",
        params: [deployed.chain.contractAddress("escrow"), "latest"],
      });
      expect(String(code).length).to.be.above(10_000);
    });

  it("starts after the last block, when markets are open for an hour", async () => {
    const first = await (await connect("own")).corridor.deploy();
    expect(first.now).to.equal(unix("2030-05-05T22:00:00Z"));
    const weekday = await connect("early");
    await weekday.provider.request({ method: "evm_mine", params: [Number(unix("2030-05-08T12:00:00Z"))] });
    const second = await weekday.corridor.deploy();
    expect(second.now).to.equal(unix("2030-05-08T12:15:02Z"));
    const closing = await connect("early");
    await closing.provider.request({ method: "evm_mine", params: [Number(unix("2030-05-10T21:10:00Z"))] });
    expect((await closing.corridor.deploy()).now).to.equal(unix("2030-05-12T22:00:00Z"));
  });

  it("starts when it is told, and not before the last block", async () => {
    const { corridor: system } = await connect("own");
    const startsAt = unix("2031-05-08T12:00:00Z");
    expect((await system.deploy({ startsAt })).now).to.equal(startsAt);
    const { code, parameters } = await refusalOf(() => system.deploy({ scenario: HAPPY_PATH }));
    expect(code).to.equal("CHAIN_AHEAD");
    expect(parameters).to.deep.equal({ now: "2031-05-08T12:00:00Z", start: "2025-01-23T15:15:00Z" });
  });

  it("has a system beside another on one chain", async () => {
    const { corridor: system } = await connect("own");
    const [one, other] = [await system.deploy(), await system.deploy({ escrowFeeBps: 0n })];
    expect(one.chain.contractAddress("escrow")).to.not.equal(other.chain.contractAddress("escrow"));
    await expect(one.settle("1000.00 EUR")).to.settleFor("7740.68 CNY");
    await expect(other.settle("1000.00 EUR")).to.settleFor("7779.57 CNY");
  });

  it("goes on after blocks, transactions and snapshots of others", async () => {
    const { provider, corridor: system } = await connect("own");
    const deployed = await system.deploy();
    const request = (method: string, ...params: unknown[]) => provider.request({ method, params });
    await request("evm_increaseTime", 3_600);
    const buyer = new Wallet(partyKey("buyer"));
    await request("hardhat_setBalance", buyer.address, "0xde0b6b3a7640000");
    const fields = {
      chainId: 4_242,
      nonce: 0,
      to: buyer.address,
      gasLimit: 21_000,
      maxFeePerGas: 10n ** 10n,
    };
    await request("eth_sendRawTransaction", await buyer.signTransaction(fields));
    const snapshot = await request("evm_snapshot");
    await expect(deployed.settle("1000.00 EUR")).to.settleFor("7740.68 CNY");
    await deployed.rates.jump("EUR/USD", "-5%");
    await request("evm_revert", snapshot);
    await deployed.rates.jump("EUR/USD", "0%");
    // What it was before the snapshot.
    expect((await deployed.rate("EUR/USD")).numerator).to.equal(108_350_000n);
    await expect(deployed.settle("1000.00 EUR")).to.settleFor("7740.68 CNY");
    await deployed.close();
    expect(await request("eth_chainId")).to.equal("0x1092");
  });

  it("runs a scenario and puts the chain back", async () => {
    const { provider, corridor: system } = await connect("early");
    const trace = await system.run(HAPPY_PATH, { fault: "stale-rate@redeem" });
    expect(trace.outcome).to.equal("passed");
    expect((await system.run(HAPPY_PATH)).outcome).to.equal("passed");
    expect(await provider.request({ method: "eth_blockNumber" })).to.equal("0x0");
    const ahead = await refusalOf(async () => (await connect("own")).corridor.run(HAPPY_PATH));
    expect(ahead.code).to.equal("CHAIN_AHEAD");
    expect(ahead.message).to.contain("initialDate");
  });

  it("refuses a network whose rules are too old, by its name", async () => {
    const { code, parameters } = await refusalOf(async () => (await connect("old")).corridor.deploy());
    expect([code, parameters]).to.deep.include("CHAIN_TOO_OLD");
    expect(parameters).to.deep.include({ chain: "old" });
  });
});

describe("connection.corridor at an address", () => {
  it("deploys on a node, and its contracts are used by libraries of one's own", async () => {
    const node = await createHardhatRuntimeEnvironment({});
    const server = await node.network.createServer("default", "127.0.0.1", 0);
    const { port } = await server.listen();
    const hardhat = await createHardhatRuntimeEnvironment({
      plugins: [corridor],
      networks: { elsewhere: { type: "http", url: `http://127.0.0.1:${port}` } },
    });
    const connection = await hardhat.network.create("elsewhere");
    try {
      const deployed = await connection.corridor.deploy();
      await expect(deployed.settle("1000.00 EUR")).to.settleFor("7740.68 CNY");
      const { address } = deployed.token("XUSD");
      const calls = new Contract(address, ["function symbol() view returns (string)"]).interface;
      const data = calls.encodeFunctionData("symbol");
      const answer = await connection.provider.request({
        method: "eth_call",
        params: [{ to: address, data }],
      });
      expect(calls.decodeFunctionResult("symbol", String(answer))[0]).to.equal("XUSD");
    } finally {
      await connection.close();
      await server.close();
    }
  });
});
