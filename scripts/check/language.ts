// The language check, a part of `npm run check`.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { bilingualFaults, hasWords } from "./language/bilingual.ts";
import { languageFindings } from "./language/findings.ts";
import { ROOT } from "./run-tool.ts";

/** What people read. The contracts' comments are left out: their text is a part of the code's hash. */
const READ = [
  "src/**/*.ts",
  "scripts/**/*.{ts,cjs}",
  "bench/**/*.ts",
  "scenarios/*.yaml",
  "lessons/*/*.{md,yaml}",
  "*.md",
  "{docs,examples,templates}/**/*.md",
  "templates/**/*.yaml",
];

const paths = READ.flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
  .map((path) => path.replaceAll("\\", "/"))
  .toSorted();
const files = paths.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
const documents = files.filter(({ path }) => path.endsWith(".yaml"));
const modules = await Promise.all(
  paths
    .filter(hasWords)
    .map(async (path) => [path, (await import(pathToFileURL(join(ROOT, path)).href)) as unknown] as const),
);
const data = [...modules, ...documents.map(({ path, text }) => [path, parse(text) as unknown] as const)];
const findings = [
  ...files.flatMap(languageFindings),
  ...data.flatMap(([path, value]) =>
    bilingualFaults(value).map(({ key, problem }) => `${path} ${key} ${problem}`),
  ),
];
for (const finding of findings) console.log(finding);
if (findings.length > 0) process.exitCode = 1;
