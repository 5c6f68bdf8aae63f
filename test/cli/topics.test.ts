import { expect } from "chai";
import stringWidth from "string-width";
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

  for (const [written, suggested] of [
    ["reserve-", ["24-reserve-short", "reserve-short"]],
    ["jump rate", ["rate-jump", "21-rate-jump"]],
    ["zzzz", []],
    ["jump", ["rate-jump", "21-rate-jump"]],
    ["expired quote", ["quote-expired", "QuoteExpired", "QUOTE_EXPIRED"]],
    ["jmup", ["rate-jump", "21-rate-jump"]],
    ["托", ["托管"]],
    ["frozenn", ["AccountFrozen", "12-frozen-seller"]],
  ] as const)
    it(`suggests ${suggested.join(", ") || "nothing"} for ${written}`, async () => {
      const { code, errors } = await explain(written);
      expect(code).to.equal(2);
      if (suggested.length === 0) expect(errors).to.contain("TOPIC_UNLISTED");
      for (const name of suggested)
        expect(errors).to.match(new RegExp(`mean .*(?<![\\w-])${name}(?![\\w-])`));
    });

  it("adds what else has a word that is only another name of a term", async () => {
    const { out } = await explain("stale");
    expect(out).to.match(/^staleness \(term/m);
    expect(out.split("\n\n").at(-1)?.replaceAll("\n", " ")).to.match(
      /^Other names with it: .*StaleRate.* stale-rate /,
    );
    expect((await explain("stale-rate")).out).to.not.contain("Other names");
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
  const list = (what: readonly string[], { subject = "", lang = "en", json = false } = {}): Promise<Ended> =>
    ended((context) => settleList({ what, subject, lang, json }, context));

  for (const lang of LANGUAGES)
    it(`shows one screen in ${lang} where nothing is asked for`, async () => {
      const { code, out } = await list([], { lang });
      const shown = out.split("\n");
      expect(code).to.equal(0);
      expect(shown.length).to.be.within(15, 24);
      for (const line of shown) expect(stringWidth(line), line).to.be.at.most(80);
      expect(out).to.contain("faults").and.to.contain("rates");
    });

  it("lists a kind, by its name in either language", async () => {
    const faults = (await list(["faults"])).out;
    expect(faults).to.contain("stale-rate").and.to.not.contain("01-happy-path");
    expect((await list(["故障"])).out).to.equal(faults);
    expect((await list(["errors"])).out).to.contain("STALE_RATE");
    expect((await list(["Faults", "status"])).out).to.match(/^Faults$[^]*^Statuses of the escrow$/m);
  });

  it("lists what has every word, of a kind or of all", async () => {
    const { out } = await list(["stale"]);
    for (const name of ["20-stale-rate", "stale-rate", "STALE_RATE", "StaleRate", "staleness"])
      expect(out).to.contain(name);
    expect(out).to.not.contain("payout-fails");
    const one = (await list(["errors", "stale", "rate"])).out;
    expect(one).to.contain("STALE_RATE").and.to.not.contain("20-stale-rate");
    expect((await list(["争议"], { lang: "zh" })).out).to.contain("dispute");
  });

  it("lists the scenarios of a subject", async () => {
    const { out } = await list([], { subject: "law" });
    expect(out).to.contain("12-frozen-seller").and.to.not.contain("01-happy-path");
    expect(out).to.not.contain("STALE_RATE");
    expect((await list([], { subject: "lew" })).errors).to.contain("OPTION_INVALID: --subject lew");
  });

  it("gives the same as JSON, and ends with 2 where nothing has the word", async () => {
    const { faults, scenarios } = JSON.parse((await list(["stale"], { json: true })).out) as Record<
      string,
      { name: string }[]
    >;
    expect(faults?.map(({ name }) => name)).to.deep.equal(["stale-rate"]);
    expect(scenarios?.map(({ name }) => name)).to.deep.equal(["20-stale-rate"]);
    const none = await list(["weather"]);
    expect([none.code, none.out]).to.deep.equal([2, ""]);
    expect((await list(["stael"])).errors).to.contain("Did you mean");
  });

  it("names everything that can be explained", async () => {
    const { code, out } = await ended((context) =>
      settleList({ what: ["all"], subject: "", lang: "en", json: false }, context),
    );
    expect(code).to.equal(0);
    for (const { name } of allTopics()) expect(out).to.match(new RegExp(`(^|\\s)${name}(\\s|$)`, "m"));
  });

  it("gives the same as JSON, scenarios in both languages", async () => {
    const { out } = await ended((context) =>
      settleList({ what: [], subject: "", lang: "zh", json: true }, context),
    );
    const listed = JSON.parse(out) as Record<string, { name: string; title?: { en: string; zh: string } }[]>;
    expect(Object.values(listed).flat().length).to.equal(allTopics().length);
    expect(listed.scenarios?.[0]?.title).to.deep.equal({
      en: "A payment crosses the border",
      zh: "一笔跨境付款",
    });
  });
});
