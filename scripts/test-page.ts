// `npm run test:page`: the page in a real browser, as a teacher, a student and a developer use it.
import { globSync } from "node:fs";
import { parseArgs } from "node:util";
import Mocha from "mocha";
import { ROOT } from "./check/run-tool.ts";
import { closeBrowser, openBrowser } from "../test/page/support/browser.ts";
import { findChromium } from "../test/page/support/chromium.ts";
import { stopServer } from "../test/page/support/served.ts";

const { positionals, values } = parseArgs({ allowPositionals: true, options: { grep: { type: "string" } } });
const chromium = await findChromium();
if ("missing" in chromium) {
  console.log(`skipped: ${chromium.missing}`);
} else {
  await openBrowser(chromium.executable);
  // Child processes of the tests, such as Lighthouse, take the same one.
  process.env["CHROMIUM_PATH"] = chromium.executable;
  const mocha = new Mocha({
    timeout: 120_000,
    slow: 5_000,
    ...(values.grep === undefined ? {} : { grep: values.grep }),
  });
  const files =
    positionals.length > 0 ? positionals : globSync("test/page/*.spec.ts", { cwd: ROOT }).toSorted();
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  await closeBrowser();
  await stopServer();
  const { passes = 0, failures = 1 } = stats ?? {};
  console.log(`${passes} passed, ${failures} failed`);
  process.exit(failures === 0 && passes > 0 ? 0 : 1);
}
