import path from "node:path";
import { isPageBuiltFrom, newPageFolder, PAGE_FOLDER, pageSources, placePage } from "../files/page-files.ts";

/** Builds the page in the browser where its sources have changed since it was built; an installed package has it. */
export async function ensurePage(): Promise<void> {
  const digest = pageSources();
  if (digest === undefined || isPageBuiltFrom(digest)) return;
  const { build } = await import("vite");
  const outDir = newPageFolder();
  const given = process.env.NODE_ENV;
  // A test runner has another one, with which the page would be built for debugging, half as large again.
  process.env.NODE_ENV = "production";
  try {
    await build({
      configFile: path.join(path.dirname(PAGE_FOLDER), "vite.config.ts"),
      logLevel: "error",
      build: { outDir, emptyOutDir: true },
    });
  } finally {
    if (given === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = given;
  }
  placePage(outDir, digest);
}
