import { createHash } from "node:crypto";
import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { requireEnds } from "./read/about.ts";
import { resolve } from "./read/resolve.ts";
import type { Scenario } from "./scenario.ts";
import { isOfThisFormat } from "./scenario-format.ts";
import { notMap, withBases } from "./source/bases.ts";
import { decode } from "./source/decode.ts";
import { parseYaml } from "./source/parse-yaml.ts";
import {
  assignmentWithCurrentWords,
  warnOfOldWord,
  withCurrentWords,
  type OldWord,
} from "./source/old-words.ts";
import { Problems } from "./source/problem.ts";
import { ScenarioInvalid } from "./source/scenario-invalid.ts";
import { withValue } from "./with-value.ts";

/** What a scenario is read with. */
export interface ReadOptions {
  /** Its path, for messages; its name without folders and ending becomes the scenario's. `scenario.yaml` unless given. */
  readonly file?: string;
  /**
   * The text of a file that the scenario names, by its path from the scenario's folder. Unless given, no other file is
   * read.
   *
   * @throws SCENARIO_FILE_UNREADABLE
   */
  readonly readFile?: (file: string) => string;
  /** Names of the scenarios that it can name as the next to go on with; any name unless given. */
  readonly scenarios?: () => readonly string[];
  /** Instead of the file's own. */
  readonly seed?: string;
  /** Values that replace those of the file, as `escrow.feeBps=100`. */
  readonly set?: readonly string[];
  /** Receives each old name that the file uses; unless given, Node emits a deprecation warning. */
  readonly onOldWord?: (word: OldWord) => void;
}

/**
 * Reads a scenario from the text of its file, or its bytes.
 *
 * @throws ScenarioInvalid, code SCENARIO_INVALID, with every mistake and its place.
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { readScenario } from "corridor";
 *
 * const file = "scenarios/05-dinar-three-decimals.yaml";
 * const readFile = (beside: string) => readFileSync(`scenarios/${beside}`, "utf8");
 * readScenario(readFileSync(file, "utf8"), { file, readFile }).name; // "05-dinar-three-decimals"
 * readScenario("titel: {}\n"); // throws SCENARIO_INVALID
 * ```
 */
export function readScenario(content: string | Uint8Array, options: ReadOptions = {}): Scenario {
  const {
    file = "scenario.yaml",
    seed,
    readFile = refuseFile,
    scenarios,
    set = [],
    onOldWord = warnOfOldWord,
  } = options;
  const problems = new Problems();
  const source = decode(file, content, problems);
  const tree = source === undefined ? undefined : parseYaml(source, problems);
  if (tree !== undefined && tree.kind !== "map")
    problems.add(notMap(tree), { ...tree.span, end: tree.span.start });
  if (tree?.kind !== "map") throw new ScenarioInvalid(file, problems.sorted());
  if (!isOfThisFormat(tree, file, problems)) throw new ScenarioInvalid(file, problems.sorted());
  const extended = withBases(tree, { file, readFile }, problems);
  if (problems.any) throw new ScenarioInvalid(file, problems.sorted());
  const root = set
    .map(assignmentWithCurrentWords)
    .reduce(
      (changed, assignment) => withValue(changed, assignment, problems),
      withCurrentWords(extended.root, onOldWord),
    );
  const changed = set.length > 0 || seed !== undefined;
  const sha256 = hashOf([content, ...extended.texts]);
  const folder = file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  const named = { seed, readFile: besideAny(extended.folders, readFile), folder, scenarios, changed };
  const made = { name: nameOf(file), sha256, ...named };
  const scenario = resolve(root, made, problems);
  // With other values set the ends may be none of its run's any more.
  if (!problems.any && !changed)
    requireEnds(root, scenario?.whatIf ?? [], problems, (tried, own) => {
      resolve(tried, { ...made, changed: true }, own);
    });
  if (scenario === undefined || problems.any) throw new ScenarioInvalid(file, problems.sorted());
  return scenario;
}

/** SHA-256 of a scenario's text, followed by those of the files that it extends. */
function hashOf(texts: readonly (string | Uint8Array)[]): string {
  return texts.reduce((hash, text) => hash.update(text), createHash("sha256")).digest("hex");
}

/** Reads a file that a scenario names from its folder, or else from that of a file that it extends. */
function besideAny(folders: readonly string[], readFile: (file: string) => string): (file: string) => string {
  return (file) => {
    const others = folders.filter((folder) => folder !== ".").map((folder) => `${folder}/${file}`);
    let first: unknown;
    for (const each of [file, ...others]) {
      try {
        return readFile(each);
      } catch (error) {
        if (!(error instanceof SettlementError)) throw error;
        first ??= error;
      }
    }
    throw first;
  };
}

function refuseFile(file: string): never {
  throw new SettlementError("SCENARIO_FILE_UNREADABLE", {
    file,
    problem: phrase("scenario-from-text"),
  });
}

/** A lesson's scenario has the name of the lesson's folder. */
function nameOf(file: string): string {
  const [lesson] = /(?<=(?:^|[/\\])lessons[/\\])[^/\\]+(?=[/\\]scenario\.yaml$)/.exec(file) ?? [];
  if (lesson !== undefined) return lesson;
  const [name = ""] = file.split(/[/\\]/).slice(-1);
  return name.replace(/\.ya?ml$/, "");
}
