import { createHash } from "node:crypto";
import { expect } from "chai";
import type { Served } from "../../src/serve/server.ts";
import { codeOf, post, raw, sentAsIs, served } from "./support/served.ts";

describe("the page's server and who may ask it", () => {
  let server: Served;
  let host: string;
  before(async () => {
    server = await served({ limits: { workers: 1 } });
    host = new URL(server.url).host;
  });
  after(() => server.close());

  it("answers its own page, under every name of this machine", async () => {
    const { port } = new URL(server.url);
    for (const name of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
      const { status, text } = await raw(server, "/", { headers: { host: name } });
      expect(status, name).to.equal(200);
      expect(text).to.contain('id="page"');
    }
    const own = { origin: `http://${host}`, "sec-fetch-site": "same-origin" };
    expect((await raw(server, "/api/faults", { headers: own })).status).to.equal(200);
  });

  const HOSTS = ["evil.example", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example", "0.0.0.0"];
  for (const name of HOSTS)
    it(`refuses the host "${name}"`, async () => {
      const answer = await raw(server, "/api/library", { headers: { host: name } });
      expect(answer.status).to.equal(421);
      expect(codeOf(answer)).to.equal("HOST_REFUSED");
      expect(answer.text).to.contain(name);
    });

  for (const origin of ["https://evil.example", "null", "http://127.0.0.1:1", "file://"])
    it(`refuses a request of ${origin}`, async () => {
      const asked = await raw(server, "/api/library", { headers: { origin } });
      const run = await post(server, "/api/runs", { scenario: "01-happy-path" }, { origin });
      for (const answer of [asked, run]) {
        expect(answer.status).to.equal(403);
        expect(codeOf(answer)).to.equal("ORIGIN_REFUSED");
      }
    });

  it("refuses what another site embeds, which names no origin, but lets a link open the page", async () => {
    const embedded = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" };
    expect((await raw(server, "/page.js", { headers: embedded })).status).to.equal(403);
    expect((await raw(server, "/api/library", { headers: embedded })).status).to.equal(403);
    const followed = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    for (const page of ["/", "/index.html"])
      expect((await raw(server, page, { headers: followed })).status, page).to.equal(200);
    expect((await raw(server, "/api/library", { headers: followed })).status).to.equal(403);
  });

  it("gives handouts and teacher's guides, which bring their style and run nothing", async () => {
    for (const [file, text] of [
      ["03-who-may-move-it.html", "Lesson 3: Locked"],
      ["03-who-may-move-it.teacher.html", "What classes get wrong"],
    ] as const) {
      const { status, text: html, headers } = await raw(server, `/handouts/${file}`);
      expect(status).to.equal(200);
      expect(html).to.contain(text);
      const [, style = ""] = /<style>([^<]*)<\/style>/.exec(html) ?? [];
      const hash = createHash("sha256").update(style).digest("base64");
      const policy = String(headers["content-security-policy"]);
      expect(policy)
        .to.contain(`style-src 'sha256-${hash}'`)
        .and.to.not.match(/unsafe|script-src/);
      expect(headers["x-content-type-options"]).to.equal("nosniff");
    }
    for (const file of ["99-none.html", "03-who-may-move-it.txt", "..%2f..%2fpackage.json"]) {
      const answer = await raw(server, `/handouts/${file}`);
      expect([answer.status, codeOf(answer)], file).to.deep.equal([404, "LESSON_UNKNOWN"]);
    }
  }).timeout(60_000);

  for (const path of ["/", "/page.js", "/api/library", "/nothing"])
    it(`has the headers of a page that loads nothing from elsewhere on ${path}`, async () => {
      const { headers } = await raw(server, path, { headers: { "access-control-request-method": "GET" } });
      const policy = String(headers["content-security-policy"]);
      expect(policy).to.contain("default-src 'none'").and.to.contain("script-src 'self'");
      expect(policy).to.contain("frame-ancestors 'none'").and.to.not.contain("unsafe");
      expect(headers["x-content-type-options"]).to.equal("nosniff");
      expect(headers["referrer-policy"]).to.equal("no-referrer");
      expect(headers).to.not.have.any.keys("set-cookie", "access-control-allow-origin", "x-powered-by");
    });

  it("has them on what is no request, too", async () => {
    const torn = [
      "GET / HTTP/1.1\r\nHost: 127.0.0.1:1/x\r\nConnection: close\r\n\r\n",
      "FOO / HTTP/1.1\r\n\r\n",
      "GET /a b HTTP/1.1\r\n\r\n",
    ];
    for (const text of torn) {
      const answer = await sentAsIs(server, text);
      expect(answer, text)
        .to.match(/^HTTP\/1\.1 400 /)
        .and.to.match(/^content-security-policy: default-src 'none'/im);
    }
  });

  it("refuses a request that names no host, as one of another host", async () => {
    const answer = await sentAsIs(server, "GET /api/library HTTP/1.1\r\nConnection: close\r\n\r\n");
    expect(answer)
      .to.match(/^HTTP\/1\.1 4\d\d /)
      .and.to.match(/^content-security-policy: default-src 'none'/im);
    expect(answer).to.not.contain("01-happy-path");
  });

  const PATHS = [
    "/../package.json",
    "/..%2f..%2fpackage.json",
    "/%2e%2e/package.json",
    "/%2e%2e%2f%2e%2e%2fetc/passwd",
    "/..\\..\\package.json",
    "/..%5c..%5cpackage.json",
    "/page.js%00.html",
    "/page.js/../../package.json",
    "//etc/passwd",
    "/web/dist/page.js",
    "/api/scenarios/..%2f..%2fpackage.json",
    "/api/scenarios/%2e%2e%2f01-happy-path",
    "/api/scenarios/01-happy-path%00",
    "/api/scenarios/..%5c01-happy-path",
    "/api/runs/..%2f..%2fx/trace",
    "/api/lessons/..%2f..%2fx",
    "/%",
    "/%ff",
  ];
  for (const path of PATHS)
    it(`has nothing at ${path}`, async () => {
      const answer = await raw(server, path);
      expect(answer.status).to.be.oneOf([400, 404]);
      expect(answer.text).to.not.contain('"dependencies"').and.to.not.contain("root:");
      expect(answer.text).to.not.match(/\n\s+at |node_modules/);
    });

  it("passes nothing on to a chain", async () => {
    const call = { jsonrpc: "2.0", id: 1, method: "eth_accounts", params: [] };
    for (const path of ["/", "/rpc", "/api", "/api/rpc", "/api/runs"]) {
      const answer = await post(server, path, call);
      expect(answer.status, path).to.be.oneOf([400, 404]);
      expect(answer.text).to.not.contain("result");
    }
  });

  it("takes no form of another page, no text and nothing too large", async () => {
    const body = JSON.stringify({ scenario: "01-happy-path" });
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""]) {
      const headers: Record<string, string> = type === "" ? {} : { "content-type": type };
      const answer = await raw(server, "/api/runs", { method: "POST", headers, body });
      expect([answer.status, codeOf(answer)], type).to.deep.equal([400, "REQUEST_INVALID"]);
    }
    const torn = await raw(server, "/api/runs", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"scenario":',
    });
    expect([torn.status, codeOf(torn)]).to.deep.equal([400, "REQUEST_INVALID"]);
    for (const bytes of [Buffer.from([0x22, 0xff, 0x22]), Buffer.from([0x22, 0xc3, 0x28, 0x22])]) {
      const body = Buffer.concat([Buffer.from('{"source":'), bytes, Buffer.from("}")]);
      const answer = await raw(server, "/api/check", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      expect([answer.status, codeOf(answer)]).to.deep.equal([400, "REQUEST_INVALID"]);
    }
    const large = await post(server, "/api/check", { source: "#".repeat(256_000) });
    expect([large.status, codeOf(large)]).to.deep.equal([413, "BODY_TOO_LARGE"]);
    // Without its length beforehand, too.
    const chunked = { "content-type": "application/json", "transfer-encoding": "chunked" };
    const streamed = await raw(server, "/api/check", {
      method: "POST",
      headers: chunked,
      body: JSON.stringify({ source: "#".repeat(300_000) }),
    });
    expect([streamed.status, codeOf(streamed)]).to.deep.equal([413, "BODY_TOO_LARGE"]);
  });

  it("refuses what it does not know in a request, and names it", async () => {
    const answer = await post(server, "/api/runs", { scenario: "01-happy-path", url: "http://evil.example" });
    expect([answer.status, codeOf(answer)]).to.deep.equal([400, "REQUEST_INVALID"]);
    expect(answer.text).to.contain("url");
    // As a key of the record of values it would be passed over.
    const proto = await raw(server, "/api/runs", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"scenario":"01-happy-path","set":{"__proto__":"1"}}',
    });
    expect([proto.status, codeOf(proto)]).to.deep.equal([400, "REQUEST_INVALID"]);
  });
});
