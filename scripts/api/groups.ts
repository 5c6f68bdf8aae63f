import { posix } from "node:path";

/** The names of a door that stand together, under the comment that is over them. */
export interface Group {
  /** Empty where no comment is over them. */
  readonly title: string;
  readonly names: readonly string[];
}

/**
 * The names that a door exports from other files, in its order, by the comments between the exports:
 *
 * `// Fees and quotes.`
 * `export { feeUp, type Fee } from "./fx/fee.ts";`
 *
 * @param source The text of the door's file.
 */
export function groupsOf(source: string): Group[] {
  const groups: { title: string; names: string[] }[] = [{ title: "", names: [] }];
  for (const [, comment, list] of source.matchAll(/^\/\/ (.+)$|^export (?:type )?\{([^}]*)\}/gm)) {
    if (comment !== undefined) groups.push({ title: comment.replace(/[.:].*$/, ""), names: [] });
    else groups.at(-1)?.names.push(...namesIn(list ?? ""));
  }
  return groups.filter(({ names }) => names.length > 0);
}

/** The files all of whose exports a door passes on, from the project's root. */
export function passedOn(door: string, source: string): string[] {
  return [...source.matchAll(/^export (?:type )?\* from "([^"]+)"/gm)].map(([, file = ""]) =>
    posix.join(posix.dirname(door), file),
  );
}

/** The door's own comment, with its stars; empty where there is none. */
export function commentOf(source: string): string {
  return /^\/\*\*[\s\S]*?\*\//.exec(source)?.[0] ?? "";
}

function namesIn(list: string): string[] {
  return list
    .split(",")
    .map((entry) =>
      entry
        .trim()
        .replace(/^type /, "")
        .replace(/^.* as /, ""),
    )
    .filter((name) => name !== "");
}
