import { expect } from "chai";
import { claimFindings } from "../../scripts/check/claims.ts";

const TEXT = `# yaml-language-server: $schema=../docs/schema/scenario.schema.json

# The seller asks for yuan. It gets
# them on 24 January, no later.
title:
  en: The seller is paid
  zh: 卖方收到款项
teaches:
  en: >-
    The rate is fixed. The fee is 0.20 %, of what
    was paid.
  zh: 汇率固定。费用为付款额的 0.20%。
corridors: { pay: { feeBps: 20 } } # In basis points.
claims:
  - claim: { en: The seller asks for yuan. }
    given: [parties.seller.currency]
  - claim: { en: "It gets them on 24 January, no later." }
    step: payout
    expect: { time: 2025-01-24T10:30:00Z }
  - claim: { en: The seller is paid, zh: 卖方收到款项 }
    expect: { balances: { seller: 1.00 CNY } }
  - claim: { en: The rate is fixed., zh: 汇率固定。 }
    given: [rates]
  - claim: { en: "The fee is 0.20 %, of what was paid.", zh: 费用为付款额的 0.20%。 }
    given: [corridors.pay.feeBps]
  - claim: { en: In basis points. }
    given: [corridors]
`;

const findings = (from = "", to = "") => claimFindings([{ path: "a.yaml", text: TEXT.replace(from, to) }]);

describe("the check of claims", () => {
  it("passes a scenario in which each sentence is paired", () => {
    expect(findings()).to.deep.equal([]);
  });

  it("finds a sentence of a title, of what is taught and of each kind of comment that is not", () => {
    expect(findings("  en: The seller is paid\n", "  en: The seller is rich\n")).to.deep.equal([
      "a.yaml:6 nothing makes this true: The seller is rich",
      "a.yaml this claim stands nowhere in the text: The seller is paid",
    ]);
    expect(findings("The rate is fixed. The", "The rate is fixed. The buyer gains. The")).to.deep.equal([
      "a.yaml:10 nothing makes this true: The buyer gains.",
    ]);
    expect(findings("# In basis points.", "# In basis points. Nobody bears it.")).to.deep.equal([
      "a.yaml:13 nothing makes this true: Nobody bears it.",
    ]);
    expect(findings("# The seller asks", "# The desk gains. The seller asks")).to.deep.equal([
      "a.yaml:3 nothing makes this true: The desk gains.",
    ]);
  });

  it("finds one in Chinese alone", () => {
    expect(findings("汇率固定。费用", "汇率固定。买方获益。费用")).to.deep.equal([
      "a.yaml:12 nothing makes this true: 买方获益。",
    ]);
    expect(findings("zh: 汇率固定。 }", "zh: 汇率浮动。 }")).to.deep.equal([
      "a.yaml:12 nothing makes this true: 汇率固定。",
      "a.yaml this claim stands nowhere in the text: 汇率浮动。",
    ]);
  });
});
