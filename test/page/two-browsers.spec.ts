import { expect } from "chai";
import { addressOf, openPage } from "./support/browser.ts";
import { serverForTests } from "./support/site-under-test.ts";

describe("Two browsers at once", () => {
  const base = serverForTests();

  it("get each its own run", async () => {
    const fields = { view: "player", step: "9" };
    const [one, two] = await Promise.all([
      openPage(addressOf(base(), { ...fields, scenario: "01-happy-path", set: "escrow.feeBps=0" })),
      openPage(addressOf(base(), { ...fields, scenario: "01-happy-path", set: "escrow.feeBps=100" })),
    ]);
    const sentences = await Promise.all(
      [one, two].map(async ({ page }) => {
        await page.getByText("Step 9 of 9").waitFor();
        return page.locator(".sentence").innerText();
      }),
    );
    expect(sentences[0]).to.contain("7,514.88 CNY");
    expect(sentences[1]).to.not.equal(sentences[0]);
    expect([...one.faults, ...two.faults]).to.deep.equal([]);
    await Promise.all([one.close(), two.close()]);
  });
});
