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

/** `title` and `teaches` stand at the left margin, and what is indented below belongs to them. */
function headOf(text: string): Pick<LibraryScenario, "title" | "teaches"> {
  const blocks = text.match(/^(?:title|teaches):.*\n(?:[ \t]+.*\n|\n)*/gm) ?? [];
  const head = parse(blocks.join(""), { schema: "failsafe" }) as Partial<Record<string, unknown>> | null;
  return { title: explanation(head?.title), teaches: explanation(head?.teaches) };
}

function explanation(value: unknown): Bilingual {
  const { en, zh } = (typeof value === "object" && value !== null ? value : {}) as Partial<Bilingual>;
  return { en: en ?? "", zh: zh ?? "" };
}
