import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { openPage, textIn } from "./support/browser.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

describe("A report as one file, opened from the disk with the network off", () => {
  let folder: string;
  let file: string;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "corridor-file-"));
    file = path.join(folder, "run.html");
    const command = ["scripts/bootstrap.cjs", "src/cli/main.ts", "run", "scenarios/13-silent-arbiter.yaml"];
    const { status, stderr } = spawnSync(process.execPath, [...command, "--report", file], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(status, stderr).to.equal(0);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it("plays the run, in both languages, and asks for nothing", async () => {
    const address = pathToFileURL(file).href;
    const { page, faults, requests, close } = await openPage(address, { offline: true });
    await page.getByText("Step 1 of 11:").waitFor();
    await page.keyboard.press("End");
    await page.getByText("Step 11 of 11:").waitFor();
    await page.getByRole("button", { name: "中文" }).click();
    await page.getByText("步骤 11/11：").waitFor();
    await page.getByRole("tab", { name: "原始 JSON" }).click();
    await page.getByText('"verb": "payout"').first().waitFor();
    expect(
      requests.filter((each) => each.split("#")[0] !== address && !each.startsWith("data:")),
    ).to.deep.equal([]);
    expect(faults).to.deep.equal([]);
    await close();
  });

  it("is complete without script", async () => {
    const { page, close } = await openPage(pathToFileURL(file).href, { script: false });
    const body = page.locator("body");
    expect(await textIn(body))
      .to.contain("arbiter")
      .and.to.contain("1,035.723402 XUSD");
    await page.getByText("中文", { exact: true }).click();
    expect(await textIn(body))
      .to.contain("争议裁决人")
      .and.to.contain("1,035.723402 XUSD");
    await close();
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
    const command = ["scripts/bootstrap.cjs", "src/cli/main.ts", "lesson", "3", "--page", file];
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
