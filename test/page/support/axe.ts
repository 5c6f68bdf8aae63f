import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** What axe finds on the page as it is now, a line for each kind with its first place. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated by the browser's debugger, which a content security policy leaves alone.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(SOURCE);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      readonly axe: {
        run(options: unknown): Promise<{ readonly violations: readonly unknown[] }>;
      };
    };
    // What it passes need not be described; the page has no frames.
    const options = { resultTypes: ["violations"], iframes: false, preload: false };
    return (await axe.run(options)).violations;
  });
  return (found as readonly Violation[]).map(({ id, nodes }) => {
    const [first] = nodes;
    return `${id} (${nodes.length}): ${first?.target.map(String).join(" ") ?? ""}: ${first?.failureSummary ?? ""}`;
  });
}
