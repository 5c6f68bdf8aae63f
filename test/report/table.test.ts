import { expect } from "chai";
import { table, tableLines, wrap } from "../../src/report/table.ts";

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

describe("a table that is wider than the terminal", () => {
  const COLUMNS = [
    { heading: "#", align: "right" as const },
    { heading: "what", width: 40 },
    { heading: "gas" },
  ];
  const ROWS = [
    ["1", "one two three four five six seven eight nine", "49,460"],
    ["2", "", "7"],
  ];

  it("has its text in fewer columns while that reads well", () => {
    expect(table(COLUMNS, ROWS, 48)).to.deep.equal([
      "#  what                               gas",
      "-  ---------------------------------  ------",
      "1  one two three four five six seven  49,460",
      "   eight nine",
      "2                                     7",
    ]);
  });

  it("has its text beneath the rest of its row otherwise", () => {
    expect(table(COLUMNS, ROWS, 30)).to.deep.equal([
      "#  gas",
      "-  ------",
      "1  49,460",
      "  one two three four five six",
      "  seven eight nine",
      "2  7",
    ]);
  });

  it("has several texts beneath, each behind its heading", () => {
    const columns = [{ heading: "at" }, { heading: "expected", width: 30 }, { heading: "found", width: 30 }];
    expect(table(columns, [["step 1", "Funded", "None"]], 16)).to.deep.equal([
      "at",
      "------",
      "step 1",
      "  expected:",
      "  Funded",
      "  found: None",
    ]);
  });

  it("is a block for each row where it has no text to move, as many cells on a line as it has room for", () => {
    const columns = [{ heading: "scenario" }, { heading: "结果" }, { heading: "gas" }];
    expect(tableLines(columns, [["01-happy-path", "通过", "1"]], 23)).to.deep.equal({
      head: [],
      rows: [["scenario: 01-happy-path", "  结果：通过  gas: 1"]],
    });
  });

  it("breaks a word or a figure that is longer than the terminal is wide", () => {
    const long = "9".repeat(25);
    const lines = table([{ heading: "a" }, { heading: "b" }], [[long, "x"]], 20);
    expect(lines).to.deep.equal(["a:", `  ${"9".repeat(18)}`, `  ${"9".repeat(7)}  b: x`]);
    expect(wrap(long, 20)).to.deep.equal([long]);
    expect(wrap(long, 20, "anywhere")).to.deep.equal(["9".repeat(20), "9".repeat(5)]);
  });

  it("folds a heading that is wider than its figures before a row becomes a block", () => {
    const columns = [
      { heading: "part" },
      { heading: "at the reference rate, in CNY", align: "right" },
    ] as const;
    const rows = [["seller receives", "7,477.30"]];
    expect(table(columns, rows, 60)[0]).to.equal("part             at the reference rate, in CNY");
    expect(table(columns, rows, 30)).to.deep.equal([
      "                    at the",
      "                 reference",
      "                  rate, in",
      "part                   CNY",
      "---------------  ---------",
      "seller receives   7,477.30",
    ]);
    expect(table(columns, rows, 20)[0]).to.match(/^part: seller/);
  });
});
