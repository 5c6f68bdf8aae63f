import path from "node:path";
import { list, phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { shortened } from "../../fields/closest-name.ts";
import { isOfThisFormat } from "../scenario-format.ts";
import { BASE_EXAMPLE, BASE_KEY, isBaseName, MOST_BASES, NOT_INHERITED } from "../schema/extends.ts";
import { decode } from "./decode.ts";
import { mergedMaps } from "./merge.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { Problems } from "./problem.ts";
import { entryOf, without, type MapEntry, type MapNode, type SourceNode } from "./source-node.ts";

/** A scenario with what it takes over from others. */
export interface Extended {
  readonly root: MapNode;
  /** The texts of those, in the order in which they were read. */
  readonly texts: readonly string[];
  /** The folders that they are in, from the scenario's own: what they name lies beside them. */
  readonly folders: readonly string[];
}

/** Who reads: the scenario's own path, and how others are read by theirs from its folder. */
interface Reader {
  readonly file: string;
  readonly readFile: (file: string) => string;
}

/**
 * A scenario's tree over those of the files that it `extends`: maps are merged key by key, the last file that has a value
 * wins, the scenario itself over all. Every part keeps its place in the file that it was written in.
 *
 * @returns What could be read where a file is wrong; why is among the problems: EXTENDS_CYCLE, EXTENDS_TOO_MANY,
 * SCENARIO_FILE_UNREADABLE, FIELD_MALFORMED, and what YAML is refused with.
 */
export function withBases(root: MapNode, reader: Reader, problems: Problems): Extended {
  const bases = new Bases(reader, problems);
  const own = path.basename(reader.file.replaceAll("\\", "/"));
  return { root: bases.extended(root, [own]), texts: bases.texts, folders: [...bases.folders] };
}

class Bases {
  readonly texts: string[] = [];
  readonly folders = new Set<string>();
  readonly #reader: Reader;
  readonly #problems: Problems;

  constructor(reader: Reader, problems: Problems) {
    this.#reader = reader;
    this.#problems = problems;
  }

  /** @param chain The files that lead here, by their paths from the scenario's folder; the last is this one. */
  extended(root: MapNode, chain: readonly string[]): MapNode {
    const entry = entryOf(root, BASE_KEY);
    const own = without(root, [BASE_KEY]);
    if (entry === undefined) return own;
    const bases = this.#namesIn(entry).flatMap((node) => this.#base(node, chain) ?? []);
    const [first, ...others] = [...bases.map((base) => without(base, NOT_INHERITED)), own];
    return others.reduce((below, above) => mergedMaps(below, above), first ?? own);
  }

  /** The texts under the key, one or several. */
  #namesIn({ value, keySpan }: MapEntry): readonly SourceNode[] {
    if (value.kind === "list" && value.items.length > 0) return value.items;
    const isMissing = value.kind === "list" || (value.kind === "text" && value.absent);
    if (isMissing)
      this.#problems.add(new SettlementError("VALUE_MISSING", { example: BASE_EXAMPLE }), keySpan);
    return isMissing ? [] : [value];
  }

  #base(node: SourceNode, chain: readonly string[]): MapNode | undefined {
    return this.#problems.attempt(node.span, () => {
      const file = pathOf(node, chain);
      if (chain.includes(file)) throw new SettlementError("EXTENDS_CYCLE", { files: list([...chain, file]) });
      if (this.texts.length >= MOST_BASES)
        throw new SettlementError("EXTENDS_TOO_MANY", { most: MOST_BASES });
      const text = this.#reader.readFile(file);
      this.texts.push(text);
      this.folders.add(path.posix.dirname(file));
      const tree = this.#treeOf(file, text);
      return tree === undefined ? undefined : this.extended(tree, [...chain, file]);
    });
  }

  #treeOf(file: string, text: string): MapNode | undefined {
    // As an editor opens it from where the scenario was named.
    const shown = path.join(path.dirname(this.#reader.file), file);
    const problems = this.#problems.apart();
    const source = decode(shown, text, problems, { isMain: false, base: file });
    const tree = source === undefined ? undefined : parseYaml(source, problems);
    if (tree !== undefined && tree.kind !== "map")
      problems.add(notMap(tree), { ...tree.span, end: tree.span.start });
    const isRead = tree?.kind === "map" && isOfThisFormat(tree, shown, problems);
    for (const { error, span } of problems.sorted()) this.#problems.add(error, span);
    return isRead ? tree : undefined;
  }
}

/** The path from the scenario's folder: a file is named from the folder of the one that names it. @throws VALUE_KIND, FIELD_MALFORMED */
function pathOf(node: SourceNode, chain: readonly string[]): string {
  if (node.kind !== "text") {
    const found = node.kind === "list" ? phrase("list.of-values") : phrase("map");
    throw new SettlementError("VALUE_KIND", { found, wanted: phrase("text"), example: BASE_EXAMPLE });
  }
  if (!isBaseName(node.text)) {
    const [text, wanted] = [shortened(node.text), phrase("file-name")];
    throw new SettlementError("FIELD_MALFORMED", { text, wanted, example: BASE_EXAMPLE });
  }
  return path.posix.join(path.posix.dirname(chain.at(-1) ?? ""), node.text);
}

/** That a file is no map of keys and values. */
export function notMap(tree: SourceNode): SettlementError {
  const found = tree.kind === "list" ? phrase("list.of-values") : phrase("text");
  const example = "title: A payment crosses the border";
  return new SettlementError("VALUE_KIND", { found, wanted: phrase("map"), example });
}
