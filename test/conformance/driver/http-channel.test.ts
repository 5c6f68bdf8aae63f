import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { openDriver, type DriverConverter } from "../../../src/conformance/driver/open-driver.ts";
import { errorOf, QUESTION } from "./faulty.ts";

interface Request {
  readonly id: number;
  readonly call: string;
}

type Answers = (request: Request, response: ServerResponse) => unknown;

const HELLO = { protocol: 1, name: "a service", calls: ["convert"] };

/** Serves answers to what follows hello. */
async function served(answers: Answers, kept: IncomingMessage[] = []): Promise<{ server: Server; url: URL }> {
  const server = createServer((request, response) => {
    kept.push(request);
    void text(request).then((body) => {
      const asked: Request = JSON.parse(body);
      if (asked.call === "hello") return response.end(JSON.stringify({ id: asked.id, value: HELLO }));
      return answers(asked, response);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { server, url: new URL(`http://127.0.0.1:${port}/driver`) };
}

async function asked(answers: Answers, timeoutMs = 2_000): Promise<DriverConverter> {
  const { server, url } = await served(answers);
  server.unref();
  return openDriver(url, { timeoutMs });
}

const FAULTS: readonly (readonly [title: string, answers: Answers, code: string, told: string])[] = [
  [
    "another status",
    (_, response) => response.writeHead(500).end("out of memory"),
    "DRIVER_ANSWER_INVALID",
    'HTTP status 500, not 200: "out of memory"',
  ],
  ["a page", (_, response) => response.end("<html>"), "DRIVER_ANSWER_INVALID", "not JSON"],
  [
    "another id",
    (_, response) => response.end('{"id":9,"value":"1"}'),
    "DRIVER_ANSWER_INVALID",
    "the id 9, and 1 is due",
  ],
  [
    "a way elsewhere",
    (_, response) => response.writeHead(302, { location: "/" }).end(),
    "DRIVER_ENDED",
    "redirect",
  ],
  [
    "a huge body",
    (_, response) => response.end("9".repeat(1_100_000)),
    "DRIVER_ANSWER_INVALID",
    "at most 1048576",
  ],
  ["a broken connection", (_, response) => response.destroy(), "DRIVER_ENDED", "any more"],
  ["silence", () => undefined, "DRIVER_SILENT", "no answer to convert within 300 ms"],
];

describe("A driver at an address", function () {
  this.timeout(20_000);

  it("is posted one JSON object a request, and posts one back", async () => {
    const kept: IncomingMessage[] = [];
    const { server, url } = await served(
      ({ id }, response) => response.end(`{"id":${String(id)},"value":"10835"}\n`),
      kept,
    );
    const driver = await openDriver(url.href);
    expect(driver.name).to.equal("a service");
    expect(await driver.convert(QUESTION)).to.equal(10_835n);
    await driver.close();
    expect(
      kept.map(({ method, url: path, headers }) => [method, path, headers["content-type"]]),
    ).to.deep.equal(Array.from({ length: 2 }, () => ["POST", "/driver", "application/json"]));
    server.close();
  });

  for (const [title, answers, code, told] of FAULTS) {
    it(`that answers with ${title} fails with the reason, and at once from then on`, async () => {
      const driver = await asked(answers, 300);
      const first = await errorOf(Promise.resolve(driver.convert(QUESTION)));
      expect(first.code).to.equal(code);
      expect(first.message).to.include(told);
      expect(await errorOf(Promise.resolve(driver.convert(QUESTION)))).to.equal(first);
      expect(driver.failure).to.equal(first);
    });
  }

  it("that nobody serves is named", async () => {
    const { server, url } = await served(() => undefined);
    server.close();
    await once(server, "close");
    const error = await errorOf(openDriver(url));
    expect(error.code).to.equal("DRIVER_NOT_STARTED");
    expect(error.message).to.include("cannot be reached").and.to.include("ECONNREFUSED");
  });

  it("is http: or https:", async () => {
    expect((await errorOf(openDriver(new URL("file:///tmp/x")))).code).to.equal("DRIVER_COMMAND_INVALID");
  });
});
