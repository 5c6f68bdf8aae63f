import { z } from "zod";
import { readBy } from "../../fields/fields.ts";

/** The key under which a file names those that it takes over from. */
export const BASE_KEY = "extends";

export const BASE_EXAMPLE = "shared/euro-to-yuan.yaml";

/** Files that one scenario may take over from, those of theirs counted, each as often as it is named. */
export const MOST_BASES = 16;

/** What a file states about itself, and what its text claims of its own run. */
export const NOT_INHERITED: readonly string[] = ["format", "subject", "minutes", "next", "whatIf", "claims"];

/** Beside the file that names it or below it, as all files that a scenario names. */
const FILE = /^(?!\/)(?!.*(^|\/)\.\.(\/|$))[A-Za-z0-9._/-]{1,200}$/;

export function isBaseName(text: string): boolean {
  return FILE.test(text);
}

/** For editors: a file, or several of which the last one wins. */
export const extendsSchema = () => {
  const file = readBy((text) => text, "A file beside this one or below it.", BASE_EXAMPLE);
  return z.union([file, z.array(file).min(1).max(MOST_BASES)]).meta({
    description:
      "Files from which this one takes over what it does not have: a file, or several, of which the last wins. Keys are merged at every depth; lists, title, teaches, expect, each pair of rates and each payment are taken whole.",
    examples: [BASE_EXAMPLE],
  });
};
