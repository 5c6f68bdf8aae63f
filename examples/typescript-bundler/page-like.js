// Runs the bundle as a page does: with what pages have, and nothing of Node.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createContext, SourceTextModule } from "node:vm";

const page = createContext({ TextEncoder, TextDecoder, URL, Intl, console });
const bundle = new SourceTextModule(readFileSync("page.js", "utf8"), { context: page });
await bundle.link((name) => {
  throw new Error(`the bundle asks for ${name}`);
});
await bundle.evaluate();
const { shown, tie, isThere } = bundle.namespace;
assert.equal(shown(10_000n), "100.00 EUR = 16243 JPY");
assert.equal(tie, 2n);
assert.ok(isThere);
console.log(`${shown(10_000n)}, in ${Math.round(readFileSync("page.js").length / 1024)} KiB`);
