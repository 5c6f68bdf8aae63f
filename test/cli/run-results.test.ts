import { existsSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { openNetwork } from "../../src/cli/options.ts";
import type { CommandContext } from "../../src/cli/command.ts";
import type { Done, Job } from "../../src/workers/job.ts";
import { RunResults } from "../../src/cli/run/run-results.ts";
import { SettlementError } from "../../src/errors/settlement-error.ts";
import { Outputs } from "../../src/files/outputs.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { happyTrace, refusedTrace } from "../report/support/traces.ts";
import { scratchFolder } from "./support/command.ts";
import { NO_OPTIONS } from "./support/run-arguments.ts";

const NOTHING = { ...NO_OPTIONS, files: [] };

describe("the results of corridor run", () => {
  const inFolder = scratchFolder();
  const printed: string[] = [];
  const context: CommandContext = {
    terminal: {
      print: (text) => void printed.push(text),
      say: (text) => void printed.push(text),
      paint: (_tone, text) => text,
      progress: () => {},
      ask: () => Promise.resolve(undefined),
      width: 100,
    },
    calledAs: "npx corridor",
    stackTraces: false,
    network: undefined,
    openNetwork,
    verbosity: 0,
  };
  const jobOf = (file: string): Job => ({ file, seed: undefined, set: [], faults: [], calls: false });
  const doneOf = (trace: Trace): Done => ({ trace });
  beforeEach(() => printed.splice(0));

  it("a broken invariant: 4, and the trace up to there saved", async () => {
    const folder = process.env.INIT_CWD;
    process.env.INIT_CWD = inFolder("");
    try {
      const jobs = [jobOf("one.yaml")];
      const results = new RunResults(NOTHING, context, "en", jobs, new Outputs(false));
      for (const job of jobs) results.add(doneOf({ ...(await happyTrace()), outcome: "broken" }), job);
      expect(await results.finish(true)).to.equal(4);
    } finally {
      if (folder === undefined) delete process.env.INIT_CWD;
      else process.env.INIT_CWD = folder;
    }
    expect(existsSync(inFolder("01-happy-path.broken.json"))).to.equal(true);
    expect(readFileSync(inFolder("01-happy-path.broken.json"), "utf8")).to.contain('"outcome": "broken"');
    expect(printed.join("\n")).to.contain("The trace up to that point is in 01-happy-path.broken.json.");
  });

  it("one that passed, one that failed, and one that could not run: in their order, the worst counts", async () => {
    const trace = await happyTrace();
    const jobs = ["c.yaml", "a.yaml", "b.yaml"].map(jobOf);
    const results = new RunResults(NOTHING, context, "zh", jobs, new Outputs(false));
    const unreachable = new SettlementError("NODE_UNREACHABLE", { url: "http://127.0.0.1:1" });
    const ended = [unreachable, doneOf(refusedTrace(trace)), doneOf(trace)];
    // They end in another order than they were named in.
    for (const at of [2, 0, 1]) results.add(ended[at] ?? unreachable, jobs[at] ?? jobOf(""));
    expect(await results.finish(true)).to.equal(3);
    const table = printed.slice(-4).join("\n");
    expect(table).to.match(/c +出错[\s\S]*01-happy-path +未通过[\s\S]*01-happy-path +通过/);
    expect(printed.join("\n")).to.contain("NODE_UNREACHABLE：http://127.0.0.1:1 无响应。");
  });

  it("asks for nothing further after a failure only where it is to stop then", async () => {
    const failed = doneOf(refusedTrace(await happyTrace()));
    const job = jobOf("a.yaml");
    expect(new RunResults(NOTHING, context, "en", [job, job], new Outputs(false)).add(failed, job)).to.equal(
      true,
    );
    const bail = new RunResults(
      { ...NOTHING, bail: true },
      context,
      "en",
      [job, jobOf("b.yaml")],
      new Outputs(false),
    );
    expect(bail.add(failed, job)).to.equal(false);
    expect(await bail.finish(true)).to.equal(1);
    expect(printed.at(-1)).to.equal("1 not started");
  });
});
