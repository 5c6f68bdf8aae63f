// `npm run picture`: docs/images/page-en.png and page-zh.png, the player at a telling step of a run that is made for them.
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { LANGUAGES } from "../src/language.ts";
import { addressOf, closeBrowser, openBrowser, openPage } from "../test/page/support/browser.ts";
import { findChromium } from "../test/page/support/chromium.ts";
import { startServer, stopServer } from "../test/page/support/served.ts";
import { ROOT } from "./check/run-tool.ts";

const FOLDER = path.join(ROOT, "docs/images");
/** The escrow holds the money; who may move it, and until when, stands beside it. */
const STEP = { view: "player", scenario: "01-happy-path", step: "5", theme: "light" };
const MOST_BYTES = 280_000;

const chromium = await findChromium();
if ("missing" in chromium) throw new Error(chromium.missing);
await openBrowser(chromium.executable);
try {
  const { address } = await startServer();
  mkdirSync(FOLDER, { recursive: true });
  for (const language of LANGUAGES) {
    const { page, close } = await openPage(addressOf(address, STEP, language));
    await page.locator(".sentence").waitFor();
    if (language === "zh") console.log(`Chinese is drawn by ${await chineseFont(page)}`);
    const file = path.join(FOLDER, `page-${language}.png`);
    writeFileSync(file, await page.screenshot());
    await close();
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw new Error(`${file} takes ${size} bytes, more than ${MOST_BYTES}`);
    console.log(`${path.relative(ROOT, file)}: ${Math.round(size / 1_000)} kB`);
  }
} finally {
  await closeBrowser();
  await stopServer();
}

/** The font of the sentence. @throws where this machine has none for Chinese, and boxes would be drawn */
async function chineseFont(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: ".sentence" });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  const most = fonts.toSorted((left, right) => right.glyphCount - left.glyphCount)[0]?.familyName ?? "";
  // What a font lacks it draws as one and the same box.
  const boxes = await page.evaluate(`(() => {
    const drawn = ["付", "款"].map((sign) => {
      const context = Object.assign(document.createElement("canvas"), { width: 40, height: 40 }).getContext("2d");
      context.font = "30px " + getComputedStyle(document.body).fontFamily;
      context.fillText(sign, 2, 32);
      return context.canvas.toDataURL();
    });
    return drawn[0] === drawn[1];
  })()`);
  if (boxes === true) throw new Error("install a font that has Chinese, such as Noto Sans CJK SC");
  return most;
}
