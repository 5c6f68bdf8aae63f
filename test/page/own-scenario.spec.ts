import { expect } from "chai";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { served as servedHere } from "../serve/support/served.ts";
import { longScenario, SLOW } from "../serve/support/scenarios.ts";
import { addressOf, openPage, textIn, type Watched } from "./support/browser.ts";
import { serverForTests } from "./support/served.ts";

const OWN = readFileSync(path.resolve(import.meta.dirname, "../../scenarios/01-happy-path.yaml"), "utf8");
const HOSTILE = "<img src=x onerror=alert(1)>\\u202E\\u0007";

const titled = (title: string): string =>
  OWN.replace(/^title:\n(?: .*\n)+/m, `title: { en: "${title}", zh: "${title}" }\n`);

describe("A scenario of one's own on the page", () => {
  const served = serverForTests();
  let watched: Watched;

  beforeEach(async () => {
    watched = await openPage(addressOf(served().address, { view: "editor" }));
  });

  afterEach(async () => {
    const { faults } = watched;
    await watched.close();
    expect(faults).to.deep.equal([]);
  });

  it("shows its errors in their places, then runs, plays and is saved", async () => {
    const { page } = watched;
    const text = page.getByRole("textbox", { name: "Text of the scenario" });
    const broken = OWN.replace("deliverWithin:", "deliverWithn:");
    expect(broken).to.not.equal(OWN);
    await text.fill(broken);
    const problem = page.getByRole("listitem").filter({ hasText: "deliverWithn" }).first();
    const line = broken.split("\n").findIndex((each) => each.includes("deliverWithn:")) + 1;
    const place = problem.getByRole("button", { name: `line ${line}, column` });
    await place.click();
    const [before] = await text.evaluate((area: HTMLTextAreaElement) => [
      area.value.slice(0, area.selectionStart),
    ]);
    expect(before?.split("\n")).to.have.length(line);
    expect(await page.getByRole("button", { name: "Run", exact: true }).isDisabled()).to.equal(true);

    await text.fill(titled("My first payment"));
    await page.getByText("No errors found.").waitFor();
    await page.getByRole("button", { name: "Save in the folder" }).click();
    const saved = page.getByText(/Saved as (.+)\.yaml/);
    await saved.waitFor();
    const name = /Saved as (.+\.yaml)/.exec(await textIn(saved))?.[1] ?? "";
    const file = path.join(served().folder, name);
    expect(existsSync(file), file).to.equal(true);
    const [note, ...lines] = readFileSync(file, "utf8").split("\n");
    expect(note).to.match(/^# Written on the page/);
    expect(lines.join("\n")).to.equal(titled("My first payment"));
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText("Step 1 of 9: quote").waitFor();
    await page.keyboard.press("End");
    await page.getByText("Step 9 of 9: payout").waitFor();
    await page.getByRole("button", { name: "Library" }).click();
    await page.getByRole("link", { name: /My first payment/ }).click();
    await page.getByText("Step 1 of 9: quote").waitFor();
  });

  it("shows names with markup, control characters and changes of direction as text", async () => {
    const { page } = watched;
    await page.getByRole("textbox", { name: "Text of the scenario" }).fill(titled(HOSTILE));
    await page.getByText("No errors found.").waitFor();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText("Step 1 of 9: quote").waitFor();
    const title = await textIn(page.locator("h1"));
    expect(title).to.contain("<img src=x onerror=alert(1)>");
    for (const hidden of ["\u202E", "\u0007"]) expect(title).to.not.contain(hidden);
    expect(await page.locator("img[src=x]").count()).to.equal(0);
  });
});

describe("A scenario that is too much for the server", () => {
  it("is refused or stopped with a clear message, and the page lives on", async () => {
    // Limits that are reached soon; those of `corridor serve` are larger.
    const server = await servedHere({ limits: { workers: 1, milliseconds: 2_500, steps: 3_000 } });
    const { page, close } = await openPage(addressOf(server.url, { view: "editor" }));
    try {
      // A browser takes minutes to have so long a text typed.
      const open = (text: string): Promise<void> =>
        page
          .locator("input[type=file]")
          .setInputFiles({ name: "own.yaml", mimeType: "application/yaml", buffer: Buffer.from(text) });
      await open(longScenario(3_200));
      await page.getByText("No errors found.").waitFor();
      await page.getByRole("button", { name: "Run", exact: true }).click();
      expect(await textIn(page.getByRole("alert"))).to.match(/3,?209 steps.*RUN_TOO_LARGE/s);
      await page.goBack();
      await open(SLOW);
      await page.getByText("RUN_TOO_LONG").waitFor({ timeout: 60_000 });
      await page.goto(addressOf(server.url, { view: "player", scenario: "01-happy-path" }));
      await page.getByText("Step 1 of 9: quote").waitFor();
    } finally {
      await close();
      await server.close();
    }
  });
});
