import { expect } from "chai";
import fs from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { readPage } from "../../src/files/page-files.ts";
import { SiteFolder } from "../../src/files/site-folder.ts";
import { makeSite } from "../../src/site/site.ts";
import { WorkerPool } from "../../src/workers/worker-pool.ts";
import { violations } from "./support/axe.ts";
import { addressOf, openPage, SIZES } from "./support/browser.ts";
import { serverForTests } from "./support/served.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** A school's web server: it has files, and this site in one of its folders. */
function filesOf(root: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://x");
    const file = path.join(
      root,
      decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname),
    );
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    const type = TYPES[path.extname(file)] ?? "text/plain";
    return response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(fs.readFileSync(file));
  });
}

describe("The site of static files, in a folder of a server", () => {
  // Builds the contracts and the page, too.
  serverForTests();
  let root: string;
  let server: Server;
  let base: string;

  before(async () => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), "corridor-site-"));
    const pool = new WorkerPool({ workers: 2, waiting: Infinity, milliseconds: 120_000, megabytes: 1_024 });
    const only = { scenarios: ["07-quote-expires"], lessons: [0, 3] };
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

  it("plays a run and moves its values over the points that were made", async () => {
    const { page, faults, requests, close } = await openPage(addressOf(base, { view: "library" }));
    await page.locator(".cards .card", { hasText: /07/ }).click();
    await page.getByText(/Step 1 of \d+:/).waitFor();
    await page.getByRole("tab", { name: "What if" }).click();
    await page.getByText(/This page has no server/).waitFor();
    const slider = page.getByRole("slider").first();
    await slider.focus();
    await slider.press("ArrowRight");
    await page.getByText("What changed").waitFor();
    expect(requests.filter((address) => !address.startsWith(base))).to.deep.equal([]);
    expect(faults).to.deep.equal([]);
    await close();
  });

  it("has a lesson that is asked and answered", async () => {
    const { page, faults, close } = await openPage(addressOf(base, { view: "lesson", lesson: "3" }));
    await page.locator(".options").first().waitFor();
    for (const options of await page.locator(".options").all())
      await options.locator(".option label").first().click();
    await page.getByRole("button", { name: "Commit my answer" }).click();
    await page.locator(".right-answer").first().waitFor();
    expect(faults).to.deep.equal([]);
    await close();
  });

  for (const kind of ["", ".teacher"])
    it(`has handouts${kind} that axe finds nothing in, and that print`, async () => {
      for (const file of fs.readdirSync(path.join(root, "schools/corridor/handouts"))) {
        if (file.endsWith(".teacher.html") !== (kind !== "")) continue;
        const { page, faults, close } = await openPage(`${base}handouts/${file}`);
        for (const size of ["desktop", "phone"] as const) {
          await page.setViewportSize(SIZES[size]);
          for (const language of ["English", "中文"]) {
            await page.getByText(language, { exact: true }).first().click();
            expect(await violations(page), `${file} ${size} ${language}`).to.deep.equal([]);
          }
        }
        expect((await page.pdf()).length).to.be.greaterThan(10_000);
        expect(faults).to.deep.equal([]);
        await close();
      }
    });
});
