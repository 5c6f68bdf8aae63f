import { expect } from "chai";
import type { Page } from "playwright-core";
import { addressOf, openPage, type Watched } from "./support/browser.ts";
import { serverForTests } from "./support/served.ts";

/** Presses Tab until the control that is wanted has the focus. */
async function tabTo(page: Page, wanted: RegExp, most: number = 150): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      // A panel that can be scrolled has the focus, too, and the text of all its controls.
      if (element?.matches("a, button, input, select, textarea, summary") !== true) return "";
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return `${element.getAttribute("aria-label") ?? ""} ${label ?? element.textContent}`;
    });
    if (wanted.test(name)) return;
  }
  throw new Error(`Tab does not lead to ${String(wanted)}`);
}

describe("The page by keyboard alone", () => {
  const served = serverForTests();
  let watched: Watched;

  beforeEach(async () => {
    watched = await openPage(addressOf(served().address, { view: "library" }));
    await watched.page.getByRole("link", { name: /A payment crosses the border/ }).waitFor();
  });

  afterEach(async () => {
    const { faults } = watched;
    await watched.close();
    expect(faults).to.deep.equal([]);
  });

  it("leads from the library into a run, through its steps, a fault and a comparison, and back", async () => {
    const { page } = watched;
    await tabTo(page, /A payment crosses the border/);
    await page.keyboard.press("Enter");
    await page.getByText("Step 1 of 9: quote").waitFor();
    await page.keyboard.press("End");
    await page.getByText("Step 9 of 9: payout").waitFor();
    await page.keyboard.press("4");
    await page.getByText("Step 4 of 9: pay").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await tabTo(page, /Enlarge: Escrow/);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await tabTo(page, /Break it/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /quote-expired/ }).waitFor();
    await tabTo(page, /quote-expired/);
    await page.keyboard.press("Enter");
    await page.getByText(/Step \d+ of 1\d:/).waitFor();
    await tabTo(page, /Lay side by side/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Two runs side by side" }).waitFor();
    await tabTo(page, /中文/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "两次运行并排对比" }).waitFor();
    await tabTo(page, /场景库/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "场景库" }).waitFor();
  });

  it("moves a value with the arrows of its slider", async () => {
    const { page } = watched;
    const fields = { view: "player", scenario: "01-happy-path", step: "9", tab: "what-if" };
    await page.goto(addressOf(served().address, fields));
    await page.getByRole("slider").first().waitFor();
    await tabTo(page, /The escrow's fee/);
    await page.keyboard.press("ArrowLeft");
    await page.getByText("What changed").waitFor();
    expect(await page.evaluate(() => location.hash)).to.match(/step=9.*set=escrow\.feeBps=/);
  });

  it("shows where the focus is on everything that can have it", async () => {
    const { page } = watched;
    await page.goto(addressOf(served().address, { view: "player", scenario: "01-happy-path", step: "5" }));
    await page.getByText("Step 5 of 9: fund").waitFor();
    const unseen: string[] = [];
    const seen = new Set<string>();
    for (let pressed = 0; pressed < 60; pressed += 1) {
      await page.keyboard.press("Tab");
      const found = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return undefined;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        const isSeen = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
        return { html: element.outerHTML.slice(0, 120), isSeen };
      });
      if (found === undefined) continue;
      seen.add(found.html);
      if (!found.isSeen) unseen.push(found.html);
    }
    expect(unseen).to.deep.equal([]);
    expect(seen.size).to.be.greaterThan(30);
  });

  it("answers a question of a lesson", async () => {
    const { page } = watched;
    await page.goto(addressOf(served().address, { view: "lesson", lesson: "5" }));
    await page.getByRole("heading", { level: 1, name: /Lesson 5/ }).waitFor();
    await tabTo(page, /7,477\.30/);
    await page.keyboard.press("ArrowDown");
    await tabTo(page, /Commit my answer/);
    await page.keyboard.press("Enter");
    await page
      .getByText(/Right \(your answer\)/)
      .first()
      .waitFor();
  });
});
