import { createHash } from "node:crypto";
import path from "node:path";
import { inflateRawSync } from "node:zlib";
import { expect } from "chai";
import { ensureBuild } from "../../src/cli/ensure-build.ts";
import { ensurePage } from "../../src/cli/ensure-page.ts";
import { readPage } from "../../src/files/page-files.ts";
import { readTraceFile } from "../../src/files/traces.ts";
import type { PlayerDocument } from "../../src/report/player/player-document.ts";
import { oneFile } from "../../src/site/one-file.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { runJobAlone } from "../../src/workers/job.ts";
import { manyPayments } from "../serve/support/scenarios.ts";

const GOLDEN = new URL("../../scenarios/golden/", import.meta.url).pathname;

const ROOT = path.resolve(import.meta.dirname, "../..");

const golden = (name: string): Trace => readTraceFile(`${GOLDEN}${name}.json`);

interface Inside {
  readonly runs: Readonly<
    Record<string, { readonly run: { readonly document: PlayerDocument }; readonly trace: Trace }>
  >;
  readonly scenarios: readonly { readonly name: string }[];
}

function dataIn(html: string, id: string): string {
  const [, base64 = ""] =
    new RegExp(`<script type="application/octet-stream" id="${id}">([A-Za-z0-9+/=]+)</script>`).exec(html) ??
    [];
  return inflateRawSync(Buffer.from(base64, "base64")).toString("utf8");
}

const insideOf = (html: string): Inside => JSON.parse(dataIn(html, "documents")) as Inside;

describe("traces as one file", () => {
  before(ensurePage);

  it("has the run, the trace and the page in it, and the report below, complete without script", () => {
    const trace = golden("01-happy-path");
    const html = oneFile([trace], "en", readPage());
    const { run, trace: raw } = insideOf(html).runs["01-happy-path"] ?? {};
    expect(run?.document.steps).to.have.length(9);
    expect(raw).to.deep.equal(JSON.parse(JSON.stringify(trace)));
    expect(dataIn(html, "page-script")).to.equal(readPage().script);
    const [, words = "{}"] = /<script type="application\/json" id="words">([^<]+)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(words)).to.deep.include({ "shell.player": { en: "Player", zh: "播放器" } });
    const [, ground = ""] = html.split('<div id="ground">');
    expect(ground).to.contain("7,477.30 CNY").and.to.contain("一笔跨境付款");
    expect(html).to.contain("scenario=01-happy-path");
  });

  it("has the notices of those whose code is in it", () => {
    const html = oneFile([golden("01-happy-path")], "en", readPage());
    expect(html).to.match(/<!--\nThis page has code of others[^>]*Jason Miller[^>]*-->\s*$/);
  });

  it("allows the very scripts and styles that are in it, and nothing from elsewhere", () => {
    const html = oneFile([golden("01-happy-path")], "en", readPage());
    const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect(policy).to.contain("default-src 'none'").and.to.not.contain("unsafe");
    const inline = [...html.matchAll(/<(?:script type="module"|style)>([\s\S]*?)<\/(?:script|style)>/g)];
    const texts = [...inline.map(([, text = ""]) => text), readPage().script, readPage().style];
    expect(texts).to.have.length(4);
    for (const text of texts)
      expect(policy).to.contain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    const addresses = [...html.matchAll(/\b(?:src|href|action)="([^"]*)"/g)].map(([, address]) => address);
    for (const address of addresses) expect(address).to.match(/^(?:#|data:,$)/);
    expect(html).to.not.match(/\sstyle="|\son\w+="/);
  });

  it("has all of several traces in it, two of one scenario under names of their own", () => {
    const [one, other] = [golden("01-happy-path"), golden("20-stale-rate")];
    const { scenarios, runs } = insideOf(oneFile([one, other, one], "en", readPage()));
    const names = ["01-happy-path", "20-stale-rate", "01-happy-path-2"];
    expect(scenarios.map(({ name }) => name)).to.deep.equal(names);
    expect(Object.keys(runs)).to.deep.equal(names);
  });

  it("stays text whatever names are in it", () => {
    const trace = golden("01-happy-path");
    const name = '</script><script>alert(1)</script>"&<!--';
    const hostile = { ...trace, scenario: { ...trace.scenario, name, title: { en: name, zh: name } } };
    const html = oneFile([hostile], "en", readPage());
    expect(html).to.not.contain("<script>alert");
    expect(html.match(/<script\b/g)).to.have.length(5);
  });

  it("has no path of the machine that it was built on", () => {
    const { script, style, html } = readPage();
    for (const part of [script, style, html]) expect(part).to.not.contain(ROOT);
  });

  it("is the same text every time", () => {
    const make = (): string => oneFile([golden("01-happy-path")], "zh", readPage());
    expect(make()).to.equal(make());
  });

  it("takes 300 kB at most for 20 steps, and 1.5 MB for a thousand", async () => {
    await ensureBuild();
    const sizeOf = async (payments: number): Promise<readonly [steps: number, bytes: number]> => {
      const text = manyPayments(payments);
      const job = { file: "many.yaml", text, seed: undefined, set: [], faults: [], calls: false };
      const { trace } = await runJobAlone(job);
      return [trace.steps.length, Buffer.byteLength(oneFile([trace], "en", readPage()))];
    };
    const [few, small] = await sizeOf(3);
    expect(few).to.be.greaterThan(20);
    expect(small).to.be.lessThan(300_000);
    const [many, large] = await sizeOf(112);
    expect(many).to.be.greaterThan(1_000);
    expect(large).to.be.lessThan(1_500_000);
  });
});
