import { expect } from "chai";
import { settleExplain } from "../../src/cli/explain.ts";
import { settleList } from "../../src/cli/list.ts";
import { allTopics } from "../../src/cli/topics.ts";
import { BY_NPX, LANGUAGES } from "../../src/language.ts";
import { ended, type Ended } from "./support/command.ts";

function explain(what: string, lang = "en"): Promise<Ended> {
  return ended((context) => settleExplain({ what, lang, json: false }, context));
}

describe("corridor explain", () => {
  for (const { kind, name, explain: tell } of allTopics()) {
    it(`explains the ${kind} ${name} in both languages`, async () => {
      const [english, chinese] = await Promise.all(LANGUAGES.map((language) => tell(language, BY_NPX)));
      expect(english?.join("").length).to.be.above(20);
      // A term names the other language's word for it.
      const untold = kind === "term" ? /undefined(?! status)/ : /undefined(?! status)|[\u4E00-\u9FFF]/;
      expect(english?.join("")).to.not.match(untold);
      expect(chinese?.join("")).to.match(/[\u4E00-\u9FFF]/);
      expect(chinese?.join("")).to.not.match(/undefined/);
    });
  }

  it("knows a scenario by its number, and everything of one name", async () => {
    expect((await explain("01")).out).to.contain("01-happy-path (scenario)");
    const { out } = await explain("dispute");
    expect(out).to.contain("dispute (verb of a scenario)").and.to.contain("dispute (fault)");
  });

  it("says of a refusal whether it costs gas, and of a mistake in a file nothing of the kind", async () => {
    const told = async (what: string, lang?: string): Promise<string> =>
      (await explain(what, lang)).out.replaceAll(/\s+/g, " ");
    expect(await told("FUNDS_INSUFFICIENT")).to.contain("it costs no gas");
    expect(await told("StaleRate")).to.contain("its gas is spent");
    expect(await told("TRACE_INVALID")).to.not.contain("gas");
    expect(await told("StaleRate", "zh")).to.contain("由合约拒绝");
  });

  for (const [written, id] of [
    ["escrow", "escrow"],
    ["ESCROW", "escrow"],
    ["托管", "escrow"],
    ["spread", "spread"],
    ["点差", "spread"],
    ["mid", "mid"],
    ["Mid-Market rate", "mid"],
    ["汇差", "margin"],
    ["储备存管行", "custodian"],
    ["liquidity provider", "desk"],
    ["守护者", "guardian"],
    ["deliverBy", "long-stop-date"],
    ["reclaim", "money-back"],
    ["DvP", "dvp"],
  ] as const)
    it(`finds the term ${id} as ${written}`, async () => {
      const { code, out } = await explain(written);
      expect(code).to.equal(0);
      expect(out).to.match(new RegExp(`^${id} \\(term of the glossary\\)$`, "m"));
    });

  it("finds verbs and statuses by their Chinese words", async () => {
    expect((await explain("赎回", "zh")).out).to.match(/^redeem /m);
    expect((await explain("争议中", "zh")).out).to.match(/^Disputed（/m);
  });

  it("suggests nothing where nothing is near", async () => {
    const { code, errors } = await explain("weather forecast");
    expect(code).to.equal(2);
    expect(errors).to.contain('TOPIC_UNLISTED: There is no topic "weather forecast".');
    expect(errors).to.not.contain("Did you mean");
  });

  it("asks what was meant where there is nothing of that name, and ends with 2", async () => {
    const { code, out, errors } = await explain("AccountFrosen");
    expect([code, out]).to.deep.equal([2, ""]);
    expect(errors).to.contain(
      'TOPIC_UNKNOWN: There is no topic "AccountFrosen". Did you mean AccountFrozen?',
    );
    expect((await explain("AccountFrosen", "zh")).errors).to.contain("是否想写 AccountFrozen？");
  });
});

describe("corridor list", () => {
  it("names everything that can be explained", async () => {
    const { code, out } = await ended((context) => settleList({ lang: "en", json: false }, context));
    expect(code).to.equal(0);
    for (const { name } of allTopics()) expect(out).to.match(new RegExp(`(^|\\s)${name}(\\s|$)`, "m"));
  });

  it("gives the same as JSON, scenarios in both languages", async () => {
    const { out } = await ended((context) => settleList({ lang: "zh", json: true }, context));
    const listed = JSON.parse(out) as Record<string, { name: string; title?: { en: string; zh: string } }[]>;
    expect(Object.values(listed).flat().length).to.equal(allTopics().length);
    expect(listed.scenarios?.[0]?.title).to.deep.equal({
      en: "A payment crosses the border",
      zh: "一笔跨境付款",
    });
  });
});
