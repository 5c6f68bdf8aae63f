import { expect } from "chai";
import { deploySystem } from "../../src/chain/deploy.ts";
import { EvmChain } from "../../src/chain/evm-chain.ts";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import { keccakOfText } from "../../src/chain/keccak.ts";
import type { ContractCall } from "../../src/ports.ts";
import type { Rpc } from "../../src/chain/rpc.ts";
import { PLAN } from "../support/plan.ts";
import { refusalOf } from "../support/refusal.ts";

const ROLES = [
  "PAUSER",
  "RESCUER",
  "GUARDIAN",
  "VERIFIER",
  "COMPLIANCE",
  "DISCLOSER",
  "BANK",
  "FX_PROVIDER",
  "RESERVE_ATTESTER",
];

/** In this order the addresses of contracts and the times of blocks come about, on which traces rest. */
const SENT = [
  "deploy oracle",
  "deploy registry",
  "deploy escrow",
  "deploy gateway",
  "escrow: PAUSER operator",
  "escrow: RESCUER operator",
  "oracle: GUARDIAN operator",
  "registry: VERIFIER operator",
  "registry: COMPLIANCE operator",
  "registry: DISCLOSER operator",
  "gateway: BANK bank",
  "gateway: BANK payoutBank",
  "gateway: FX_PROVIDER provider",
  "deploy XUSD",
  "XUSD: PAUSER operator",
  "XUSD: COMPLIANCE operator",
  "XUSD: RESCUER operator",
  "XUSD: RESERVE_ATTESTER attester",
  "XUSD.setMinter",
  "escrow.setTokenAllowed",
  "deploy EUR/USD",
  "oracle.setPair",
  "deploy EUR/CNY",
  "oracle.setPair",
  "oracle.setPath",
  "gateway.setCorridor",
  "gateway.setCorridorLimit",
  "gateway.setCorridor",
  "gateway.setCorridorLimit",
  "registry.verify",
  "registry.verify",
];

describe("deploySystem", () => {
  let rpc: Rpc;
  let chain: EvmChain;

  beforeEach(async () => {
    rpc = await openInProcessChain();
    chain = await EvmChain.connect(rpc);
  });

  afterEach(() => rpc.close());

  it("deploys contracts and sets them up in a fixed order, a second each", async () => {
    const sent: string[] = [];
    const seconds: bigint[] = [];
    const [deploy, send] = [chain.deploy.bind(chain), chain.send.bind(chain)];
    chain.deploy = (from, name, artifact, args, at) => {
      sent.push(`deploy ${name}`);
      seconds.push(at);
      return deploy(from, name, artifact, args, at);
    };
    chain.send = (from, call, at) => {
      sent.push(described(call));
      seconds.push(at);
      return send(from, call, at);
    };
    const last = await deploySystem(chain, PLAN);
    expect(sent).to.deep.equal(SENT);
    expect(seconds).to.deep.equal(SENT.map((_, index) => PLAN.startsAt + BigInt(index)));
    expect(last).to.equal(seconds.at(-1));
    expect(await chain.lastBlockAt()).to.equal(last);
  });

  it("gives escrow and gateway each other's address", async () => {
    await deploySystem(chain, PLAN);
    const ask = (contract: string, method: string) => chain.read({ contract, method, args: [] });
    expect(await ask("escrow", "gateway")).to.equal(chain.contractAddress("gateway"));
    expect(await ask("gateway", "escrow")).to.equal(chain.contractAddress("escrow"));
  });

  it("complains of a setting that a contract refuses, by contract and function", async () => {
    const [corridor] = PLAN.corridors;
    if (corridor === undefined) throw new Error("the plan has corridors");
    const corridors = [{ ...corridor, feeBps: 10_001n }];
    const { code, parameters } = await refusalOf(() => deploySystem(chain, { ...PLAN, corridors }));
    expect(code).to.equal("SETUP_REFUSED");
    expect(parameters).to.include({ contract: "gateway", method: "setCorridor" });
  });

  function described({ contract, method, args: [role, holder] }: ContractCall): string {
    const known = ROLES.find((name) => keccakOfText(`${name}_ROLE`) === role);
    return known === undefined
      ? `${contract}.${method}`
      : `${contract}: ${known} ${chain.nameOf(holder as string)}`;
  }
});
