import { expect } from "chai";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { developmentChain } from "../../src/chain/development-chain.ts";
import { openHttpChain } from "../../src/chain/http.ts";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import { openChain } from "../../src/chain/open.ts";
import type { Rpc } from "../../src/chain/rpc.ts";
import { happyPath } from "../support/happy-path.ts";
import { refusalOf } from "../support/refusal.ts";
import { simulate } from "../../src/simulate.ts";

const CHANGES = /^(eth_send|hardhat_set|evm_mine|evm_setNextBlockTimestamp|anvil_)/;

/** A client that knows some methods, and keeps what it was asked. */
function clientOf(known: Readonly<Record<string, () => unknown>>) {
  const asked: string[] = [];
  const rpc: Rpc = {
    async request(method) {
      asked.push(method);
      const answer = known[method];
      if (answer === undefined)
        throw Object.assign(new Error("the method does not exist"), { code: -32_601 });
      return answer();
    },
    close: async () => {},
  };
  return { rpc, asked };
}

/** What a node of a public chain answers. */
const PUBLIC = {
  eth_chainId: () => "0x1",
  web3_clientVersion: () => "Geth/v1.16.7-stable/linux-amd64/go1.25.1",
  debug_traceTransaction: () => ({}),
  eth_call: () => "0x",
  eth_sendRawTransaction: () => "0x00",
};
const DEVELOPMENT = {
  ...PUBLIC,
  web3_clientVersion: () => "anvil/v1.7.1",
  evm_snapshot: () => "0x7",
  evm_revert: () => true,
  hardhat_setBalance: () => true,
};

describe("a chain of somebody's own", () => {
  it("of a public network is refused before anything is sent to it", async () => {
    const { rpc, asked } = clientOf(PUBLIC);
    const error = await refusalOf(() => developmentChain(rpc, "mainnet"));
    expect([error.code, error.who]).to.deep.equal(["NOT_A_DEVELOPMENT_CHAIN", "environment"]);
    expect(error.parameters).to.deep.equal({
      chain: "mainnet",
      client: "Geth/v1.16.7-stable/linux-amd64/go1.25.1",
      method: "evm_snapshot",
    });
    expect(asked.filter((method) => CHANGES.test(method))).to.deep.equal([]);
  });

  for (const missing of ["hardhat_setBalance", "debug_traceTransaction"] as const)
    it(`without ${missing} is refused, and put back first`, async () => {
      const { [missing]: _, ...known } = DEVELOPMENT;
      const { rpc, asked } = clientOf(known);
      const { code, parameters } = await refusalOf(() => developmentChain(rpc, "own"));
      expect(code).to.equal("NOT_A_DEVELOPMENT_CHAIN");
      expect(parameters).to.deep.include({ method: missing, client: "anvil/v1.7.1" });
      expect(asked.at(-1)).to.equal("evm_revert");
      expect(asked).to.not.include("eth_sendRawTransaction");
    });

  it("with the id of a public network is taken where it is one for development, as a fork is", async () => {
    const { rpc, asked } = clientOf(DEVELOPMENT);
    await developmentChain(rpc, "fork");
    expect(asked.at(-1)).to.equal("evm_revert");
  });

  it("with the rules of before Cancun is refused", async () => {
    const eth_call = () => {
      throw new Error("invalid opcode");
    };
    const { rpc } = clientOf({ ...DEVELOPMENT, eth_call });
    const { code, parameters } = await refusalOf(() => developmentChain(rpc, "old"));
    expect(code).to.equal("CHAIN_TOO_OLD");
    expect(parameters).to.deep.equal({ chain: "old", client: "anvil/v1.7.1" });
  });

  it("that does not answer is named", async () => {
    const { code, parameters } = await refusalOf(() => developmentChain(clientOf({}).rpc, "gone"));
    expect([code, parameters]).to.deep.equal(["NODE_UNREACHABLE", { url: "gone" }]);
  });

  it("mines what is sent to it where it does not by itself", async () => {
    const sentOn = async (automine: boolean): Promise<readonly string[]> => {
      const mining = { hardhat_getAutomine: () => automine, evm_mine: () => "0x0" };
      const { rpc, asked } = clientOf({ ...DEVELOPMENT, ...mining });
      const chain = await developmentChain(rpc, "own");
      await chain.request("eth_sendRawTransaction", ["0x00"]);
      return asked.slice(asked.indexOf("eth_sendRawTransaction"));
    };
    expect(await sentOn(true)).to.deep.equal(["eth_sendRawTransaction", "hardhat_getAutomine"]);
    expect(await sentOn(false)).to.deep.equal(["eth_sendRawTransaction", "hardhat_getAutomine", "evm_mine"]);
  });

  it("in this process has all that is asked for, and is as it was afterwards", async () => {
    const rpc = await openInProcessChain();
    const stateOf = () => rpc.request("eth_getBlockByNumber", ["latest", false]);
    const before = await stateOf();
    await developmentChain(rpc, "own");
    expect(await stateOf()).to.deep.equal(before);
    await rpc.close();
  });
});

describe("an address with a key in it", () => {
  let url = "";
  const headers: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    headers.push(request.headers.authorization);
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({ jsonrpc: "2.0", id: 1, error: { code: -32_601, message: "no such method" } }),
    );
  });
  before(async () => {
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    url = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it("is asked with its user and password, and named without them", async () => {
    const error = await refusalOf(() => openChain(`http://ann:s3cret@${url}/v3/KEY?token=KEY`));
    expect([error.code, error.message.includes("KEY"), error.message.includes("s3cret")]).to.deep.equal([
      "NODE_UNREACHABLE",
      false,
      false,
    ]);
    expect(headers.at(-1)).to.equal(`Basic ${Buffer.from("ann:s3cret").toString("base64")}`);
    const gone = await refusalOf(() => openHttpChain("http://127.0.0.1:1/v3/KEY"));
    expect(gone.parameters).to.deep.equal({ url: "http://127.0.0.1:1/..." });
  });

  it("of a node that knows no method for development takes no scenario", async () => {
    const error = await refusalOf(() => simulate(happyPath(), { url: `http://${url}` }));
    expect(error.code).to.equal("NODE_UNREACHABLE");
  });
});
