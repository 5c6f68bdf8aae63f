import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = path.resolve(import.meta.dirname, "../../..");
/** Where a browser that had to be fetched is kept: beside the fetched Node, and as little a part of the package. */
const FETCHED = path.join(ROOT, ".node/chromium");
/** Not in the lock file: 65 MB that only these tests need, for Linux on x64. */
const PACKAGE = "@sparticuz/chromium@153.0.0";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** A browser, or why there is none. */
export type Chromium = { readonly executable: string } | { readonly missing: string };

/** The Chromium of `CHROMIUM_PATH`, of this machine, or one from the npm registry. */
export async function findChromium(): Promise<Chromium> {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined)
    return existsSync(named)
      ? { executable: named }
      : { missing: `CHROMIUM_PATH is ${named}, where nothing is` };
  const installed = INSTALLED.find((file) => existsSync(file));
  if (installed !== undefined) return { executable: installed };
  const here = `${process.platform} ${process.arch}`;
  if (here !== "linux x64")
    return {
      missing: `no Chromium is installed, and the one of npm is for linux x64, while this is ${here}`,
    };
  return fetched();
}

async function fetched(): Promise<Chromium> {
  const require = createRequire(path.join(FETCHED, "package.json"));
  if (!existsSync(path.join(FETCHED, "node_modules/@sparticuz/chromium"))) {
    mkdirSync(FETCHED, { recursive: true });
    const install = [
      "install",
      "--prefix",
      FETCHED,
      "--no-save",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      PACKAGE,
    ];
    const { status, stderr } = spawnSync("npm", install, { encoding: "utf8" });
    if (status !== 0)
      return {
        missing: `npm install ${PACKAGE} ended with ${status ?? "a signal"}: ${stderr.slice(0, 300)}`,
      };
  }
  const module = (await import(pathToFileURL(require.resolve("@sparticuz/chromium")).href)) as {
    readonly default: { executablePath(): Promise<string> };
  };
  return { executable: await module.default.executablePath() };
}
