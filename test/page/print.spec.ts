import { expect } from "chai";
import { addressOf, openPage } from "./support/browser.ts";
import { serverForTests } from "./support/served.ts";

/** Leaves out what only a screen has. */
const CONTROLS = ".controls, .top-bar nav, .tabs, .enlarge, .segmented";

describe("The page on paper and at rest", () => {
  const served = serverForTests();

  it("prints the step with its panels and without its controls", async () => {
    const fields = { view: "player", scenario: "01-happy-path", step: "5", theme: "dark" };
    const { page, close } = await openPage(addressOf(served().address, fields));
    await page.locator(".sentence").waitFor();
    expect(await page.locator(CONTROLS).filter({ visible: true }).count()).to.be.greaterThan(4);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(CONTROLS).filter({ visible: true }).count()).to.equal(0);
    expect(await page.getByRole("region", { name: "Escrow" }).isVisible()).to.equal(true);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground, "light, whatever the screen is").to.be.oneOf(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]);
    const pdf = (await page.pdf()).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).to.be.within(1, 4);
    await close();
  });

  it("moves nothing where motion is to be reduced", async () => {
    const fields = { view: "player", scenario: "01-happy-path", step: "5" };
    const { page, close } = await openPage(addressOf(served().address, fields), { reducedMotion: true });
    await page.locator(".sentence").waitFor();
    await page.keyboard.press("ArrowRight");
    await page.getByText("Step 6 of 9: deliver").waitFor();
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
        .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.className ?? "") : "")),
    );
    expect(moving).to.deep.equal([]);
    await close();
  });
});
