import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { COMMAND_WORDS } from "../../src/cli/command-words.ts";
import { list, parametersIn } from "../../src/errors/phrases.ts";
import { PHRASES } from "../../src/errors/phrase-table.ts";
import { SettlementError } from "../../src/errors/settlement-error.ts";
import { ERRORS, type ErrorCode } from "../../src/errors/table.ts";
import type { Bilingual } from "../../src/language.ts";
import { errorText } from "../../src/report/error-text.ts";
import { dictionary } from "../../src/report/words/dictionary.ts";
import { CONTRACT_ERROR_EXPLANATIONS } from "../../src/report/words/explain/contract-errors.ts";
import { EXIT_CODE_EXPLANATIONS } from "../../src/report/words/explain/exit-codes.ts";
import { STATUS_EXPLANATIONS } from "../../src/report/words/explain/statuses.ts";
import { VERB_EXPLANATIONS } from "../../src/report/words/verbs.ts";
import { problemLines } from "../../src/scenario/problem-lines.ts";
import { BROKEN_CASES } from "../scenario/broken/cases.ts";
import { GOOD, mistakesIn } from "../scenario/broken/read-broken.ts";

const HAN = "[\\u4E00-\\u9FFF]";

/** Latin words that Chinese text keeps: names, codes, keys and what is to be typed. Everything else has a word. */
const KEPT = [
  /\{(?:corridor|hardhat)\} [a-z-]+(?: [\w{}./-]+)*/g,
  /\{\w+\}/g,
  /`[^`]*`/g,
  // What is to be typed, letter by letter.
  /“[ -~]+”/g,
  /\+?\d+ ?(?:bps|bd)\b/g,
  /\b[\w-]+\/[\w./-]+/g,
  /https?:\S+/g,
  /anvil --timestamp \d+|npm install \S+/g,
  /--?[a-z][\w-]*(?:[ =][a-z|]+)?/g,
  // Names with a capital or a digit inside, codes in capitals, and keys with a dot in them.
  /\b[A-Za-z]*[a-z\d][A-Z]\w*\b|\b[A-Z][A-Z\d_]+\b|\b[a-z]+(?:\.[\w]+)+(?:=\S+)?/g,
  /\b(?:gas|expect|revert|payment|send|receive|instructed|at|until|id|source|inputs|expected|op|fund|title|pay|quote|redeem|deliver|dispute|en|zh|par|PATH|VALUE)\b/g,
  // Keys and values of a scenario file.
  /\b(?:credit|step|given|firm|indicative|rates|publisher|hardfork|cancun)\b/g,
  /\b(?:Corridor|Node|Hardhat|hardhat node|anvil|Cancun|Solidity|Unix|Ctrl|Rhein Bank|InstdAmt|Reentered|gwei|Unauthorized|Error|corridor|Date|sha256)\b/g,
  /\b\d+[a-z]\b|\b0x\w+|\b[A-Z]\b/g,
];

interface Row {
  readonly name: string;
  readonly text: string;
}

/** Every text of ours in Chinese, placeholders filled where a phrase may stand in them. */
function chineseTexts(): Row[] {
  const tables: readonly (readonly [string, Readonly<Record<string, Bilingual>>])[] = [
    ["contract error", CONTRACT_ERROR_EXPLANATIONS],
    ["exit code", EXIT_CODE_EXPLANATIONS],
    ["status", STATUS_EXPLANATIONS],
    ["verb", VERB_EXPLANATIONS],
    ["command", COMMAND_WORDS],
    ["phrase", PHRASES],
  ];
  return [
    ...Object.entries(dictionary("zh")).map(([name, text]) => ({ name, text })),
    ...tables.flatMap(([kind, rows]) =>
      Object.entries(rows).map(([name, { zh }]) => ({ name: `${kind} ${name}`, text: zh })),
    ),
    ...Object.entries(ERRORS).map(([name, { zh }]) => ({ name, text: `${zh.what}。${zh.hint}` })),
  ];
}

/** What is wrong with a Chinese text, in a word; nothing where it is right. */
function faultOf(text: string, name: string = ""): string | undefined {
  if (new RegExp(`${HAN}[,.;:?!()]|[,.;:?!(](?=${HAN})|${HAN} ?: |\\d %`, "u").test(text))
    return "half-width";
  if (new RegExp(`${HAN} +${HAN}`, "u").test(text)) return "blank";
  const left = KEPT.reduce((rest, kept) => rest.replaceAll(kept, " "), text);
  const latin = /[A-Za-z]{2,}/.exec(left)?.[0];
  if (latin !== undefined) return `Latin: ${latin}`;
  // Pupils answer questions; elsewhere a feed's figure was meant.
  const inLesson = /^(command )?lesson/i.test(name);
  return FORBIDDEN.find((word) => text.includes(word) && !(inLesson && word === "答案"));
}

/** Renderings that the terms have given up. */
const FORBIDDEN = [
  ..."外汇商 兑换台 外汇提供方 守护者 监护人 储备托管行 托管行 兑付 出款 承兑 仲裁人 中间价 点差 取整 走出 收回代币 通道".split(
    " ",
  ),
  ..."付款方 收款方 返回值 答案 放款人 解禁 封锁 复户 动词 辅币单位 没有出路 延命 货不对板 劳驾".split(" "),
];

describe("texts in Chinese", () => {
  for (const { name, text } of chineseTexts())
    it(`have their punctuation, no blanks, no English and no second word for a term: ${name}`, () => {
      expect(faultOf(text, name), text).to.equal(undefined);
    });

  it("would be found out", () => {
    const planted = [
      ["买方: 付款", "half-width"],
      ["7 % 的费用", "half-width"],
      ["买方 付款", "blank"],
      ["被 gateway 拒绝", "Latin: gateway"],
      ["由外汇商报价", "外汇商"],
    ] as const;
    for (const [text, fault] of planted) expect(faultOf(text), text).to.equal(fault);
  });
});

describe("mistakes of a scenario in Chinese", () => {
  for (const [name, from, to] of BROKEN_CASES)
    it(`have no English but what the file has: ${name}`, () => {
      const lines = problemLines(mistakesIn(GOOD.replace(from, () => to)).problems, "zh");
      // The lines of the file itself, quoted texts, and what is to be typed are as they are.
      const own = lines
        .filter((line) => !/^ +\d+ \| /.test(line))
        .map((line) => line.replaceAll(/“[^”]*”|(?:书写：|请加上 ).*$/g, ""));
      expect(own.join("\n"), name).to.not.match(/\b(?:a|an|the|and|or|is|are|not|of|there|with)\b/);
    });
});

describe("what a field is to hold", () => {
  it("has its words in a table, in both languages, and nowhere else", () => {
    const files = globSync("src/{scenario,fields,verbs}/**/*.ts", { cwd: PACKAGE_ROOT });
    expect(files.length).to.be.above(50);
    const own = files.filter((file) =>
      /\bwanted(?: =|:) ["`](?!")/.test(readFileSync(path.join(PACKAGE_ROOT, file), "utf8")),
    );
    expect(own).to.deep.equal([]);
  });
});

describe("parameters of errors", () => {
  it("are written in the language of the text around them", () => {
    const error = new SettlementError("QUOTE_EXPIRED", { id: "q-1", expiresAt: "10:00", now: "10:01" });
    expect(errorText(error, "en").what).to.equal("Quote q-1 was valid through 10:00 (now: 10:01)");
    const unknown = new SettlementError("PARTY_UNKNOWN", { party: "bob", known: list(["buyer", "seller"]) });
    expect(unknown.parameters).to.deep.equal({ party: "bob", known: "buyer, seller" });
    expect(errorText(unknown, "en").what).to.equal('There is no party "bob"; there are buyer, seller');
    expect(errorText(unknown, "zh").what).to.equal("没有名为“bob”的参与方；现有 buyer、seller");
    expect(parametersIn({ known: list([]) }, "zh")).to.deep.equal({ known: "无" });
  });

  it("have the same placeholders in each language", () => {
    const names = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();
    for (const [key, { en, zh }] of Object.entries(PHRASES)) expect(names(zh), key).to.deep.equal(names(en));
    for (const code of Object.keys(ERRORS) as ErrorCode[])
      expect(ERRORS[code].zh.what, code).to.not.equal("");
  });
});
