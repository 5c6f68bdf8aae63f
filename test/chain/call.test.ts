import { expect } from "chai";
import { call, feedCall, tokenCall } from "../../src/chain/call.ts";
import { callsOf } from "../../src/chain/contracts/abi.ts";

const ADDRESS = `0x${"02".repeat(20)}`;

// What does not compile stands in call-types.ts.
describe("a call", () => {
  it("is a plain record of contract, function and arguments, in this order", () => {
    const halt = call("oracle", "setHalted", ["0x455552", "0x555344", true]);
    expect(JSON.stringify(halt)).to.equal(
      '{"contract":"oracle","method":"setHalted","args":["0x455552","0x555344",true]}',
    );
  });

  it("of a token goes by its symbol, and of a feed by its pair", () => {
    const [frozen, published] = [
      tokenCall("XUSD", "setFrozen", [ADDRESS, true]),
      feedCall("EUR/USD", "publishAt", [104_040_000n, 1n]),
    ];
    expect(frozen).to.deep.equal({ contract: "XUSD", method: "setFrozen", args: [ADDRESS, true] });
    expect(published).to.deep.equal({
      contract: "EUR/USD",
      method: "publishAt",
      args: [104_040_000n, 1n],
    });
  });

  it("of any other artifact goes by the name that it was deployed under", () => {
    const mint = callsOf<"ReentrantToken">()("bait", "mint", [ADDRESS, 1n]);
    expect(mint).to.deep.equal({ contract: "bait", method: "mint", args: [ADDRESS, 1n] });
  });
});
