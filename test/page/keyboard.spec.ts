import { expect } from "chai";
import type { Page } from "playwright-core";
import { addressOf, openPage, type Watched } from "./support/browser.ts";
import { serverForTests } from "./support/site-under-test.ts";

/** Presses Tab until what is wanted has the focus. */
async function tabTo(page: Page, wanted: RegExp, most: number = 80): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      return `${element?.getAttribute("aria-label") ?? ""} ${element?.textContent ?? ""}`;
    });
    if (wanted.test(name)) return;
  }
  throw new Error(`Tab does not lead to ${String(wanted)}`);
}

describe("The page by keyboard alone", () => {
  const base = serverForTests();
  let watched: Watched;

  beforeEach(async () => {
    watched = await openPage(addressOf(base(), { view: "library" }));
    await watched.page.getByRole("heading", { name: "Library" }).waitFor();
  });

  afterEach(async () => {
    const { faults } = watched;
    await watched.close();
    expect(faults).to.deep.equal([]);
  });

  it("leads from the library into a run, through its steps and panels, and back", async () => {
    const { page } = watched;
    await tabTo(page, /A payment crosses the border/);
    await page.keyboard.press("Enter");
    await page.getByText("Step 1 of 9").waitFor();
    await page.keyboard.press("End");
    await page.getByText("Step 9 of 9").waitFor();
    await page.keyboard.press("4");
    await page.getByText("Step 4 of 9").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await tabTo(page, /Break it/);
    await page.keyboard.press("Enter");
    await tabTo(page, /quote-expired/);
    await page.keyboard.press("Enter");
    await page.getByText(/Step \d+ of 1\d/).waitFor();
  });

  it("shows where the focus is on everything that can have it", async () => {
    const { page } = watched;
    await page.goto(addressOf(base(), { view: "player", scenario: "01-happy-path", step: "5" }));
    await page.getByText("Step 5 of 9").waitFor();
    const unseen: string[] = [];
    for (let pressed = 0; pressed < 45; pressed += 1) {
      await page.keyboard.press("Tab");
      const found = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return undefined;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        const isSeen = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
        return isSeen ? undefined : element.outerHTML.slice(0, 120);
      });
      if (found !== undefined) unseen.push(found);
    }
    expect(unseen).to.deep.equal([]);
  });

  it("answers a question of a lesson", async () => {
    const { page } = watched;
    await page.goto(addressOf(base(), { view: "lesson", lesson: "5" }));
    await page.getByRole("heading", { level: 1, name: /Lesson 5/ }).waitFor();
    await tabTo(page, /7,346\.25/);
    await page.keyboard.press("Space");
    await tabTo(page, /Commit my answer/);
    await page.keyboard.press("Enter");
    await page.getByText("Right", { exact: true }).first().waitFor();
  });
});
