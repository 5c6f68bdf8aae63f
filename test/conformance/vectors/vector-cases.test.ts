import { readFileSync } from "node:fs";
import { expect } from "chai";
import { KitError, NotOffered, Refused } from "../../../src/conformance/asking/refused.ts";
import type { Verdict } from "../../../src/conformance/asking/verdict.ts";
import { askVector, vectorSession } from "../../../src/conformance/vectors/ask-vector.ts";
import { vectorCases } from "../../../src/conformance/vectors/vector-cases.ts";
import { VectorFailure } from "../../../src/conformance/vectors/vector-failure.ts";
import {
  type ConformanceVector,
  requireVectors,
  type VectorConverter,
  type VectorQuestion,
} from "../../../src/conformance/vectors/vector.ts";
import { publishedVectorFiles } from "../../../src/files/published-vectors.ts";
import { LIBRARY_CONVERTER } from "../../../src/testing/converters/library-converter.ts";
import { runVector } from "../../../src/testing/vectors/run-vector.ts";

const PUBLISHED = publishedVectorFiles().flatMap((file): readonly ConformanceVector[] =>
  requireVectors(JSON.parse(readFileSync(file, "utf8"))),
);

/** This project's library as a converter that answers vectors and nothing else. */
const ANSWERS: VectorConverter = {
  name: "the library",
  convert: () => {
    throw new NotOffered("answers vectors only");
  },
  answerVector({ op, inputs }) {
    const run = runVector({ op, ...inputs });
    if (run.outcome === "unsupported") throw new NotOffered(run.op);
    if (run.outcome === "malformed") throw new Refused("VECTOR_FIELD_INVALID", run.problem);
    const { error, ...outputs } = run.outputs;
    if (typeof error === "string" && Object.keys(outputs).length === 0) throw new Refused(error);
    return run.outputs;
  },
};

const verdicts = async (
  converter: VectorConverter,
  vectors: readonly ConformanceVector[] = PUBLISHED,
): Promise<ReadonlyMap<string, Verdict>> => {
  const session = vectorSession(converter, { timeoutMs: 50 });
  const all = new Map<string, Verdict>();
  for (const vector of vectors) all.set(vector.id, await askVector(vector, session));
  return all;
};

const counted = (all: ReadonlyMap<string, Verdict>): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { verdict } of all.values()) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
};

describe("the published vectors put to a converter", () => {
  it("are all right where this library answers them", async () => {
    const all = await verdicts(ANSWERS);
    const others = [...all].filter(([, { verdict }]) => verdict !== "right");
    expect(others).to.deep.equal([]);
  });

  it("are asked by plain calls where a converter answers no vectors, and the others are not offered", async () => {
    const all = await verdicts(LIBRARY_CONVERTER);
    expect(counted(all).wrong).to.equal(undefined);
    expect(counted(all).right).to.be.at.least(45);
    const asked = new Set(
      PUBLISHED.filter(({ id }) => all.get(id)?.verdict === "right").map(({ inputs }) => inputs.op),
    );
    expect([...asked]).to.have.members([
      "convert.source",
      "convert.destination",
      "convert.round",
      "convert.decimal",
      "round",
      "divide",
      "euro.to_eur",
      "euro.from_eur",
      "fee.compute",
      "allocate",
      "amount.parse",
    ]);
  });

  it("are asked by plain calls too where a whole answer is not offered", async () => {
    const converter: VectorConverter = {
      ...LIBRARY_CONVERTER,
      answerVector() {
        throw new NotOffered("no vectors");
      },
    };
    expect(counted(await verdicts(converter))).to.deep.equal(counted(await verdicts(LIBRARY_CONVERTER)));
  });

  it("let a converter refuse what converts to nothing", async () => {
    const vector = {
      id: "a",
      inputs: { op: "divide", num: "1", den: "2", mode: "FLOOR" },
      expected: { result: "0" },
    };
    const verdict = await askVector(vector, vectorSession(LIBRARY_CONVERTER));
    expect(verdict).to.deep.equal({ verdict: "not-offered", reason: "refuses what converts to nothing" });
  });

  it("ask for shares by the convention that a converter claims, and by no other", async () => {
    const shares: VectorConverter = {
      name: "shares",
      convert: (request) => LIBRARY_CONVERTER.convert(request),
      allocate: () => [1n],
    };
    const allocate = PUBLISHED.filter(({ inputs }) => inputs.op === "allocate");
    expect(counted(await verdicts(shares, allocate))).to.deep.equal({ "not-offered": allocate.length });
    const claimed = await verdicts({ ...shares, allocation: "largest-remainder" }, allocate);
    const asked = allocate.filter(({ id }) => claimed.get(id)?.verdict === "wrong");
    expect(asked).not.to.deep.equal([]);
    for (const { inputs } of asked) expect(inputs.convention).to.equal("largest_remainder");
  });

  it("notice a converter that is a unit off", async () => {
    const converter: VectorConverter = {
      ...LIBRARY_CONVERTER,
      convert: (request) => LIBRARY_CONVERTER.convert(request) + 1n,
    };
    const all = await verdicts(converter);
    expect(counted(all).wrong).to.be.at.least(35);
    expect(all.get("rafiki-src-02")).to.deep.equal({
      verdict: "wrong",
      finding: {
        given: `convert.source of {"rate":"1.1602","source_amount":"12345","source_scale":2,"dest_scale":2,"rou...`,
        expected: "amount 14322",
        got: "amount 14323",
      },
    });
  });

  it("are not held against what a converter does not claim", async () => {
    const bare: VectorConverter = {
      name: "bare",
      convert: (request) => LIBRARY_CONVERTER.convert(request),
      roundings: ["floor"],
      direction: "base-to-quote",
      signed: false,
    };
    const all = await verdicts(bare);
    expect(counted(all).wrong).to.equal(undefined);
    expect(all.get("rafiki-src-02")?.verdict).to.equal("right");
    expect(all.get("rafiki-dst-01")?.verdict ?? "not-offered").to.equal("not-offered");
  });
});

describe("an answer to a vector", () => {
  const answering = (answer: () => unknown): VectorConverter => ({
    name: "answering",
    convert: () => 0n,
    answerVector: answer,
  });
  const CASES: readonly (readonly [
    about: string,
    expected: object,
    answer: () => unknown,
    verdict: string,
  ])[] = [
    ["the same text", { a: "x" }, () => ({ a: "x" }), "right"],
    ["another text", { a: "x" }, () => ({ a: "y" }), "wrong"],
    ["the same figure, otherwise written", { a: "77" }, () => ({ a: "77.00" }), "right"],
    ["a plus sign", { a: "+300" }, () => ({ a: "300" }), "right"],
    ["a bigint", { a: "77" }, () => ({ a: 77n }), "right"],
    ["a whole number for a whole number", { a: 2 }, () => ({ a: "2" }), "right"],
    ["a float", { a: "0.5" }, () => ({ a: 0.5 }), "wrong"],
    ["another figure", { a: "77" }, () => ({ a: "78" }), "wrong"],
    ["another decimal", { a: "0.1" }, () => ({ a: "0.10000000000000001" }), "wrong"],
    ["the promise of a result", { a: "1" }, async () => ({ a: "1" }), "right"],
    ["more than is expected", { a: "1" }, () => ({ a: "1", b: "2" }), "right"],
    ["less than is expected", { a: "1", b: "2" }, () => ({ a: "1" }), "wrong"],
    ["a remark is no result", { a: "1", doc_claim: "2" }, () => ({ a: "1" }), "right"],
    ["true for true", { a: true }, () => ({ a: true }), "right"],
    ["a text for true", { a: true }, () => ({ a: "true" }), "wrong"],
    ["null for null", { a: null }, () => ({ a: null }), "right"],
    ["nothing for null", { a: null }, () => ({}), "wrong"],
    ["the same list", { a: ["1", "2"] }, () => ({ a: ["1.0", 2n] }), "right"],
    ["another order", { a: ["1", "2"] }, () => ({ a: ["2", "1"] }), "wrong"],
    ["a longer list", { a: ["1"] }, () => ({ a: ["1", "0"] }), "wrong"],
    ["an object with a zero more", { a: { x: "1" } }, () => ({ a: { x: "1", y: "0.00" } }), "right"],
    ["an object with a figure more", { a: { x: "1" } }, () => ({ a: { x: "1", y: "1" } }), "wrong"],
    ["a list for an object", { a: { 0: "1" } }, () => ({ a: ["1"] }), "wrong"],
    ["no object", { a: "1" }, () => "1", "wrong"],
    ["nothing", { a: "1" }, () => undefined, "wrong"],
    ["a function", { a: "1" }, () => () => "1", "wrong"],
    ["a refusal where a figure is due", { a: "1" }, throwing(new Refused("NO")), "wrong"],
    ["a refusal where one is due", { error: "NOT_POSITIVE" }, throwing(new Refused("NO")), "right"],
    ["a refusal as a result", { error: "NOT_POSITIVE" }, () => ({ error: "NO" }), "right"],
    ["a figure where a refusal is due", { error: "NOT_POSITIVE" }, () => ({ a: "1" }), "wrong"],
    ["a crash where a refusal is due", { error: "X" }, throwing(new TypeError("no function")), "wrong"],
    ["a refusal where all is rejected", { "99": "rejected" }, throwing(new Refused("NO")), "right"],
    [
      "a refusal where one of two is rejected",
      { "99": "rejected", "100": "accepted" },
      throwing(new Refused("NO")),
      "wrong",
    ],
    [
      "a refusal where a revert is due",
      { reverts: true, upstream_error: "E" },
      throwing(new Refused("NO")),
      "right",
    ],
    [
      "a refusal where none is due",
      { reverts: false, upstream_error: null },
      throwing(new Refused("NO")),
      "wrong",
    ],
    ["what is not offered", { a: "1" }, throwing(new NotOffered("no word")), "not-offered"],
    ["no answer in time", { a: "1" }, () => new Promise(() => undefined), "wrong"],
  ];
  for (const [about, expected, answer, verdict] of CASES) {
    it(`is ${verdict}: ${about}`, async () => {
      const vector = { id: "a", inputs: { op: "any.op", x: "1" }, expected: { ...expected } };
      expect((await askVector(vector, vectorSession(answering(answer), { timeoutMs: 20 }))).verdict).to.equal(
        verdict,
      );
    });
  }

  it("is asked with the operation and its inputs apart, in a copy", async () => {
    const asked: VectorQuestion[] = [];
    const vector = { id: "a", inputs: { op: "any.op", list: ["1"] }, expected: { a: "1" } };
    const converter: VectorConverter = {
      name: "noting",
      convert: () => 0n,
      answerVector(question) {
        asked.push(question);
        return { a: "1" };
      },
    };
    await askVector(vector, vectorSession(converter));
    expect(asked).to.deep.equal([{ op: "any.op", inputs: { list: ["1"] } }]);
    expect(asked[0]?.inputs.list).not.to.equal(vector.inputs.list);
  });

  it("is not waited for any more once three have not come", async () => {
    const session = vectorSession(
      answering(() => new Promise(() => undefined)),
      { timeoutMs: 5 },
    );
    const vector = { id: "a", inputs: { op: "any.op" }, expected: { a: "1" } };
    for (let turn = 0; turn < 3; turn += 1) await askVector(vector, session);
    const verdict = await askVector(vector, session);
    expect(verdict.verdict === "wrong" && verdict.finding.got).to.equal("a crash (3 answers did not come)");
  });
});

describe("vectorCases", () => {
  const VECTORS = [
    {
      id: "right",
      source: "s",
      inputs: { op: "divide", num: "3", den: "2", mode: "FLOOR" },
      expected: { result: "1" },
    },
    {
      id: "wrong",
      source: "s",
      inputs: { op: "divide", num: "3", den: "2", mode: "FLOOR" },
      expected: { result: "2" },
    },
    { id: "unknown", source: "s", inputs: { op: "any.op" }, expected: { result: "1" } },
  ];

  it("are tests of any runner, by title, which pass, fail with the finding, or are skipped", async () => {
    const cases = vectorCases(LIBRARY_CONVERTER, VECTORS);
    expect(cases.map(({ title }) => title)).to.deep.equal(["right divide", "wrong divide", "unknown any.op"]);
    const reasons: unknown[] = [];
    const run = async (at: number): Promise<unknown> => {
      const context = { skip: (reason: unknown) => void reasons.push(reason) };
      return cases[at]?.run.call(context).catch((error: unknown) => error);
    };
    expect(await run(0)).to.equal(undefined);
    const failure = await run(1);
    expect(failure).to.be.instanceOf(VectorFailure);
    expect((failure as VectorFailure).message).to.equal(
      'wrong divide\n  divide of {"num":"3","den":"2","mode":"FLOOR"}: expected result 2, got result 1',
    );
    expect(await run(2)).to.equal(undefined);
    expect(reasons).to.deep.equal(["has no word for any.op"]);
    for (const one of cases) expect(one.run.length).to.equal(0);
  });

  it("leave out what is skipped by id or by operation, with the reason", () => {
    const cases = vectorCases(LIBRARY_CONVERTER, VECTORS, { skip: { wrong: "known", "any.op": "has none" } });
    expect(cases.map(({ skip }) => skip)).to.deep.equal([undefined, "known", "has none"]);
  });

  it("open a converter once, when the first is run, and close it", async () => {
    let [opened, closed] = [0, 0];
    const cases = vectorCases(() => {
      opened += 1;
      return { ...LIBRARY_CONVERTER, close: () => void (closed += 1) };
    }, VECTORS);
    expect(opened).to.equal(0);
    await cases[0]?.run.call(undefined);
    await cases[0]?.run.call(undefined);
    await cases.close();
    expect([opened, closed]).to.deep.equal([1, 1]);
  });

  it("try once to open what cannot be opened, fail by its reason, and end in peace", async () => {
    let tried = 0;
    const cases = vectorCases(() => {
      tried += 1;
      throw new Error("no such contract");
    }, VECTORS);
    for (const at of [0, 1]) {
      const failure = await cases[at]?.run.call(undefined).catch((error: unknown) => error);
      expect(failure).to.have.property("message", "no such contract");
    }
    await cases.close();
    expect(tried).to.equal(1);
  });

  const BAD: readonly unknown[] = [
    undefined,
    {},
    [1],
    [{ id: "" }],
    [{ id: "a", inputs: {}, expected: { a: 1 } }],
    [{ id: "a", inputs: { op: "x" }, expected: {} }],
    [{ id: "a", inputs: { op: "x" }, expected: { note: "any answer would pass" } }],
    [{ id: "a", inputs: { op: "x" }, expected: { upstream_error: "StaleRate" } }],
    [...VECTORS, VECTORS[0]],
  ];
  it("refuse what is no vector file, before any is asked", () => {
    for (const vectors of BAD)
      expect(() => vectorCases(LIBRARY_CONVERTER, vectors))
        .to.throw(KitError)
        .with.property("code", "VECTORS_INVALID");
  });
});

function throwing(error: unknown): () => never {
  return () => {
    throw error;
  };
}
