import { expect } from "chai";
import { addressOf, openPage, type Watched } from "./support/browser.ts";
import { serverForTests } from "./support/site-under-test.ts";

/** The large sentence of the present step. */
const SENTENCE = ".sentence";

describe("A run on the page", () => {
  const base = serverForTests();
  let watched: Watched;

  beforeEach(async () => {
    watched = await openPage(addressOf(base(), { view: "library" }));
  });

  afterEach(async () => {
    const { faults } = watched;
    await watched.close();
    expect(faults).to.deep.equal([]);
  });

  it("opens from the library, is stepped through, broken, laid side by side and read in Chinese", async () => {
    const { page } = watched;
    await page.getByRole("link", { name: /A payment crosses the border/ }).click();
    await page.getByText("Step 1 of 9").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).to.match(
      /A payment crosses the border/,
    );

    for (let step = 2; step <= 5; step += 1) await page.keyboard.press("ArrowRight");
    await page.getByText("Step 5 of 9: fund").waitFor();
    expect(await page.locator(SENTENCE).innerText()).to.contain("1,035.723402");
    const escrow = page.getByRole("region", { name: "Escrow" });
    expect(await escrow.innerText()).to.match(/reclaim\s+anyone/);

    await page.keyboard.press("8");
    await page.getByText("Step 8 of 9: redeem").waitFor();
    await page.getByRole("button", { name: /Break it/ }).click();
    await page.getByRole("button", { name: /stale-rate/ }).click();
    await page.getByText(/Step \d+ of 1[0-9]/).waitFor();
    expect(await page.evaluate(() => location.hash)).to.contain("fault=stale-rate@8");
    await page.getByRole("link", { name: "Lay side by side" }).click();
    await page.getByRole("heading", { name: "Two runs side by side" }).waitFor();
    expect(await page.locator("main").innerText()).to.contain("only in B");

    await page.getByRole("button", { name: "中文" }).click();
    await page.getByRole("heading", { name: "两次运行并排对比" }).waitFor();
    expect(await page.locator("main").innerText()).to.contain("仅在 B 中");
    expect(await page.evaluate(() => document.documentElement.lang)).to.equal("zh-Hans");
  });

  it("changes a value and reports for whom it changed what", async () => {
    const { page } = watched;
    await page.goto(addressOf(base(), { view: "player", scenario: "01-happy-path", step: "9" }));
    await page.getByText("Step 9 of 9").waitFor();
    expect(await page.locator(SENTENCE).innerText()).to.contain("7,477.30 CNY");
    await page.getByRole("button", { name: "What if" }).click();
    const field = page.getByRole("textbox", { name: /escrow.*exact value/i });
    await field.fill("0");
    await field.press("Enter");
    await page.locator(".sentence", { hasText: "7,514.88 CNY" }).waitFor();
    expect(await page.getByRole("status").last().innerText()).to.contain("37.58");
    expect(await page.evaluate(() => location.hash)).to.contain("set=escrow.feeBps=0");
  });

  it("keeps all of its state in the address, which opens the same view elsewhere", async () => {
    const fields = { view: "player", scenario: "13-silent-arbiter", step: "8", theme: "dark" };
    const { page } = watched;
    await page.goto(addressOf(base(), fields, "zh"));
    await page.getByText("步骤 8/9").waitFor();
    const address = await page.evaluate(() => location.href);
    const other = await openPage(address);
    await other.page.getByText("步骤 8/9").waitFor();
    expect(await other.page.evaluate(() => document.documentElement.dataset["theme"])).to.equal("dark");
    await other.close();
    await page.goBack();
    await page.getByRole("heading", { name: "Library" }).waitFor();
  });

  it("plays by itself, and stops at the end", async () => {
    const { page } = watched;
    await page.goto(addressOf(base(), { view: "player", scenario: "01-happy-path", step: "7" }));
    await page.getByText("Step 7 of 9").waitFor();
    await page.keyboard.press("Space");
    await page.getByText("Step 9 of 9").waitFor();
    await page.keyboard.press("Home");
    await page.getByText("Step 1 of 9").waitFor();
  });

  it("shows what lies under the hood: the call, its tree with source lines, checks, accounts and the trace", async () => {
    const { page } = watched;
    await page.goto(addressOf(base(), { view: "player", scenario: "01-happy-path", step: "5" }));
    await page.getByRole("tab", { name: "Transaction" }).click();
    await page.getByText("fundByAuthorization").last().waitFor();
    await page.getByRole("tab", { name: "Call tree" }).click();
    await page
      .getByText(/contracts\/SettlementEscrow\.sol:\d+/)
      .first()
      .waitFor();
    await page.getByRole("tab", { name: "Accounts" }).click();
    await page.getByText("debit").first().waitFor();
    await page.getByRole("tab", { name: "Raw JSON" }).click();
    await page.getByText('"verb": "fund"').waitFor();
  });

  it("opens each of many payments from a list that can be filtered", async () => {
    const { page } = watched;
    await page.goto(addressOf(base(), { view: "player", scenario: "30-parcels-and-invoices" }));
    const list = page.getByRole("region", { name: /payments/i });
    await list.getByRole("searchbox").fill("invoice");
    await list.getByRole("link").first().click();
    await page.getByText(/Step 1 of \d\b/).waitFor();
    expect(await page.evaluate(() => location.hash)).to.contain("payment=");
  });
});
