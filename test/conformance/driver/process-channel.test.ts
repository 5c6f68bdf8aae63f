import { expect } from "chai";
import { KitError } from "../../../src/conformance/asking/refused.ts";
import { checkExchangeRateConformance } from "../../../src/conformance/report/check-exchange-rate-conformance.ts";
import { openDriver } from "../../../src/conformance/driver/open-driver.ts";
import { errorOf, openFaulty, QUESTION, twoQuestions } from "./faulty.ts";

/** Faults that end a driver at its first question: the code, and what its message has. */
const ENDING: readonly (readonly [fault: string, code: string, ...told: readonly string[]])[] = [
  [
    "dies in the middle",
    "DRIVER_ENDED",
    "exit code 3 before it answered convert",
    "ZeroDivisionError: division by zero",
  ],
  ["exits with 0", "DRIVER_ENDED", "exit code 0 before it answered convert", "nothing on stderr"],
  ["is killed", "DRIVER_ENDED", "the signal SIGKILL"],
  ["warns in the middle", "DRIVER_ANSWER_INVALID", "not JSON", "rounding 0.125", "stderr"],
  ["repeats the last id", "DRIVER_ANSWER_INVALID", "the id 0, which was answered before, and 1 is due"],
  ["answers another id", "DRIVER_ANSWER_INVALID", "the id 8, and 1 is due"],
  ["answers an id as text", "DRIVER_ANSWER_INVALID", 'the id the text "1", and 1 is due'],
  ["answers no id", "DRIVER_ANSWER_INVALID", "no id, and 1 is due"],
  ["answers a list", "DRIVER_ANSWER_INVALID", "JSON that is not an object"],
  ["answers null", "DRIVER_ANSWER_INVALID", "JSON that is not an object"],
  [
    "answers nothing of the four",
    "DRIVER_ANSWER_INVALID",
    "none, and exactly one of value, refused, unsupported, crashed",
  ],
  ["answers two of the four", "DRIVER_ANSWER_INVALID", "value and refused, and exactly one"],
  ["refuses without a name", "DRIVER_ANSWER_INVALID", "refused", "a text that is not empty"],
  ["refuses by null", "DRIVER_ANSWER_INVALID", "refused: null"],
  ["refuses with a message that is a number", "DRIVER_ANSWER_INVALID", "message: the number 7"],
  ["prints a huge line", "DRIVER_ANSWER_INVALID", "at most 1048576"],
  ["prints without end", "DRIVER_ANSWER_INVALID", "at most 1048576"],
  ["is not UTF-8", "DRIVER_ANSWER_INVALID", "not UTF-8", "caf"],
];

/** Faults that are seen after the first answer, which still counts. */
const LATER: readonly (readonly [fault: string, code: string, ...told: readonly string[]])[] = [
  ["warns afterwards", "DRIVER_ANSWER_INVALID", "after its answer to convert", "done"],
  ["answers twice", "DRIVER_ANSWER_INVALID", "after its answer to convert", "one line a request is due"],
  ["closes its input", "DRIVER_ENDED", "closed its standard input"],
];

describe("A driver as a process", function () {
  this.timeout(30_000);

  for (const [fault, code, ...told] of ENDING) {
    it(`${fault}: ends with the reason, and every later question fails at once`, async () => {
      const { first, second, milliseconds } = await twoQuestions(fault);
      expect(first).to.be.instanceOf(KitError);
      expect(second).to.equal(first);
      expect(second.code).to.equal(code);
      for (const part of told) expect(second.message).to.include(part);
      expect(milliseconds).to.be.below(50);
    });
  }

  for (const [fault, code, ...told] of LATER) {
    it(`${fault}: the next question fails with the reason`, async () => {
      const { first, second } = await twoQuestions(fault);
      expect(first).to.equal(1n);
      expect(second.code).to.equal(code);
      for (const part of told) expect(second.message).to.include(part);
    });
  }

  it("may end its lines as Windows does", async () => {
    const driver = await openFaulty("ends lines as Windows does");
    expect(await driver.convert(QUESTION)).to.equal(1n);
    await driver.close();
  });

  it("may print a line byte by byte", async () => {
    const driver = await openFaulty("prints a line in pieces");
    const refusal = await errorOf(Promise.resolve(driver.convert(QUESTION)));
    expect([refusal.code, refusal.message]).to.deep.equal(["Café", "不"]);
    await driver.close();
  });

  it("that is not there is named", async () => {
    const error = await errorOf(openDriver("no-such-program-anywhere --now"));
    expect(error.code).to.equal("DRIVER_NOT_STARTED");
    expect(error.message).to.include('there is no program "no-such-program-anywhere" (ENOENT)');
    const elsewhere = await errorOf(openDriver({ command: "node", cwd: "/no/such/folder" }));
    expect(elsewhere.message).to.include('no folder "/no/such/folder"');
    expect((await errorOf(openDriver({ command: "node\0" }))).code).to.equal("DRIVER_NOT_STARTED");
  });

  it("that dies at once shows the last line for people", async () => {
    const error = await errorOf(openFaulty("dies at once"));
    expect(error.code).to.equal("DRIVER_ENDED");
    expect(error.message).to.match(
      /exit code 1 before it answered hello: ModuleNotFoundError: No module named 'moneyed'$/,
    );
    expect((await errorOf(openFaulty("ends at once"))).message).to.include(
      "exit code 0 before it answered hello",
    );
  });

  it("that warns before hello has that line shown", async () => {
    const error = await errorOf(openFaulty("warns at once"));
    expect(error.code).to.equal("DRIVER_ANSWER_INVALID");
    expect(error.message).to.include("Warning: this library is deprecated");
  });

  it("that is silent is ended after the time allowed, and all that follows fails at once", async () => {
    const { second, milliseconds } = await twoQuestions("is silent", "", 1_000);
    expect(second.code).to.equal("DRIVER_SILENT");
    expect(second.message).to.include("no answer to convert within 1000 ms");
    expect(milliseconds).to.be.below(50);
    expect((await errorOf(openFaulty("never says hello", "", 300))).message).to.include("no answer to hello");
    const half = await twoQuestions("forgets the end of the line", "", 1_000);
    expect(half.second.message).to.include("without the end of a line");
  });

  it("that does not listen to SIGTERM is ended all the same, with what it started", async () => {
    for (const fault of ["ignores SIGTERM", "leaves a child"]) {
      const started = performance.now();
      const { second } = await twoQuestions(fault, "", 1_000);
      expect(second.code).to.equal("DRIVER_SILENT");
      expect(performance.now() - started).to.be.below(8_000);
    }
  });

  it("that has ended fails every case that it is asked, with the reason, and none hangs", async () => {
    const driver = await openFaulty("dies in the middle");
    const started = performance.now();
    const reports = await checkExchangeRateConformance(driver);
    await driver.close();
    expect(performance.now() - started).to.be.below(5_000);
    const failed = reports.filter(({ outcome }) => outcome === "failed");
    expect(failed.length).to.be.above(10);
    expect(reports.filter(({ outcome }) => outcome === "passed")).to.deep.equal([]);
    for (const { findings } of failed)
      for (const { got } of findings) expect(got).to.match(/^a crash .*ZeroDivisionError: division by zero/);
  });
});
