import { expect } from "chai";
import { wrap } from "../../src/report/table.ts";

const OPENING = /[（“‘《〈「『【〔]$/u;
const CLOSING = /^[，。；：、）！？”’》〉」』】〕％]/u;

describe("wrap", () => {
  const TEXTS = [
    "按服务级别或清算组织规则分担（SLEV），见“指示金额”（InstdAmt）。",
    "解除方式：解冻（unfreeze）；暂停（pause）：停止什么？一切转账！",
    "依《非银行支付机构客户备付金存管办法》（2021），费率为 0.25％。",
    "（“A”、“B”）",
  ];

  for (const text of TEXTS)
    it(`ends no line with what opens, and begins none with what closes: ${text}`, () => {
      for (let width = 8; width <= 40; width += 1) {
        const lines = wrap(text, width);
        for (const line of lines.slice(0, -1)) expect(line, `${width}`).to.not.match(OPENING);
        for (const line of lines.slice(1)) expect(line, `${width}`).to.not.match(CLOSING);
        expect(lines.join("").replaceAll(" ", "")).to.equal(text.replaceAll(" ", ""));
      }
    });

  it("breaks Chinese anywhere else, and English at blanks", () => {
    expect(wrap("买方签名一次", 4)).to.deep.equal(["买方", "签名", "一次"]);
    expect(wrap("the payer signs once", 10)).to.deep.equal(["the payer", "signs once"]);
  });
});
