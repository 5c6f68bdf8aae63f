import { expect } from "chai";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { addressOf, openPage, type Watched } from "./support/browser.ts";
import { serverForTests } from "./support/site-under-test.ts";

const OWN = readFileSync(path.resolve(import.meta.dirname, "../../scenarios/01-happy-path.yaml"), "utf8");

describe("A scenario of one's own on the page", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "corridor-own-"));
  const base = serverForTests(folder);
  let watched: Watched;

  beforeEach(async () => {
    watched = await openPage(addressOf(base(), { view: "editor" }));
  });
  afterEach(() => watched.close());
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("shows its errors in their places, then runs and plays, and is saved", async () => {
    const { page, faults } = watched;
    const text = page.locator("textarea");
    await text.fill(OWN.replace("deliverWithin: 10d", "deliverWithn: 10d"));
    await page
      .getByText(/deliverWithn/)
      .first()
      .waitFor();
    await page
      .getByText(/line \d+, column \d+/)
      .first()
      .waitFor();
    await text.fill(OWN.replace("A payment crosses the border", "<img src=x onerror=alert(1)>\\u202E"));
    await page.getByText("No errors found.").waitFor();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText("Step 1 of 9").waitFor();
    expect(await page.locator("h1").innerText()).to.contain("<img src=x onerror=alert(1)>");
    expect(await page.locator("img[src=x]").count()).to.equal(0);
    await page.keyboard.press("End");
    await page.getByText("Step 9 of 9").waitFor();
    expect(faults).to.deep.equal([]);
  });

  it("lives on when one that is huge was refused or stopped", async () => {
    const { page } = watched;
    const steps = Array.from({ length: 9_000 }, () => "  - wait: 1s").join("\n");
    await page.locator("textarea").fill(OWN.replace(/steps:[\s\S]*/, `steps:\n${steps}\n`));
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByRole("alert").first().waitFor({ timeout: 60_000 });
    await page.goto(addressOf(base(), { view: "player", scenario: "01-happy-path" }));
    await page.getByText("Step 1 of 9").waitFor();
  });
});
