import fs from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { inflateRawSync } from "node:zlib";
import { expect } from "chai";
import { ensureBuild } from "../../src/cli/ensure-build.ts";
import { ensurePage } from "../../src/cli/ensure-page.ts";
import { readPage } from "../../src/files/page-files.ts";
import { SiteFolder } from "../../src/files/site-folder.ts";
import type {
  LessonDocument,
  LibraryDocument,
  ScenarioDocument,
} from "../../src/report/player/page-documents.ts";
import type { PlayerDocument } from "../../src/report/player/player-document.ts";
import { makeSite } from "../../src/site/site.ts";
import { WorkerPool } from "../../src/workers/worker-pool.ts";
import { refusalOf } from "../support/refusal.ts";

/** A web server that only has files, with the site in a folder of it. */
function filesOf(root: string): Server {
  return createServer((request, response) => {
    const file = path.join(root, decodeURIComponent(new URL(request.url ?? "", "http://x").pathname));
    if (fs.existsSync(file) && fs.statSync(file).isFile()) response.end(fs.readFileSync(file));
    else response.writeHead(404).end();
  });
}

describe("the site of static files", () => {
  let root: string;
  let server: Server;
  let base: string;
  before(async function () {
    this.timeout(300_000);
    await ensureBuild();
    await ensurePage();
    root = fs.mkdtempSync(path.join(os.tmpdir(), "corridor-site-"));
    const pool = new WorkerPool({ workers: 2, waiting: Infinity, milliseconds: 60_000, megabytes: 1_024 });
    const only = { scenarios: ["07-quote-expires", "27-dust"], lessons: [0, 3] };
    const folder = new SiteFolder(path.join(root, "schools/corridor"));
    await makeSite({ folder, page: readPage(), pool, only }).finally(() => pool.close());
    server = filesOf(root);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/schools/corridor/`;
  });
  after(() => {
    server.close();
    fs.rmSync(root, { recursive: true });
  });

  const text = async (file: string): Promise<string> => {
    const response = await fetch(new URL(file, base));
    expect(response.status, file).to.equal(200);
    return response.text();
  };
  const json = async <Document>(file: string): Promise<Document> =>
    JSON.parse(await text(`data/${file}`)) as Document;
  const inflated = async <Document>(file: string): Promise<Document> =>
    JSON.parse(inflateRawSync(Buffer.from(await text(`data/${file}`), "base64")).toString()) as Document;

  it("has every file that its page asks for, from a folder of the server", async () => {
    const html = await text("index.html");
    expect(html).to.contain('name="corridor-site"').and.to.contain("default-src 'none'");
    const linked = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = ""]) => address);
    expect(linked).to.include.members(["./page.js", "./page.css"]);
    for (const address of linked.filter((each) => !each.startsWith("data:"))) {
      expect(address).to.match(/^\.\//);
      await text(address);
    }
    for (const file of ["faults.json", "glossary.json"]) await json(file);
    const { groups, lessons } = await json<LibraryDocument>("library.json");
    const cards = groups.flatMap(({ scenarios }) => scenarios);
    expect(cards.map(({ name }) => name)).to.have.members(["07-quote-expires", "27-dust"]);
    for (const { outcome, marks } of cards)
      expect([outcome?.name, marks.length > 0]).to.deep.equal(["passed", true]);
    const index = await json<Record<string, string>>("runs.json");
    const names = cards.map(({ name }) => name);
    for (const { id, number } of lessons) {
      expect(await text(`handouts/${id}.html`)).to.contain("<h1>");
      await text(`handouts/${id}.teacher.html`);
      expect(await text(`lessons/${id}.html`)).to.contain(`view=lesson&lesson=${number}`);
      const lesson = await json<LessonDocument>(`lessons/${number}.json`);
      if (lesson.scenario !== undefined) names.push(lesson.scenario);
      await inflated(`lessons/${number}.reveal.txt`);
    }
    expect(lessons.map(({ number }) => number)).to.deep.equal([0, 3]);
    for (const name of names) {
      const scenario = await json<ScenarioDocument>(`scenarios/${name.replaceAll("/", "_")}.json`);
      for (const key of [name, ...(scenario.runs ?? [])]) expect(index, key).to.have.property(key);
    }
    for (const [key, file] of Object.entries(index)) {
      const { run, trace } = await inflated<{
        run: { id: string; document: PlayerDocument };
        trace: { format: string };
      }>(file);
      expect(run.document.steps.length, key).to.be.greaterThan(0);
      expect(trace.format).to.equal("corridor-trace/2");
    }
  });

  it("has the points of marked values, and each fault at the first step where it fits, by verb and by number", async () => {
    const marked = await json<ScenarioDocument>("scenarios/07-quote-expires.json");
    expect(marked.whatIf.map(({ set }) => set)).to.deep.equal(["steps.1.quote.validFor"]);
    const [field] = marked.whatIf;
    expect(marked.runs).to.have.length(field?.points.length ?? 0);
    expect(marked.runs).to.contain("07-quote-expires|steps.1.quote.validFor=20m");
    const { scenario = "" } = await json<LessonDocument>("lessons/3.json");
    const { runs = [], faults } = await json<ScenarioDocument>(
      `scenarios/${scenario.replaceAll("/", "_")}.json`,
    );
    const fitting = [...new Set(faults.flat())];
    const madeOf = (name: string) =>
      faults.flatMap((_, at) => (runs.includes(`${scenario}|fault:${name}@${at + 1}`) ? [at] : []));
    // What a fault makes impossible, such as a step at a deadline that is never set, is left out.
    expect(fitting.filter((name) => madeOf(name).length > 0).length).to.be.greaterThan(fitting.length / 2);
    for (const name of fitting)
      for (const at of madeOf(name))
        expect(at, name).to.equal(faults.findIndex((names) => names.includes(name)));
    expect(runs.some((key) => /fault:[\w-]+@[a-z]+$/.test(key))).to.equal(true);
    const unmarked = await json<ScenarioDocument>("scenarios/27-dust.json");
    expect([unmarked.whatIf, unmarked.runs]).to.deep.equal([[], ["27-dust"]]);
  });

  it("replaces a site, and nothing else", async () => {
    const own = path.join(root, "schools/corridor");
    const left = path.join(own, "data/runs/left-over.txt");
    fs.writeFileSync(left, "");
    expect(new SiteFolder(own).size.files).to.equal(0);
    expect(fs.existsSync(left)).to.equal(false);
    for (const foreign of ["schools", "schools/corridor/page.js"]) {
      const { code } = await refusalOf(() => new SiteFolder(path.join(root, foreign)));
      expect(code).to.equal("SITE_FOREIGN");
    }
    fs.mkdirSync(path.join(root, "empty"));
    expect(new SiteFolder(path.join(root, "empty")).size.bytes).to.equal(0);
  });
});
