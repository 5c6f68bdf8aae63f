import { expect } from "chai";
import { z } from "zod";
import { LANGUAGES, type Bilingual } from "../../src/language.ts";
import { noFields } from "../../src/fields/fields.ts";
import { STEP_WORDS, VERB_EXPLANATIONS, VERB_WORDS } from "../../src/report/words/verbs.ts";
import { text } from "../../src/verbs/shared/narrate.ts";
import { verb } from "../../src/verbs/verb.ts";
import {
  amountsOf,
  conversionOf,
  deadlinesOf,
  isVerb,
  VERBS,
  waitOf,
  type AnyVerb,
} from "../../src/verbs/verbs.ts";

const ALL: readonly AnyVerb[] = VERBS;

const placeholders = (template: string): string[] =>
  [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name))].toSorted();

describe("a verb", () => {
  for (const { name, words, explanation, sentences, page } of ALL) {
    describe(name, () => {
      it("is in the dictionaries with its name, its sentences and its explanation", () => {
        expect((VERB_WORDS as Record<string, Bilingual>)[`verb.${name}`]).to.deep.equal(words);
        expect((VERB_EXPLANATIONS as Record<string, Bilingual>)[name]).to.deep.equal(explanation);
        expect(STEP_WORDS).to.deep.include(sentences);
      });

      it("has sentences with the same values in both languages, in Chinese where it is Chinese", () => {
        for (const { en, zh } of Object.values(sentences)) {
          expect(placeholders(zh)).to.deep.equal(placeholders(en));
          expect(zh).to.match(/[\u4E00-\u9FFF]/);
        }
        expect(Object.keys(sentences)).to.have.length.greaterThan(0);
      });

      it("is explained in a sentence, and its page states who may", () => {
        for (const language of LANGUAGES) expect(explanation[language].length).to.be.greaterThan(8);
        for (const { zh } of [words, explanation]) expect(zh).to.match(/[\u4E00-\u9FFF]/);
        expect(page.purpose).to.match(/\.$/);
        expect(page.who).to.not.equal("");
        expect(page.calls).to.not.equal("");
      });
    });
  }

  it("has a name of its own", () => {
    expect(new Set(ALL.map(({ name }) => name)).size).to.equal(ALL.length);
    expect(isVerb("pay")).to.equal(true);
    expect(isVerb("constructor")).to.equal(false);
  });

  it("does not compile with a sentence that it does not have, or without a value of one", () => {
    const sung = verb({
      name: "sing",
      about: "payment",
      words: { en: "sing", zh: "唱" },
      explanation: { en: "Sings.", zh: "唱歌。" },
      page: { purpose: "Sings.", who: "anyone", calls: "nothing", refusals: [] },
      sentences: { sing: { en: "{who} sings {what}", zh: "{who} 唱 {what}" } },
      schema: noFields,
      async carryOut({ payment }, run) {
        run.narrate("sing", { who: text(payment), what: text("a song") });
        // @ts-expect-error -- the verb has no such sentence
        run.narrate("hum", { who: text(payment) });
        // @ts-expect-error -- the sentence needs a second value
        run.narrate("sing", { who: text(payment) });
        // @ts-expect-error -- a sentence takes values of the trace, not bare texts
        run.narrate("sing", { who: payment, what: "a song" });
      },
    });
    const { words, explanation, page, sentences } = sung;
    const silent = verb({
      name: "hush",
      about: "system",
      words,
      explanation,
      page,
      sentences,
      schema: () => z.strictObject({ loud: z.string() }),
      // @ts-expect-error -- about the system, and so without a payment
      carryOut: async ({ payment }) => {
        await Promise.resolve(payment);
      },
    });
    expect([sung.about, silent.about]).to.deep.equal(["payment", "system"]);
  });
});

describe("what a verb states of its steps", () => {
  const terms = {
    deliverWithin: 10n,
    inspectionPeriod: 20n,
    arbitrationPeriod: 30n,
    returnWithin: 40n,
    feeBps: 50n,
  };
  const payment = "invoice";
  const euro = { code: "EUR", decimals: 2 };

  it("is the deadlines that a payment has from it on", () => {
    const fixed = { send: { minor: 1n, asset: euro } };
    expect(
      deadlinesOf({ verb: "quote", parameters: { payment, fixed, validFor: 5n } }, 100n, terms),
    ).to.deep.equal({ expiresAt: 105n, deliverBy: 110n, returnBy: 140n });
    expect(deadlinesOf({ verb: "deliver", parameters: { payment } }, 100n, terms)).to.deep.equal({
      inspectionEnds: 120n,
    });
    expect(deadlinesOf({ verb: "dispute", parameters: { payment } }, 100n, terms)).to.deep.equal({
      arbitrationEnds: 130n,
    });
    expect(deadlinesOf({ verb: "release", parameters: { payment } }, 100n, terms)).to.deep.equal({});
  });

  it("is the time that passes in it", () => {
    expect(waitOf({ verb: "wait", parameters: { for: 60n } })).to.equal(60n);
    expect(waitOf({ verb: "pay", parameters: { payment } })).to.equal(0n);
  });

  it("is the conversion at the oracle's rate that it leads to", () => {
    const found = ALL.flatMap(({ name }) =>
      (["granular", "direct"] as const).flatMap((mode) => {
        const direction = conversionOf({ verb: name }, mode);
        return direction === undefined ? [] : [`${name} ${mode}: ${direction}`];
      }),
    );
    expect(found).to.deep.equal([
      "pay granular: pay",
      "pay direct: pay",
      "release direct: redeem",
      "redeem granular: redeem",
    ]);
  });

  it("is whose currency its amounts are in", () => {
    const amount = { minor: 1n, asset: euro };
    const of = (fixed: Parameters<typeof quoted>[0]) => amountsOf(quoted(fixed));
    const quoted = (
      fixed:
        | { send: typeof amount }
        | { receive: typeof amount }
        | { instructed: typeof amount; chargeBearer: "SHAR" },
    ) => ({ verb: "quote", parameters: { payment, fixed, validFor: 5n } }) as const;
    expect(of({ send: amount })).to.deep.equal([{ key: "send", amount, of: "payer" }]);
    expect(of({ receive: amount })).to.deep.equal([{ key: "receive", amount, of: "payee" }]);
    expect(of({ instructed: amount, chargeBearer: "SHAR" })).to.deep.equal([
      { key: "instructed", amount, of: "payer" },
    ]);
    expect(amountsOf({ verb: "pay", parameters: { payment } })).to.deep.equal([]);
  });
});
