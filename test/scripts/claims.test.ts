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

  it("finds a text of one language, which is enough for a user's file only", () => {
    for (const [from, to] of [
      ["\n  zh: 卖方收到款项\n", "\n"],
      ["title:\n  en: The seller is paid\n  zh: 卖方收到款项", "title: The seller is paid"],
      ["corridors:", "alternatives: [{ title: A bank }]\ncorridors:"],
    ] as const)
      expect(findings(from, to)).to.match(/^a.yaml the library needs both languages: title/);
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

  it("finds an amount, a refusal and a deadline that nothing shows which makes the sentence true", () => {
    const taught = (en: string, proof: string) => {
      const made = `  - claim: { en: "${en}" }\n    ${proof}\n`;
      return claimFindings([
        {
          path: "a.yaml",
          text: TEXT.replace("# The seller asks", `# ${en} The seller asks`).replace(
            "claims:\n",
            `claims:\n${made}`,
          ),
        },
      ]);
    };
    const unshown = (each: string, en: string) => [`a.yaml nothing shows ${each} of this claim: ${en}`];
    const paid = "It gets 1,035.50 XUSD.";
    for (const proof of [
      "expect: { balances: { seller: [1.00 CNY, 1035.500000 XUSD] } }",
      'expect: { revert: { ReserveExceeded: { supply: "1035500000" } } }',
      "because: [{ given: [steps] }, { expect: { balances: { seller: 1035.5 XUSD } } }]",
    ])
      expect(taught(paid, proof), proof).to.deep.equal([]);
    for (const proof of [
      "expect: { balances: { seller: 1035.51 XUSD } }",
      "expect: { balances: { seller: 10355.00 XUSD } }",
      'expect: { revert: { ReserveExceeded: { supply: "10355000" } } }',
      "given: [corridors]",
    ])
      expect(taught(paid, proof), proof).to.deep.equal(unshown("1,035.50", paid));
    expect(taught("It pays 20 EUR.", "given: [corridors.pay.feeBps]")).to.deep.equal([]);
    const refused = "It is refused with StaleRate.";
    expect(taught(refused, "expect: { revert: StaleRate }")).to.deep.equal([]);
    expect(taught(refused, "expect: { by: seller }")).to.deep.equal(unshown("StaleRate", refused));
    const late = "From deliverBy on it is over.";
    expect(taught(late, "expect: { time: deliverBy+0s }")).to.deep.equal([]);
    expect(taught(late, "expect: { time: payoutDue }")).to.deep.equal(unshown("deliverBy", late));
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
