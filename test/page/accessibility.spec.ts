import { expect } from "chai";
import { LANGUAGES, type Language } from "../../src/language.ts";
import { violations } from "./support/axe.ts";
import { addressOf, openPage, SIZES, type Theme, type Watched } from "./support/browser.ts";
import { SCREENS, type Screen } from "./support/screens.ts";
import { serverForTests } from "./support/served.ts";

const THEMES: readonly Theme[] = ["light", "dark"];
const WIDTHS = ["desktop", "phone"] as const;

describe("axe on every screen, language, theme and width", () => {
  const served = serverForTests();

  for (const screen of SCREENS)
    describe(screen.name, () => {
      let watched: Watched | undefined;
      afterEach(async () => {
        // What was opened or answered by hand is not in the address.
        if (screen.prepare !== undefined) await close();
      });
      after(() => close());
      const close = async (): Promise<void> => {
        await watched?.close();
        watched = undefined;
      };

      for (const language of LANGUAGES)
        for (const theme of THEMES)
          for (const width of WIDTHS)
            it(`${language}, ${theme}, ${width}`, async () => {
              watched ??= await openPage("about:blank");
              const { page, faults } = watched;
              await page.setViewportSize(SIZES[width]);
              await page.emulateMedia({ colorScheme: theme });
              await page.goto(addressOf(served().address, { ...screen.fields, theme }, language));
              await shown(watched, screen, language);
              expect(await violations(page)).to.deep.equal([]);
              const sticksOut = await page.evaluate(() => {
                const { scrollWidth, clientWidth } = document.documentElement;
                return scrollWidth - clientWidth;
              });
              expect(sticksOut, "pixels that stick out at the side").to.be.at.most(0);
              // The browser notes what the server refuses.
              const noted = screen.refused === true ? /status of 404/ : /^$/;
              expect(faults.splice(0).filter((fault) => !noted.test(fault))).to.deep.equal([]);
            });
    });
});

async function shown({ page }: Watched, { ready, prepare }: Screen, language: Language): Promise<void> {
  await page.locator(`html[lang=${language === "zh" ? "zh-Hans" : "en"}]`).waitFor();
  await page.locator(ready).first().waitFor();
  await prepare?.(page);
}
