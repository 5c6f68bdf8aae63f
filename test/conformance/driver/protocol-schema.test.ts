import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { fromJSONSchema } from "zod";
import { openDriver } from "../../../src/conformance/driver/open-driver.ts";
import { WIRE } from "../../../src/conformance/driver/wire.ts";
import { checkExchangeRateConformance } from "../../../src/conformance/report/check-exchange-rate-conformance.ts";
import { LIBRARY_DRIVER } from "./library.ts";

interface Message {
  readonly id: number;
  readonly call?: string;
  readonly value?: unknown;
}

const SCHEMA = JSON.parse(
  readFileSync(new URL("../../../kit/protocol.schema.json", import.meta.url), "utf8"),
);

/** Whether a value is as a definition of the schema has it. */
function fits(definition: string): (value: unknown) => boolean {
  const { $schema, $defs } = SCHEMA;
  const schema = fromJSONSchema({ $schema, $defs, $ref: `#/$defs/${definition}` });
  return (value) => schema.safeParse(value).success;
}

/** What goes to and fro while the library is asked everything. */
async function exchanged(): Promise<Message[]> {
  const file = join(mkdtempSync(join(tmpdir(), "protocol-")), "lines.jsonl");
  const { command, args = [] } = LIBRARY_DRIVER;
  const driver = await openDriver({ command, args: [...args, file] });
  await checkExchangeRateConformance(driver, { questions: 20 });
  await driver.close();
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("The schema of the protocol", function () {
  this.timeout(60_000);
  let messages: Message[] = [];
  before(async () => {
    messages = await exchanged();
  });

  it("holds for every request and every answer, and has every call", () => {
    const [request, answer] = [fits("request"), fits("answer")];
    const calls = new Map<number, string>();
    for (const message of messages) {
      const shown = JSON.stringify(message);
      expect((message.call === undefined ? answer : request)(message), shown).to.equal(true);
      if (message.call !== undefined) calls.set(message.id, message.call);
    }
    const asked = new Set(calls.values());
    for (const call of Object.keys(WIRE)) {
      expect(SCHEMA.$defs, call).to.include.keys(`${call}Args`, `${call}Value`);
      if (call !== "answerVector") expect(asked).to.include(call);
    }
    expect(SCHEMA.$defs.hello.properties.calls.items.enum).to.have.members(Object.keys(WIRE));
    const values = new Map(
      [...asked].map((call) => [call, fits(call === "hello" ? "hello" : `${call}Value`)]),
    );
    for (const { id, call, ...given } of messages) {
      if (call !== undefined || !("value" in given)) continue;
      const of = calls.get(id) ?? "";
      expect(values.get(of)?.(given.value), `${of}: ${JSON.stringify(given.value)}`).to.equal(true);
    }
  });

  it("does not hold for what the kit refuses", () => {
    const answer = fits("answer");
    for (const wrong of [
      {},
      { id: 1 },
      { value: "1" },
      { id: "1", value: "1" },
      { id: 1, value: "1", refused: "Both" },
      { id: 1, refused: "" },
      { id: 1, refused: null },
      { id: 1, crashed: "panic", message: 7 },
      [],
    ])
      expect(answer(wrong), JSON.stringify(wrong)).to.equal(false);
    const value = fits("convertValue");
    for (const wrong of [108.35, 10_835, "108.35", "1e3", "", null]) expect(value(wrong)).to.equal(false);
    const hello = fits("hello");
    const right = { protocol: 1, name: "mine", calls: ["convert"] };
    expect(hello(right)).to.equal(true);
    for (const wrong of [
      { protocol: 2 },
      { calls: ["convrt"] },
      { rounding: [] },
      { largest: 5 },
      { name: "" },
    ])
      expect(hello({ ...right, ...wrong }), JSON.stringify(wrong)).to.equal(false);
    const request = fits("request");
    const [asked] = messages.filter(({ call }) => call === "convert");
    expect(request(asked)).to.equal(true);
    expect(request({ ...asked, call: "quotation" })).to.equal(false);
    expect(request({ ...asked, args: {} })).to.equal(false);
  });
});
