import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { openPage } from "./support/browser.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

describe("A report as one file, opened from the disk with the network off", () => {
  let folder: string;
  let file: string;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "corridor-file-"));
    file = path.join(folder, "run.html");
    const command = ["scripts/bootstrap.cjs", "hardhat", "settle", "run", "scenarios/13-silent-arbiter.yaml"];
    const { status, stderr } = spawnSync(process.execPath, [...command, "--report", file], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(status, stderr).to.equal(0);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it("plays the run, in both languages, and asks for nothing", async () => {
    const requests: string[] = [];
    const { page, faults, close } = await openPage(pathToFileURL(file).href, { offline: true });
    page.on("request", (request) => requests.push(request.url()));
    await page.getByText(/Step 1 of \d+/).waitFor();
    await page.keyboard.press("End");
    await page.getByText(/Step (\d+) of \1/).waitFor();
    await page.getByRole("button", { name: "中文" }).click();
    await page.getByText(/步骤 \d+\/\d+/).waitFor();
    await page.getByRole("tab", { name: "原始 JSON" }).click();
    await page.getByText('"verb":').first().waitFor();
    expect(requests).to.deep.equal([]);
    expect(faults).to.deep.equal([]);
    await close();
  });

  it("is complete without script", async () => {
    const { page, close } = await openPage("about:blank");
    const browser = page.context().browser();
    await close();
    const context = await browser?.newContext({ javaScriptEnabled: false });
    const still = await context?.newPage();
    await still?.goto(pathToFileURL(file).href);
    const text = (await still?.locator("body").innerText()) ?? "";
    expect(text).to.contain("The arbiter").and.to.contain("XUSD");
    await context?.close();
  });

  it("stays within 300 kB", () => {
    expect(statSync(file).size).to.be.at.most(300_000);
  });
});

describe("A lesson as one file, opened from the disk with the network off", () => {
  let folder: string;
  let file: string;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "corridor-lesson-"));
    file = path.join(folder, "lesson-3.html");
    const command = ["scripts/bootstrap.cjs", "hardhat", "settle", "lesson", "3", "--page", file];
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" });
    expect(status, stderr).to.equal(0);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it("shows nothing of what follows before an answer is committed, and all of it after", async () => {
    const { page, faults, close } = await openPage(pathToFileURL(file).href, { offline: true });
    const commit = page.getByRole("button", { name: "Commit my answer" });
    await commit.waitFor();
    expect(await page.content()).to.not.match(/BeforeDeadline|Unauthorized/);
    expect(await page.locator("table.allowed tbody tr").count()).to.equal(0);
    await page.getByText("The buyer, back to the buyer").click();
    await page.getByText("Still Delivered").click();
    await commit.click();
    await page.getByText("The buyer tried: BeforeDeadline").waitFor();
    await page.getByRole("button", { name: "See step 7" }).click();
    await page.getByText(/Step 7 of 13/).waitFor();
    expect(faults).to.deep.equal([]);
    await close();
  });
});
