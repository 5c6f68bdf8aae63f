import { deflateSync } from "node:zlib";
import { expect } from "chai";
import { LANGUAGES } from "../../../src/language.ts";
import { playerDocument } from "../../../src/report/player/make-document.ts";
import { happyTrace, HOSTILE, withHostileNames } from "../support/traces.ts";
import { inEither, pairsOf, sample, samples, textsOf, type Sample } from "./support/documents.ts";

/** Bytes of a file that has a run of a thousand steps in it, deflated and in base64. */
const LARGEST_FILE = 1_500_000;

/** Bytes of a document for each step that it has, on average over the library. */
const BYTES_A_STEP = 7_500;

const BETWEEN_HAN = /(?<=[\p{Script=Han}，。；：、！？）》”]) (?=[\p{Script=Han}（《“])/u;

const UNFINISHED = /\{\w+\}|undefined|NaN|\[object|player\.|part\.\w/;

const isColumn = (value: string): boolean => /^\{\w+\}$/.test(value);

const isSetting = (place: string): boolean => /^\$\.settings\[\d+\]\.value$/.test(place);

const forEach = (check: (one: Sample) => void) => () => {
  for (const one of samples()) check(one);
};

describe("what the page gets of a run", () => {
  it(
    "is in both languages, without blanks between Chinese characters and without open placeholders",
    forEach(({ name, trace, document }) => {
      const pairs = pairsOf(document);
      // A setting of a table's payments is as the file has it: a column in braces.
      const columns = new Set((trace.settings ?? []).map(({ value }) => value).filter(isColumn));
      expect(
        pairs.filter(([, { en, zh }]) => en === "" || zh === "" || en === zh || BETWEEN_HAN.test(zh)),
        name,
      ).to.deep.equal([]);
      const texts = LANGUAGES.flatMap((language) => textsOf(document, language));
      expect(
        texts.filter(([place, text]) => UNFINISHED.test(text) && !(isSetting(place) && columns.has(text))),
        name,
      ).to.deep.equal([]);
      expect(pairs.length, name).to.be.greaterThan(50);
    }),
  );

  it(
    "has every end of an arrow in its cast",
    forEach(({ name, document }) => {
      const cast = new Set(document.cast.map(({ id }) => id));
      const ends = document.steps.flatMap(({ arrows }) => arrows.flatMap(({ from, to }) => [from, to]));
      expect([...cast], name).to.include.members(ends);
      expect(new Set(ends), name).to.deep.equal(cast);
    }),
  );

  it(
    "has every state and edge that steps name",
    forEach(({ name, document }) => {
      const states = document.machine.states.map(({ id }) => id);
      const edges = new Map(document.machine.edges.map((edge) => [edge.id, edge]));
      expect(edges.size, name).to.equal(document.machine.edges.length);
      for (const { index, escrow } of document.steps) {
        if (escrow === undefined) continue;
        expect(states, `${name} ${index}`).to.include(escrow.state);
        const way = escrow.way.map((id) => edges.get(id));
        const ends = way.map((edge) => edge?.to);
        expect(
          way.map((edge) => edge?.from),
          `${name} ${index}`,
        ).to.deep.equal(["None", ...ends].slice(0, -1));
        expect(ends.at(-1) ?? "None", `${name} ${index}`).to.equal(escrow.state);
        for (const { edge } of escrow.allowed)
          expect(edges.get(edge)?.from, `${name} ${index} ${edge}`).to.equal(escrow.state);
      }
    }),
  );

  it(
    "has each payment's steps, and a last state that is the escrow's",
    forEach(({ name, document }) => {
      const own = document.payments.flatMap(({ name: payment, steps }) =>
        steps.filter((index) => document.steps[index - 1]?.payment === payment),
      );
      const all = document.steps.filter(({ payment }) => payment !== "").map(({ index }) => index);
      expect(
        own.toSorted((left, right) => left - right),
        name,
      ).to.deep.equal(all);
      for (const { name: payment, state } of document.payments) {
        const last = document.steps.findLast((step) => step.payment === payment);
        expect(last?.escrow?.state, `${name} ${payment}`).to.equal(state);
      }
    }),
  );

  it("is small: a file of a thousand steps with its trace, and a step on average", () => {
    const { document, trace } = sample("30-parcels-and-invoices");
    expect(document.steps.length).to.be.greaterThan(1_000);
    const deflated = deflateSync(JSON.stringify([document, trace])).length;
    expect((deflated * 4) / 3).to.be.lessThan(LARGEST_FILE);
    const bytes = samples().map((one) => Buffer.byteLength(JSON.stringify(one.document)));
    const steps = samples().map((one) => one.document.steps.length);
    const sum = (figures: readonly number[]): number => figures.reduce((left, right) => left + right, 0);
    expect(sum(bytes) / sum(steps)).to.be.lessThan(BYTES_A_STEP);
  });

  it("is made from the trace alone: twice the same, with the trace as it was", () => {
    const { trace } = sample("19-arbiter-divides");
    const before = JSON.stringify(trace);
    expect(playerDocument(trace)).to.deep.equal(playerDocument(JSON.parse(before)));
    expect(JSON.stringify(trace)).to.equal(before);
  });

  it("keeps hostile names as text, in names and sentences", async () => {
    const document = playerDocument(withHostileNames(await happyTrace()));
    expect(inEither(document.scenario.title, "en")).to.equal(`${HOSTILE.tag} ${HOSTILE.pipe}`);
    expect(document.cast.map(({ id }) => id)).to.include.members([HOSTILE.tag, HOSTILE.quotes, HOSTILE.pipe]);
    const [payment] = document.payments;
    expect(payment?.name).to.equal("first\\u000asecond,\\u000d\\u000athird");
    expect(payment?.payee).to.equal(HOSTILE.tag);
    const all = LANGUAGES.flatMap((language) => textsOf(document, language)).map(([, text]) => text);
    expect(all.some((text) => text.includes(`the account of ${HOSTILE.tag}`))).to.equal(true);
    // Line ends and other controls would be seen in no text of one line.
    expect(all.filter((text) => /\p{Cc}/u.test(text))).to.deep.equal([]);
  });
});
