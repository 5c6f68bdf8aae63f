import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { PACKAGE_ROOT } from "../chain/package-root.ts";
import type { Bilingual } from "../language.ts";

/** A scenario of the library, as its first lines describe it. */
export interface LibraryScenario {
  readonly name: string;
  /** From the package's folder. */
  readonly file: string;
  readonly title: Bilingual;
  readonly teaches: Bilingual;
  readonly subject?: string;
  readonly minutes?: number;
  /** The name of the scenario to go on with. */
  readonly next?: string;
}

const FOLDER = "scenarios";

/** Every scenario of the library. Only heads are read: checking all of them would take too long for a listing. */
export function scenarioLibrary(): LibraryScenario[] {
  const folder = path.join(PACKAGE_ROOT, FOLDER);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .map((name) => ({
      name: name.replace(/\.yaml$/, ""),
      file: `${FOLDER}/${name}`,
      ...headOf(fs.readFileSync(path.join(folder, name), "utf8")),
    }));
}

/** What a file states about itself stands at the left margin, and what is indented below belongs to it. */
function headOf(text: string): Omit<LibraryScenario, "name" | "file"> {
  const blocks = text.match(/^(?:title|teaches|subject|minutes|next):.*\n(?:[ \t]+.*\n|\n)*/gm) ?? [];
  const head = parse(blocks.join(""), { schema: "failsafe" }) as Partial<Record<string, unknown>> | null;
  const { subject, minutes, next } = head ?? {};
  return {
    title: explanation(head?.["title"]),
    teaches: explanation(head?.["teaches"]),
    ...(typeof subject === "string" ? { subject } : {}),
    ...(typeof minutes === "string" ? { minutes: Number(minutes) } : {}),
    ...(typeof next === "string" ? { next } : {}),
  };
}

function explanation(value: unknown): Bilingual {
  const { en, zh } = (typeof value === "object" && value !== null ? value : {}) as Partial<Bilingual>;
  return { en: en ?? "", zh: zh ?? "" };
}
