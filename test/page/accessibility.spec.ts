import { expect } from "chai";
import { LANGUAGES } from "../../src/language.ts";
import { violations } from "./support/axe.ts";
import { addressOf, openPage } from "./support/browser.ts";
import { SCREENS } from "./support/screens.ts";
import { serverForTests } from "./support/site-under-test.ts";

describe("axe on every screen, language, theme and width", () => {
  const base = serverForTests();

  for (const { name, fields, ready, prepare } of SCREENS)
    for (const language of LANGUAGES)
      for (const theme of ["light", "dark"] as const)
        for (const size of ["desktop", "phone"] as const)
          it(`${name}, ${language}, ${theme}, ${size}`, async () => {
            const { page, faults, close } = await openPage(
              addressOf(base(), { ...fields, theme }, language),
              {
                size,
                theme,
              },
            );
            try {
              await page.locator(ready).first().waitFor();
              await prepare?.(page);
              expect(await violations(page)).to.deep.equal([]);
              const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
              expect(scrollWidth, "nothing sticks out at the side").to.be.at.most(clientWidth);
              expect(faults).to.deep.equal([]);
            } finally {
              await close();
            }
          });
});
