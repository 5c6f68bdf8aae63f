import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect } from "chai";
import { hexlify, keccak256 as ethersKeccak256 } from "ethers";
import { keccak256, keccakOfText } from "../../src/chain/keccak.ts";
import { nativeDigest } from "../../src/chain/native-digest.ts";

describe("keccak256", () => {
  it("is that of ethers, of bytes and of hex", () => {
    for (const length of [0, 1, 31, 135, 136, 137, 1_000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
      expect(keccak256(bytes)).to.equal(ethersKeccak256(bytes));
      expect(keccak256(hexlify(bytes))).to.equal(ethersKeccak256(bytes));
    }
    expect(keccakOfText("Transfer(address,address,uint256)")).to.equal(
      "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef",
    );
  });

  it("is taken from the chain that Hardhat brings, and from ethers where there is no Hardhat", () => {
    expect(hexlify(nativeDigest()?.(new Uint8Array()) ?? "0x")).to.equal(ethersKeccak256("0x"));
    expect(nativeDigest("file:///nowhere/keccak.js")).to.equal(undefined);
  });

  it("leaves the one that the host registered with ethers in its place", () => {
    // In a process of its own: what is registered there stays.
    const script = `
      import { keccak256, hexlify } from "ethers";
      import { openInProcessChain } from "./src/chain/in-process.ts";
      import { EvmChain } from "./src/chain/evm-chain.ts";
      const host = "0x" + "11".repeat(32);
      const own = keccak256._;
      keccak256.register((data) => (hexlify(data) === "0x" ? host : own(data)));
      const rpc = await openInProcessChain();
      const chain = await EvmChain.connect(rpc);
      await chain.addressToBeDeployed("buyer", 0);
      await rpc.close();
      process.exitCode = keccak256("0x") === host ? 0 : 1;`;
    const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
      encoding: "utf8",
      cwd: path.resolve(import.meta.dirname, "../.."),
    });
    expect(status, stderr).to.equal(0);
  });
});
