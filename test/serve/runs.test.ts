import { request } from "node:http";
import { expect } from "chai";
import type { CallNode } from "../../src/report/player/call-nodes.ts";
import type { LibraryDocument, ScenarioDocument } from "../../src/report/player/page-documents.ts";
import type { Served } from "../../src/serve/server.ts";
import { longScenario, PLAIN, SLOW } from "./support/scenarios.ts";
import { codeOf, linesOf, post, problemOf, raw, runLines, runOf, served } from "./support/served.ts";

/** Asks for a run, and leaves when the first line of the answer is there. */
function askAndLeave({ url }: Served, body: unknown): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json" };
    const sent = request({ hostname, port, path: "/api/runs", method: "POST", headers }, (response) => {
      response.once("data", () => {
        sent.destroy();
        resolve();
      });
      response.on("error", () => {});
    });
    sent.on("error", reject);
    sent.end(JSON.stringify(body));
  });
}

describe("the page's server and its runs", () => {
  let server: Served;
  before(async () => {
    server = await served({ limits: { workers: 2 } });
  });
  after(() => server.close());

  it("streams the steps of a run and then its document, and has its trace", async () => {
    const lines = await runLines(server, { scenario: "01-happy-path" });
    const steps = lines.flatMap((line) => ("progress" in line ? [line.progress] : []));
    expect(steps.at(-1)).to.deep.equal({ done: 9, total: 9, verb: "payout" });
    const { id, document } = runOf(lines);
    expect(document.outcome.name).to.equal("passed");
    expect(document.steps).to.have.length(9);
    const trace = await raw(server, `/api/runs/${id}/trace`);
    expect(JSON.parse(trace.text)).to.have.property("format", "corridor-trace/2");
  });

  it("records the calls of a run when they are asked for", async () => {
    const { id } = runOf(await runLines(server, { scenario: "01-happy-path" }));
    const { text } = await raw(server, `/api/runs/${id}/calls/5`);
    const [call] = JSON.parse(text) as readonly CallNode[];
    expect(call?.method).to.contain("fund");
    expect(call?.calls.length).to.be.greaterThan(0);
    expect(call?.source).to.match(/^contracts\/\w+\.sol:\d+$/);
    expect((await raw(server, `/api/runs/${id}/calls/99`)).text).to.equal("[]");
  });

  it("ends a run after a step, and lets expectations decide nothing, where that is asked for", async () => {
    const until = runOf(await runLines(server, { scenario: "01-happy-path", until: "fund" }));
    expect(until.document.steps).to.have.length(5);
    const set = { "escrow.feeBps": "60" };
    const strict = runOf(await runLines(server, { scenario: "01-happy-path", set }));
    const free = runOf(await runLines(server, { scenario: "01-happy-path", set, expect: false }));
    expect([strict.document.outcome.name, free.document.outcome.name]).to.deep.equal(["failed", "passed"]);
  });

  it("shows the verdict of the last run in the library", async () => {
    runOf(await runLines(server, { scenario: "20-stale-rate" }));
    const { text } = await raw(server, "/api/library");
    const cards = (JSON.parse(text) as LibraryDocument).groups.flatMap(({ scenarios }) => scenarios);
    const card = cards.find(({ name }) => name === "20-stale-rate");
    expect(card?.outcome?.name).to.equal("passed");
    expect(card?.marks.map(({ mark }) => mark)).to.contain("refusal");
    // Of what was not run here, the golden trace is the last run that is known.
    expect(cards.find(({ name }) => name === "21-rate-jump")?.outcome?.name).to.equal("passed");
  });

  it("runs with values set and faults injected", async () => {
    const request = {
      scenario: "01-happy-path",
      set: { "escrow.feeBps": "100" },
      faults: ["stale-rate@pay"],
    };
    const { document } = runOf(await runLines(server, request));
    expect(document.steps.some(({ mark }) => mark === "fault")).to.equal(true);
    const plain = runOf(await runLines(server, { scenario: "01-happy-path" })).document;
    expect(JSON.stringify(document.terms)).to.not.equal(JSON.stringify(plain.terms));
  });

  it("makes a run once for two browsers that ask for it at once, and another for another request", async () => {
    const ask = (bps: string) =>
      runLines(server, { scenario: "01-happy-path", set: { "escrow.feeBps": bps } }).then(runOf);
    const [one, two, other] = await Promise.all([ask("77"), ask("77"), ask("78")]);
    expect(two.id).to.equal(one.id);
    expect(two.milliseconds).to.equal(one.milliseconds);
    expect(other.id).to.not.equal(one.id);
    const kept = await runLines(server, { scenario: "01-happy-path", set: { "escrow.feeBps": "77" } });
    expect(kept).to.have.length(1);
    expect(runOf(kept)).to.deep.equal(one);
  });

  it("shows every mistake of a text at its place, in both languages", async () => {
    const source = PLAIN.replace("feeBps: 50", "feeBp: 50").replace("1000.00 EUR", "1000.00 EUX");
    const run = problemOf(await runLines(server, { source }));
    expect(run.code).to.equal("SCENARIO_INVALID");
    expect(run.places.map(({ line }) => source.split("\n")[line - 1])).to.satisfy((lines: string[]) =>
      lines.some((line) => line.includes("feeBp:")),
    );
    expect(run.places[0]?.message)
      .to.have.property("zh")
      .that.matches(/\p{Script=Han}/u);
    const checked = JSON.parse((await post(server, "/api/check", { source })).text) as { problem: unknown };
    expect(checked.problem).to.deep.equal(run);
    const sound = JSON.parse((await post(server, "/api/check", { source: PLAIN })).text) as {
      readonly scenario: ScenarioDocument;
    };
    expect(sound.scenario.source).to.equal(PLAIN);
    expect(sound.scenario.faults.flat()).to.include("stale-rate");
  });

  it("shows the first of very many mistakes", async () => {
    const source = PLAIN.replace("steps:\n", `steps:\n${"  -\n".repeat(1_000)}`);
    const { places, message } = problemOf(await runLines(server, { source }));
    expect(places).to.have.length(200);
    expect(message)
      .to.have.property("en")
      .that.matches(/1,?0\d\d mistakes/);
  });

  it("shows a mistake of a value that was set without a place in the text", async () => {
    const problem = problemOf(
      await runLines(server, { scenario: "01-happy-path", set: { "escrow.feeBps": "much" } }),
    );
    expect(problem.places).to.deep.equal([]);
    expect(problem.code).to.equal("FIELD_MALFORMED");
  });

  it("has no scenario and no run that it does not know", async () => {
    const scenario = await post(server, "/api/runs", { scenario: "01-happy-pat" });
    expect([scenario.status, codeOf(scenario)]).to.deep.equal([404, "NAME_MISSPELT"]);
    expect(scenario.text).to.contain("01-happy-path");
    const trace = await raw(server, "/api/runs/0123/trace");
    expect([trace.status, codeOf(trace)]).to.deep.equal([404, "RUN_FORGOTTEN"]);
  });

  it("reads no file beside or above the folder that a text names", async () => {
    const source = PLAIN.replace("constant: 1.0404", "ecb: ../../../../etc/passwd");
    const problem = problemOf(await runLines(server, { source }));
    expect(JSON.stringify(problem)).to.contain("FIELD_MALFORMED").and.to.not.contain("root:");
  });
});

describe("the page's server when a run takes too much", () => {
  const isWell = async (server: Served): Promise<void> => {
    expect(runOf(await runLines(server, { scenario: "01-happy-path" })).document.outcome.name).to.equal(
      "passed",
    );
  };

  it("stops what takes too long, though nothing interrupts it, and goes on", async () => {
    const server = await served({ limits: { workers: 1, milliseconds: 2_000 } });
    try {
      // The first run of a worker may be slower than that, too.
      await isWell(server).catch(() => isWell(server));
      const problem = problemOf(await runLines(server, { source: SLOW }));
      expect(problem.code).to.equal("RUN_TOO_LONG");
      expect(problem.message).to.have.property("en").that.contains("2 s");
      const checked = await post(server, "/api/check", { source: SLOW });
      expect(codeOf(checked)).to.equal("RUN_TOO_LONG");
    } finally {
      await server.close();
    }
  });

  it("refuses too many steps before the first one, and goes on", async () => {
    const server = await served({ limits: { workers: 1, steps: 20 } });
    try {
      const problem = problemOf(await runLines(server, { source: longScenario(50) }));
      expect(problem.code).to.equal("RUN_TOO_LARGE");
      expect(problem.message).to.have.property("en").that.contains("59 steps").and.contains("20");
      await isWell(server);
    } finally {
      await server.close();
    }
  });

  it("stops what takes too much memory, and goes on", async () => {
    const server = await served({ limits: { workers: 1, megabytes: 150 } });
    try {
      const problem = problemOf(await runLines(server, { source: SLOW }));
      expect(problem.code).to.equal("RUN_OUT_OF_MEMORY");
      await isWell(server);
    } finally {
      await server.close();
    }
  });

  it("ends the run of who left, and gives the worker to the next", async () => {
    const server = await served({ limits: { workers: 1, waiting: 0 } });
    try {
      await isWell(server);
      await askAndLeave(server, { source: longScenario(2_500) });
      const started = performance.now();
      let lines = await runLines(server, { scenario: "01-happy-path", set: { "escrow.feeBps": "1" } });
      // The step that was being carried out may not be over yet.
      while ("problem" in (lines.at(-1) ?? {}) && performance.now() - started < 3_000)
        lines = await runLines(server, { scenario: "01-happy-path", set: { "escrow.feeBps": "1" } });
      expect(runOf(lines).document.outcome.name).to.be.oneOf(["passed", "failed"]);
    } finally {
      await server.close();
    }
  });

  it("answers 503 where all workers are busy and the queue is full, and goes on", async () => {
    const server = await served({ limits: { workers: 1, waiting: 1 } });
    try {
      const ask = (steps: number) => post(server, "/api/runs", { source: longScenario(steps) });
      const answers = await Promise.all([ask(30), ask(31), ask(32), ask(33)]);
      const busy = answers.filter(({ status }) => status === 503);
      expect(busy).to.have.length(2);
      for (const answer of busy) {
        expect(codeOf(answer)).to.equal("SERVER_BUSY");
        // The page reads it as the only line of the answer.
        expect(problemOf(linesOf(answer.text)).message).to.have.property("zh");
      }
      await isWell(server);
    } finally {
      await server.close();
    }
  });
});
