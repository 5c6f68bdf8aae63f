import { expect } from "chai";
import { fillTemplate } from "../src/language.ts";

describe("fillTemplate", () => {
  const CASES = [
    ["{bank} 向 {payee} 付款", { bank: "Rhein Bank", payee: "卖方" }, "Rhein Bank 向卖方付款"],
    ["{bank} 向 {payee} 付款", { bank: "珠江银行", payee: "seller" }, "珠江银行向 seller 付款"],
    ["{party} {status}", { party: "买方", status: "已核验" }, "买方已核验"],
    ["{payee} 收到", { payee: "“甲”（卖方）" }, "“甲”（卖方）收到"],
    ["{file} 与之前相同", { file: "我的 场景.yaml" }, "我的 场景.yaml 与之前相同"],
    ["{who} pays {whom}", { who: "buyer", whom: "seller" }, "buyer pays seller"],
    ["{a}  {b}", { a: "甲", b: "乙" }, "甲  乙"],
    ["{missing} 向 {payee}", { payee: "卖方" }, "{missing} 向卖方"],
  ] as const;

  for (const [template, values, filled] of CASES)
    it(`makes "${filled}"`, () => expect(fillTemplate(template, values)).to.equal(filled));
});
