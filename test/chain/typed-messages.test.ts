import { expect } from "chai";
import { TypedDataEncoder } from "ethers";
import { domainSeparator, typedDigest } from "../../src/chain/typed-messages.ts";

const DOMAIN = { name: "Corridor USD", chainId: 31_337n, verifyingContract: `0x${"02".repeat(20)}` };
const FIELDS = [
  { name: "to", type: "address" },
  { name: "amount", type: "uint256" },
];
const MESSAGE = { to: `0x${"03".repeat(20)}`, amount: 5n };

describe("a typed message", () => {
  const separator = domainSeparator(DOMAIN);

  it("has the digest of ethers, for every message of a type", () => {
    const types = { Order: FIELDS };
    for (const amount of [5n, 6n]) {
      const message = { ...MESSAGE, amount };
      const digest = TypedDataEncoder.hash({ ...DOMAIN, version: "1" }, { Order: FIELDS }, message);
      expect(typedDigest(separator, { contract: "XUSD", types, message })).to.equal(digest);
    }
  });

  it("has another digest under another type or domain", () => {
    const digests = [
      typedDigest(separator, { contract: "XUSD", types: { Order: FIELDS }, message: MESSAGE }),
      typedDigest(separator, { contract: "XUSD", types: { Offer: FIELDS }, message: MESSAGE }),
      typedDigest(domainSeparator({ ...DOMAIN, name: "XUSD" }), {
        contract: "XUSD",
        types: { Order: FIELDS },
        message: MESSAGE,
      }),
    ];
    expect(new Set(digests).size).to.equal(3);
  });
});
