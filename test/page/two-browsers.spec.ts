import { expect } from "chai";
import { addressOf, openPage, textIn } from "./support/browser.ts";
import { serverForTests } from "./support/served.ts";

describe("Two browsers at once", () => {
  const served = serverForTests();

  it("get each its own run", async () => {
    const fields = { view: "player", step: "9", scenario: "01-happy-path" };
    const withFee = (fee: string) =>
      openPage(addressOf(served().address, { ...fields, set: `escrow.feeBps=${fee}` }));
    const [one, two] = await Promise.all([withFee("0"), withFee("100")]);
    const sentences = await Promise.all(
      [one, two].map(async ({ page }) => {
        await page.getByText("Step 9 of 9: payout").waitFor();
        return textIn(page.locator(".sentence"));
      }),
    );
    expect(sentences[0]).to.contain("7,514.88 CNY");
    expect(sentences[1]).to.contain("7,439.73 CNY");
    expect([...one.faults, ...two.faults]).to.deep.equal([]);
    await Promise.all([one.close(), two.close()]);
  });
});
