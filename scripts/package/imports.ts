import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** `from "./file.js"`, `import "./file.js"`, `import("./file.js")` and `new URL("./file.js", ...)`. */
const RELATIVE = /(?:from |import |import\(|new URL\()["'](\.[^"']+)["']/g;

/**
 * The files that a program or a reader of types comes to from some files, with these.
 *
 * @param ending `.js`, or `.d.ts` for the declarations of what is imported.
 */
export function reached(from: readonly string[], ending: ".js" | ".d.ts"): Set<string> {
  const found = new Set<string>();
  const waiting = [...from];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    for (const [, imported = ""] of readFileSync(file, "utf8").matchAll(RELATIVE))
      waiting.push(join(dirname(file), imported.replace(/\.[jt]s$/, ending)));
  }
  return found;
}
