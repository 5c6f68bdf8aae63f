import { expect } from "chai";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { bilingualFaults, hasWords } from "../../scripts/check/language/bilingual.ts";
import { languageFindings } from "../../scripts/check/language/findings.ts";
import { ROOT } from "../../scripts/check/run-tool.ts";
import { TERMS } from "../../src/report/words/glossary/glossary.ts";

/** A dictionary with one row, as the check reads it. */
const row = (zh: string): string => `export const W = {\n  a: { en: "x", zh: ${JSON.stringify(zh)} },\n};\n`;
const findings = (file: string, text: string): string[] => languageFindings({ path: file, text });
const WORDS = "src/report/words/report.ts";

describe("the language check", () => {
  const CHINESE = [
    ["half-width punctuation in Chinese", "买方: {bank}", "：", "a colon after Chinese"],
    ["half-width punctuation in Chinese", "{file}: 有效", "：", "a colon before Chinese"],
    ["half-width punctuation in Chinese", "付款, 收款", "，", "a comma between Chinese"],
    ["half-width punctuation in Chinese", "步骤 {a}, 结论 {b}", "，", "a comma after a placeholder"],
    ["half-width punctuation in Chinese", "买方 (DE)", "（", "an opening bracket"],
    ["half-width punctuation in Chinese", "报价(有效)", "）", "a closing bracket"],
    ["half-width punctuation in Chinese", "已完成;请继续", "；", "a semicolon"],
    ["half-width punctuation in Chinese", "是否继续?", "？", "a question mark"],
    ["half-width punctuation in Chinese", "完成!", "！", "an exclamation mark"],
    ["half-width punctuation in Chinese", "缺少“teaches”.", "。", "a full stop"],
    ["blank between Chinese", "由买方 签名", "no blank", "a blank between two words"],
    ["blank between Chinese", "完成， 继续", "no blank", "a blank after a comma"],
    ["English inside Chinese", "被 gateway 拒绝", "gateway", "a word of English"],
    ["English inside Chinese", "来源：European Central Bank", "European", "a name that has a Chinese one"],
    ["English inside Chinese", "没有名为“foo”的 breaker", "breaker", "a word behind a quoted name"],
    ["per cent with a blank", "年化波动率 7 %", "without a blank", "a blank before the sign"],
    ["per cent with a blank", "费率 {fee} %", "without a blank", "a blank behind a placeholder"],
    ["full stop glued to an example", "请这样书写：1.0404。", "no stop", "a stop behind a value"],
    ["full stop glued to an example", "请指定一个或多个：{example}。", "no stop", "a stop behind an example"],
  ] as const;

  for (const [rule, zh, instead, what] of CHINESE)
    it(`finds ${what} (${rule}): ${zh}`, () => {
      const found = findings(WORDS, row(zh)).filter((each) => each.includes(rule));
      expect(found.join("\n")).to.contain(`${WORDS}:2 ${rule}: "`).and.to.contain(instead);
    });

  const ENGLISH = [
    ["The file says what is wrong.", "states"],
    ["The run tells the reason.", "describes"],
    ["The payer is told what it takes.", "describes"],
    ["until somebody has checked", "a party"],
    ["Nobody cannot allow anything.", "the zero address"],
    ["10 invariants held, looked at {checks} times", "checks"],
    ["The file is what is so.", "the facts"],
    ["the same step goes through", "succeeds"],
    ["A quote is good once.", "single use"],
    ["No token comes into being.", "minted"],
    ["The file is no trace.", "is not a"],
    ["An answer that is no price", "is not a"],
    ["Another than its bank reports.", "a different one"],
    ["ended as", "final status"],
    ["The escrow knows nothing of it.", "has no record of"],
    ["{file} is new or another than before", "created or changed"],
    ["What this run did is drawn strong.", "bold"],
    ["put here by the breaker stale-rate", "injected fault"],
    ["No one who keeps silent gains.", "does not respond"],
    ["the time is over: {amount}", "deadline"],
    ["more than the breaker takes at once", "one update"],
    ["{amount} are {payee}'s again", "returned to"],
    ["for no exit asks the registry", "withdrawals"],
    ["Nothing answers at {url}", "no response"],
    ["converted at a rate of yesterday", "yesterday's rate"],
    ["it could keep a stale rate alive", "age check"],
  ] as const;

  for (const [en, instead] of ENGLISH) {
    it(`finds the English turn of phrase: ${en}`, () => {
      const found = findings("src/cli/words.ts", `const a = 1;\nconst b = ${JSON.stringify(en)};\n`);
      expect(found.filter((each) => each.includes("English turn of phrase")).join("\n"))
        .to.contain("src/cli/words.ts:2 English turn of phrase")
        .and.to.contain(instead);
    });
  }

  for (const { avoid = [] } of TERMS)
    for (const { word, language, instead, only } of avoid)
      it(`finds ${word}, for which the glossary has ${instead}`, () => {
        const text = language === "zh" ? `现在由${word}处理。` : `Here, ${word} it is.`;
        const file = only === "class" ? "scenarios/01.yaml" : "src/chain/plain.ts";
        const source =
          only === "class" ? `title:\n  en: "${text}"\n` : `\nconst a = ${JSON.stringify(text)};\n`;
        const found = findings(file, source).filter((each) => each.includes("the glossary avoids"));
        expect(found.join("\n")).to.contain(`${file}:2 `).and.to.contain(instead);
      });

  it("finds them in comments, on the line where they stand", () => {
    const comment = "/**\n * A first line.\n * What somebody\n * says.\n */\nexport const a = 1;\n";
    expect(findings("src/fx/rate.ts", comment).map((each) => each.split(" ")[0])).to.have.members([
      "src/fx/rate.ts:3",
      "src/fx/rate.ts:4",
    ]);
    expect(findings("src/fx/rate.ts", "const a = 1;\n// It says\n// nothing.\n")[0]).to.contain("rate.ts:2");
  });

  it("finds them in pages and scenarios", () => {
    const page = "# 标题\n\n买方 (DE)\n\n| 一 | 买方: 甲 |\n| --- | --- |\n\n段落中断在汉字\n之间。（\n尾\n";
    const found = findings("docs/tutorial/x.md", page);
    expect(found.map((each) => each.split(/ "|: /)[0])).to.include.members([
      "docs/tutorial/x.md:3 half-width punctuation in Chinese",
      "docs/tutorial/x.md:5 half-width punctuation in Chinese",
      "docs/tutorial/x.md:8 blank between Chinese",
      "docs/tutorial/x.md:9 opening bracket at a line's end",
    ]);
    const scenario = "# It says\n# nothing.\ntitle: { en: A file tells, zh: 买方: 甲 }\n";
    const quoted = scenario.replace("买方: 甲", '"买方: 甲"');
    expect(findings("scenarios/1.yaml", quoted).map((each) => each.split(" ")[0])).to.deep.equal([
      "scenarios/1.yaml:3",
      "scenarios/1.yaml:3",
      "scenarios/1.yaml:1",
    ]);
  });

  const RIGHT = [
    "{bank}借记 {sell}：网关手续费 {fee}，其余兑换为 {buy}",
    "全部费用由付款人承担（DEBT，相当于 OUR）；汇差不属于费用",
    "预言机以 StaleRate 拒绝，期限为 returnBy",
    "请写成“expect: { revert: BeforeDeadline }”",
    "运行 npx hardhat settle run scenarios/01-happy-path.yaml",
    "费率为 0.25%，共 {count} 笔；时间 2025-01-23 15:30:00",
    "{payee} 收到 {amount}",
    "市场中间价（非人民币汇率中间价）",
    "放行，电商也称“放款”",
  ];
  for (const zh of RIGHT) it(`lets stand: ${zh}`, () => expect(findings(WORDS, row(zh))).to.deep.equal([]));

  it("passes over code, and reads the literals in what a template puts in", () => {
    const source = 'const says = /somebody says/;\nconst a = `${tells("x")} and ${b ? `it says` : "c"}`;\n';
    expect(findings("src/cli/x.ts", source)).to.deep.equal([
      'src/cli/x.ts:2 English turn of phrase: "it says"; write states, shows, lists, describes or reports',
    ]);
  });
});

describe("texts in both languages", () => {
  const FAULTS = [
    [{ a: { en: "paid" } }, "a", "has no zh"],
    [{ a: { zh: "已付" } }, "a", "has no en"],
    [{ a: { en: "paid", zh: " " } }, "a", "has no zh"],
    [{ a: { en: "{x} paid", zh: "已付" } }, "a", "fills in x in English and nothing in Chinese"],
    [{ a: { en: "{x} of {y}", zh: "{x}，{z}" } }, "a", "fills in x, y in English and x, z in Chinese"],
    [{ E: { en: { what: "a", hint: "b" }, zh: { what: "甲" } } }, "E.hint", "has no zh"],
    [{ a: { en: "已付款", zh: "已付款" } }, "a", "has Chinese as its English"],
    [{ a: { en: "paid to you", zh: "paid to you now" } }, "a", "has English as its Chinese"],
  ] as const;

  for (const [data, key, problem] of FAULTS)
    it(`are found where one ${problem}`, () => {
      expect(bilingualFaults(data)).to.deep.equal([{ key, problem }]);
    });

  it("are right where both fill in the same", () => {
    expect(
      bilingualFaults({ a: { en: "{x} of {y}", zh: "{y} 的 {x}" }, b: [{ en: "AC04", zh: "AC04" }] }),
    ).to.deep.equal([]);
  });

  it("are all read: every table of them is found by its path", () => {
    const tables = globSync("src/{report,errors,cli}/**/*.ts", { cwd: ROOT })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) =>
        /satisfies Record<string, (?:Bilingual|ErrorRow)/.test(readFileSync(path.join(ROOT, file), "utf8")),
      );
    expect(tables.length).to.be.above(12);
    expect(tables.filter((file) => !hasWords(file))).to.deep.equal([]);
  });
});
