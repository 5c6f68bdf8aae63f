import { expect } from "chai";
import { settingsOf, termsOf } from "../../../src/report/player/terms.ts";
import { Texts } from "../../../src/report/player/texts.ts";
import { happyTrace } from "../support/traces.ts";

describe("the terms and settings of a run on the page", () => {
  it("are the terms of the reports, in both languages", async () => {
    const trace = await happyTrace();
    const terms = termsOf(trace, new Texts(trace));
    expect(terms[0]).to.deep.equal({
      label: { en: "on-ramp fee (gateway)", zh: "网关手续费（付款）" },
      value: { en: "0.20% of what is paid in, rounded up", zh: "付款金额的 0.20%，向上舍入" },
    });
  });

  it("state the key as it is written, the value for people, and where it is from", async () => {
    const trace = {
      ...(await happyTrace()),
      settings: [
        { key: "escrow.feeBps", value: "50", from: "default" },
        { key: "seed", value: "7", from: "set" },
      ] as const,
    };
    expect(settingsOf(trace, new Texts(trace))).to.deep.equal([
      {
        label: "escrow.feeBps",
        value: { en: "50 (0.50%)", zh: "50（0.50%）" },
        from: { en: "default", zh: "默认" },
      },
      { label: "seed", value: "7", from: { en: "set", zh: "另行设置" } },
    ]);
  });

  it("are none of a trace that was made before there were any", async () => {
    const { settings: _, ...older } = await happyTrace();
    expect(settingsOf(older, new Texts(older))).to.deep.equal([]);
  });
});
