import { expect } from "chai";
import { SettlementError } from "../../src/errors/settlement-error.ts";
import { LANGUAGES } from "../../src/language.ts";
import { playerDocument } from "../../src/report/player/make-document.ts";
import { renderReport } from "../../src/report/render-report.ts";
import { RENDERERS, rendererOf } from "../../src/report/renderers.ts";
import { shownTrace } from "../../src/report/shown-trace.ts";
import { chainErrors } from "../../src/trace/check-chain.ts";
import { parseTrace } from "../../src/trace/parse-trace.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { happyTrace, refusedTrace } from "../report/support/traces.ts";
import { textOf } from "../report/support/text-of.ts";
import { HOSTILE_NAMES } from "../support/hostile-names.ts";
import { refusalOf } from "../support/refusal.ts";

type Key = string | number;

/** The places of a trace that have a text, one of each kind: in lists the first. */
function placesOf(value: unknown, path: readonly Key[] = [], known = new Set<string>()): (readonly Key[])[] {
  if (typeof value === "string") {
    const kind = path.map((key) => (typeof key === "number" ? "[]" : key)).join(".");
    if (known.has(kind)) return [];
    known.add(kind);
    return [path];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) =>
    placesOf(field, [...path, Array.isArray(value) ? Number(key) : key], known),
  );
}

/** A copy with another text at a place. */
function withText(value: unknown, [key, ...rest]: readonly Key[], text: string): unknown {
  if (key === undefined) return text;
  const fields = Object.entries(value as object).map(([name, field]) => [
    name,
    name === String(key) ? withText(field, rest, text) : field,
  ]);
  const changed: unknown = Object.fromEntries(fields);
  return Array.isArray(value) ? Object.values(changed as object) : changed;
}

/** Carries a reading out; errors of ours are what a hostile trace may end with. */
function unlessRefused<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof SettlementError) return undefined;
    throw error;
  }
}

/** Places of a trace that have a hostile text at once. */
const AT_ONCE = 16;

/** Whether a trace is shown in every format, without anything that a terminal obeys; or one of them is refused. */
async function isShown(trace: Trace): Promise<boolean> {
  const shown: unknown[] = [
    unlessRefused(() => playerDocument(trace)),
    unlessRefused(() => chainErrors(trace, "t.json")),
  ];
  for (const [at, renderer] of RENDERERS.entries()) {
    const files = await renderReport(renderer, [trace], LANGUAGES[at % 2] ?? "en");
    for (const { chunks } of files) {
      const text = unlessRefused(() => [...chunks].join(""));
      expect(text ?? "", renderer.name).to.not.contain("\u001B");
      shown.push(text);
    }
  }
  return shown.every((one) => one !== undefined);
}

describe("traces of others", () => {
  let trace: Trace;
  before(async () => {
    trace = refusedTrace(await happyTrace());
  });

  // A name that objects have is none of any table; the others are no time, no number and no text to be trusted.
  for (const text of ["constructor", "99999999999999999999", "\u001B[2J`<b>"])
    it(`are refused in words or shown, wherever one has ${JSON.stringify(text)}`, async () => {
      const places = placesOf(trace);
      expect(places.length).to.be.greaterThan(100);
      const put = (some: readonly (readonly Key[])[]): Trace | undefined => {
        const changed = some.reduce<unknown>((whole, place) => withText(whole, place, text), trace);
        return unlessRefused(() => parseTrace(JSON.stringify(changed), "t.json"));
      };
      const read = places.filter((place) => put([place]) !== undefined);
      expect(read.length).to.be.greaterThan(50);
      // Many at once, and one by one where the first that is refused hides the others.
      for (let at = 0; at < read.length; at += AT_ONCE) {
        const some = read.slice(at, at + AT_ONCE);
        const together = put(some);
        if (together !== undefined && (await isShown(together))) continue;
        for (const place of some) {
          const alone = put([place]);
          if (alone !== undefined) await isShown(alone);
        }
      }
    });

  it("leave no fence and no statement of a diagram by a state or an edge of the machine", async () => {
    for (const name of Object.values(HOSTILE_NAMES)) {
      const [edge] = trace.machine.edges;
      if (edge === undefined) throw new Error("no edge");
      const states = [...trace.machine.states, name];
      const edges = [...trace.machine.edges, { ...edge, from: name, to: "Funded", operation: name }];
      const hostile = { ...trace, machine: { states, edges } };
      const markdown = await textOf("markdown", [hostile], "en");
      expect(markdown.split("```").length).to.equal(
        (await textOf("markdown", [trace], "en")).split("```").length,
      );
      for (const line of (await textOf("mermaid-states", [hostile], "zh")).trimEnd().split("\n"))
        expect(line).to.match(
          /^(?:stateDiagram-v2| {4}(?:%% .*|state "[^"]*" as \w+|\w+ --> \w+: [^<>`{}]*|classDef .*|class [\w,]+ visited))$/,
        );
    }
  });

  it("have figures of as many digits as are read, and none of one more", async () => {
    const [movement] = placesOf(trace).filter((place) => place.at(-1) === "minor");
    if (movement === undefined) throw new Error("no amount");
    const of = (digits: number) => JSON.stringify(withText(trace, movement, "9".repeat(digits)));
    expect(parseTrace(of(4_096), "t.json").format).to.equal(trace.format);
    expect((await refusalOf(() => parseTrace(of(4_097), "t.json"))).code).to.equal("TRACE_INVALID");
  });

  it("have no key that what reads them would leave out, however it is written", async () => {
    const text = JSON.stringify(trace);
    for (const key of ["__proto__", "\\u005f_proto__"]) {
      const added = text.replace('"args":{', `"args":{"${key}":"1",`);
      expect(added).to.not.equal(text);
      const { code, message } = await refusalOf(() => parseTrace(added, "t.json"));
      expect([code, message.includes("__proto__")]).to.deep.equal(["TRACE_INVALID", true]);
    }
  });

  it("have texts that are shown whole up to a length, and cut beyond it", () => {
    const shown = (name: string) =>
      shownTrace({ ...trace, scenario: { ...trace.scenario, name } }).scenario.name;
    const longest = "b".repeat(1_000);
    expect(shown(longest)).to.equal(longest);
    expect(shown(`${longest}b`)).to.equal(`${longest}…`);
    expect(shown(`${longest.slice(1)}\u{1F600}`)).to.equal(`${longest.slice(1)}…`);
  });

  it("draw the machine of this escrow by the names of its states", async () => {
    expect(await textOf(rendererOf("mermaid-states"), [trace], "en")).to.contain("Funded --> Delivered");
  });
});
