import path from "node:path";
import { nameUnknown } from "../fields/closest-name.ts";
import { existingPath, isFile, isThere, readText } from "../files/disk.ts";
import {
  LIBRARY_FOLDER,
  scenarioHead,
  scenarioLibrary,
  type ScenarioHead,
} from "../files/scenario-library.ts";
import { foundScenario } from "../files/find-scenario.ts";
import { lessonFolders } from "../files/lesson-files.ts";
import { scenarioFiles } from "../files/scenarios.ts";
import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { visibleText, type Bilingual } from "../language.ts";
import { saveScenario } from "../files/saved-scenarios.ts";

const SCENARIO = /\.ya?ml$/;

/** A scenario that can be opened on the page. */
export interface ShelfScenario extends ScenarioHead {
  /** Whether it is one of the user's. */
  readonly own: boolean;
}

/** The scenarios of the library, and those of the files and folders that the server was started with. */
export class Shelf {
  readonly #given: readonly string[];
  readonly #library: readonly ShelfScenario[];

  /** @param given Files and folders, as the user named them; the first folder is the one that scenarios are kept in. @throws SCENARIO_FILE_UNREADABLE */
  constructor(given: readonly string[]) {
    // What is of the library is on the shelf already, and nothing is kept there.
    const own = given.filter((file) => isThere(file) || foundScenario(file) === file);
    for (const file of own)
      if (!isThere(file))
        throw new SettlementError("SCENARIO_FILE_UNREADABLE", {
          file,
          problem: phrase("file.missing-or-folder"),
        });
    this.#given = own;
    this.#library = scenarioLibrary().map(({ path: file, ...head }) => ({
      ...shown(head),
      file,
      own: false,
    }));
  }

  /** Whether scenarios can be kept. */
  get keeps(): boolean {
    return this.#folder !== undefined;
  }

  /** All of them as they are now, the library first. A name that is taken gets a number. */
  scenarios(): ShelfScenario[] {
    const all = new Map(this.#library.map((scenario) => [scenario.name, scenario]));
    for (const file of ownFiles(this.#given)) {
      const head = shown(headOrName(file));
      let name = head.name;
      for (let number = 2; all.has(name); number += 1) name = `${head.name}-${number}`;
      all.set(name, { ...head, name, own: true });
    }
    return [...all.values()];
  }

  /** @throws NAME_MISSPELT, NAME_UNKNOWN */
  find(name: string): ShelfScenario {
    const all = [...this.scenarios(), ...ofLessons()];
    const found = all.find((scenario) => scenario.name === name);
    if (found !== undefined) return found;
    throw nameUnknown(
      "scenario",
      name,
      all.map((scenario) => scenario.name),
    );
  }

  /** The text of its file. @throws SCENARIO_FILE_UNREADABLE */
  text({ file }: ShelfScenario): string {
    return readText(file, "SCENARIO_FILE_UNREADABLE");
  }

  /** Where the text of the page's editor would lie, so that it finds the files that it names. */
  get unsaved(): string {
    return path.join(this.#folder ?? LIBRARY_FOLDER, "scenario.yaml");
  }

  /** @throws SAVE_NOWHERE; what `saveScenario` throws */
  save(name: string, text: string): void {
    const folder = this.#folder;
    if (folder === undefined) throw new SettlementError("SAVE_NOWHERE", {});
    saveScenario(folder, name, text);
  }

  get #folder(): string | undefined {
    const named = this.#given.find((name) => !SCENARIO.test(name));
    return named === undefined ? undefined : existingPath(named);
  }
}

/** A folder that is gone has none, and what is no file, such as a pipe that would never end, is none. */
function ownFiles(given: readonly string[]): string[] {
  // A link that leads nowhere is listed by its name.
  return scenarioFiles(given).filter((file) => (isThere(file) ? isFile(file) : SCENARIO.test(file)));
}

/** What is wrong with a file that cannot be read is shown when it is opened: the others are listed all the same. */
function headOrName(file: string): ScenarioHead {
  try {
    return scenarioHead(file);
  } catch {
    const none: Bilingual = { en: "", zh: "" };
    return { name: path.basename(file).replace(SCENARIO, ""), file, title: none, teaches: none };
  }
}

/** The scenarios of lessons, which are opened from there, by the names that lessons give them. */
function ofLessons(): ShelfScenario[] {
  return lessonFolders().flatMap(({ folder, scenario }) =>
    scenario === undefined ? [] : [{ ...shown(scenarioHead(scenario)), name: folder, own: false }],
  );
}

/** With what is unseen in its texts made visible; those of a file without any are its name. */
function shown(head: ScenarioHead): ScenarioHead {
  return { ...head, title: shownText(head.title, head.name), teaches: shownText(head.teaches, "") };
}

function shownText({ en, zh }: Bilingual, otherwise: string): Bilingual {
  return { en: visibleText(en || zh || otherwise), zh: visibleText(zh || en || otherwise) };
}
