import { expect } from "chai";
import { addressOf, openPage, textIn, type Watched } from "./support/browser.ts";
import { serverForTests } from "./support/served.ts";

/** The large sentence of the present step. */
const SENTENCE = ".sentence";

describe("A run on the page", () => {
  const served = serverForTests();
  let watched: Watched;

  const hash = (): Promise<string> => watched.page.evaluate(() => location.hash);

  beforeEach(async () => {
    watched = await openPage(addressOf(served().address, { view: "library" }));
    await watched.page.getByRole("heading", { level: 1, name: "Library" }).waitFor();
  });

  afterEach(async () => {
    const { faults } = watched;
    await watched.close();
    expect(faults).to.deep.equal([]);
  });

  it("opens from the library, is stepped through, broken, laid side by side and read in Chinese", async () => {
    const { page } = watched;
    await page.getByRole("link", { name: /A payment crosses the border/ }).click();
    await page.getByText("Step 1 of 9: quote").waitFor();
    const title = page.getByRole("heading", { level: 1 });
    expect(await textIn(title)).to.match(/A payment crosses the border\s+✓ passed/);

    for (let step = 2; step <= 5; step += 1) await page.keyboard.press("ArrowRight");
    await page.getByText("Step 5 of 9: fund").waitFor();
    expect(await textIn(page.locator(SENTENCE))).to.contain("1,035.723402 XUSD");
    const escrow = page.getByRole("region", { name: "Escrow" });
    expect(await textIn(escrow)).to.match(/reclaim\s+anyone/);

    await page.keyboard.press("8");
    await page.getByText("Step 8 of 9: redeem").waitFor();
    await page.getByRole("tab", { name: "Break it" }).click();
    await page.getByRole("button", { name: /stale-rate/ }).click();
    await page.getByText(/Step 8 of 1[0-9]:/).waitFor();
    expect(await hash()).to.match(/fault=stale-rate@(8|redeem)/);
    await page.getByRole("link", { name: "Lay side by side" }).click();
    await page.getByRole("heading", { name: "Two runs side by side" }).waitFor();
    await page.getByText("only in B").first().waitFor();

    await page.getByRole("button", { name: "中文" }).click();
    await page.getByRole("heading", { name: "两次运行并排对比" }).waitFor();
    await page.getByText("仅在 B 中").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).to.equal("zh-Hans");
  });

  it("changes a value and reports for whom it changed what", async () => {
    const { page } = watched;
    await page.goto(addressOf(served().address, { view: "player", scenario: "01-happy-path", step: "9" }));
    await page.getByText("Step 9 of 9: payout").waitFor();
    expect(await textIn(page.locator(SENTENCE))).to.contain("7,477.30 CNY");
    await page.getByRole("tab", { name: "What if" }).click();
    const field = page.getByRole("textbox", { name: "The escrow's fee, in basis points, exact value" });
    await field.fill("0");
    await field.press("Enter");
    await page.locator(SENTENCE, { hasText: /7,514\.88.CNY/ }).waitFor();
    const changed = page.getByRole("status").filter({ hasText: "What changed" });
    expect(await textIn(changed)).to.match(
      /seller receives\s+7,477\.30 CNY\s+7,514\.88 CNY\s+\+37\.58 CNY\s+more/,
    );
    expect(await hash()).to.contain("set=escrow.feeBps=0");
    await page.getByRole("button", { name: "Back to the file's values" }).click();
    await page.locator(SENTENCE, { hasText: /7,477\.30.CNY/ }).waitFor();
  });

  it("refuses a value that cannot be, and gives the way back", async () => {
    const { page } = watched;
    await page.goto(
      addressOf(served().address, { view: "player", scenario: "01-happy-path", set: "escrow.feeBps=99999" }),
    );
    expect(await textIn(page.getByRole("alert"))).to.contain("99999");
    await page.getByRole("alert").getByRole("button").click();
    await page.getByText("Step 1 of 9: quote").waitFor();
  });

  it("keeps all of its state in the address, which opens the same view elsewhere", async () => {
    const fields = { view: "player", scenario: "13-silent-arbiter", step: "8", theme: "dark" };
    const { page } = watched;
    await page.goto(addressOf(served().address, fields, "zh"));
    await page.getByText("步骤 8/11：").waitFor();
    await page.getByRole("tab", { name: "核对" }).click();
    const other = await openPage(await page.evaluate(() => location.href));
    await other.page.getByText("步骤 8/11：").waitFor();
    await other.page.getByRole("tabpanel", { name: "核对" }).waitFor();
    expect(await other.page.evaluate(() => document.documentElement.dataset["theme"])).to.equal("dark");
    expect(other.faults).to.deep.equal([]);
    await other.close();
    await page.goBack();
    await page.getByRole("heading", { name: "Library" }).waitFor();
  });

  it("plays by itself, and stops at the end", async () => {
    const { page } = watched;
    await page.goto(addressOf(served().address, { view: "player", scenario: "01-happy-path", step: "7" }));
    await page.getByText("Step 7 of 9: release").waitFor();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Pause" }).waitFor();
    await page.getByText("Step 9 of 9: payout").waitFor();
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    await page.keyboard.press("Home");
    await page.getByText("Step 1 of 9: quote").waitFor();
  });

  it("shows what lies under the hood: the call, its tree with source lines, checks, accounts and the trace", async () => {
    const { page } = watched;
    await page.goto(addressOf(served().address, { view: "player", scenario: "01-happy-path", step: "5" }));
    const panel = page.getByRole("tabpanel");
    await page.getByRole("tab", { name: "Transaction" }).click();
    await panel.getByText("fundByAuthorization").first().waitFor();
    await page.getByRole("tab", { name: "Call tree" }).click();
    await panel
      .getByText(/contracts\/SettlementEscrow\.sol:\d+/)
      .first()
      .waitFor();
    await page.getByRole("tab", { name: "Checks" }).click();
    await panel.getByText("XUSD: supply and all balances").waitFor();
    await page.getByRole("tab", { name: "Accounts" }).click();
    await panel.getByText("debit").first().waitFor();
    await page.getByRole("tab", { name: "Raw JSON" }).click();
    await panel.getByText('"verb": "fund"').waitFor();
  });

  it("opens each of many payments from a list that can be filtered", async () => {
    const { page } = watched;
    await page.goto(addressOf(served().address, { view: "player", scenario: "30-parcels-and-invoices" }));
    const list = page.getByRole("region", { name: "Payments" });
    await list
      .getByRole("status")
      .getByText(/^(\d+) of \1$/)
      .waitFor();
    await list.getByRole("searchbox").fill("invoice");
    await list.getByRole("rowheader").first().waitFor();
    const names = await list.getByRole("rowheader").allInnerTexts();
    expect(names).to.not.be.empty;
    for (const name of names) expect(name).to.match(/invoice/i);
    await list.getByRole("link").first().click();
    await page.getByRole("region", { name: "Escrow" }).waitFor();
    expect(await hash()).to.contain("payment=");
    const marks = page.getByRole("navigation", { name: "Steps" }).getByRole("listitem");
    expect(await marks.count(), "only its own steps").to.be.within(2, 20);
    await page.getByRole("button", { name: "All payments" }).click();
    await list.waitFor();
  });
});
