import { expect } from "chai";
import { randomStream } from "../../src/random/random-stream.ts";
import { release } from "../../src/verbs/release.ts";

const SCOPE = {
  tokens: [{ code: "XUSD", decimals: 6 }],
  reserves: [],
  parties: ["buyer"],
  banks: ["Rhein Bank"],
  pairs: [],
  draw: (field: string) => randomStream("1", field),
};

describe("a field that is an amount of the token", () => {
  it("is read in the token's minor units", () => {
    const amount = { minor: 1_500_000n, asset: SCOPE.tokens[0] };
    expect(release.schema(SCOPE).parse({ amount: "1.50 XUSD" })).to.deep.equal({ amount });
  });

  it("is not an amount of a currency", () => {
    const read = release.schema(SCOPE).safeParse({ amount: "1.50 EUR" });
    expect(read.success).to.equal(false);
    expect(read.error?.issues[0]?.message).to.include("EUR");
  });
});
