import { expect } from "chai";
import { reciprocalsAgree } from "../../../../src/testing/converters/library/reciprocals-agree.ts";
import { pair } from "../../../fx/pairs.ts";

describe("reciprocalsAgree", () => {
  it("B4: knows reciprocals that cannot be one price", () => {
    expect(reciprocalsAgree(pair("SGD/BND", "0.99998"), pair("BND/SGD", "0.99999"))).to.equal(false);
    expect(reciprocalsAgree(pair("SGD/BND", "0.99999"), pair("BND/SGD", "1.00001"))).to.equal(true);
    expect(reciprocalsAgree(pair("USD/JPY", "157.32"), pair("JPY/USD", "0.006357"))).to.equal(true);
    expect(reciprocalsAgree(pair("USD/JPY", "0.50000"), pair("JPY/USD", "2.1"))).to.equal(true);
    expect(reciprocalsAgree(pair("USD/JPY", "0.50000"), pair("JPY/USD", "2.2"))).to.equal(false);
    expect(reciprocalsAgree(pair("USD/JPY", "157.32"), pair("JPY/USD", "0.0064"))).to.equal(true);
    expect(reciprocalsAgree(pair("USD/JPY", "157.32"), pair("JPY/USD", "0.0068"))).to.equal(false);
  });
});
