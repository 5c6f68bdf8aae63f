import { posix } from "node:path";

/** The parts of src/ in which every source has a test file of its own, at the same place under test/. */
const MIRRORED = ["escrow", "fx", "messages", "money", "rails"];

/** Sources that have none, and why. */
const WITHOUT_TEST: ReadonlyMap<string, string> = new Map([
  ["src/fx/sources/ecb/ecb-rates.ts", "types only"],
  ["src/fx/sources/models/path-model.ts", "types only"],
  ["src/fx/sources/rate-source.ts", "a type only"],
]);

/**
 * The sources without a test file of their subject, and the test files without a source: `src/fx/rate.ts` is tested in
 * `test/fx/rate.test.ts`, and in files such as `test/fx/rate.differential.test.ts`.
 *
 * @param paths Of all files, from the project's root.
 */
export function mirrorFindings(
  paths: readonly string[],
  withoutTest: ReadonlyMap<string, string> = WITHOUT_TEST,
): string[] {
  const mirrored = paths.filter((path) => MIRRORED.includes(path.split("/")[1] ?? ""));
  const sources = mirrored.filter((path) => /^src\/.*\.ts$/.test(path));
  const tests = mirrored.filter((path) => /^test\/.*\.test\.ts$/.test(path));
  const tested = new Set(tests.map(sourceOf));
  return [
    ...sources
      .filter((source) => !tested.has(source) && !withoutTest.has(source))
      .map((source) => `${source} has no test file of its own; put its tests into ${testOf(source)}`),
    ...tests
      .filter((test) => !sources.includes(sourceOf(test)))
      .map((test) => `${test} is about no source: there is no ${sourceOf(test)}`),
    ...[...withoutTest.keys()]
      .filter((source) => tested.has(source) || !sources.includes(source))
      .map(
        (source) => `${source} has a test or is gone; take it off the list in scripts/check/test-mirror.ts`,
      ),
  ];
}

/** The source that a test file is about: what stands before the first dot of its name. */
function sourceOf(test: string): string {
  const [subject = ""] = posix.basename(test).split(".");
  return posix.join("src", posix.relative("test", posix.dirname(test)), `${subject}.ts`);
}

const testOf = (source: string) => source.replace(/^src\//, "test/").replace(/\.ts$/, ".test.ts");
