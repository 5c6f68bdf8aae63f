import fs from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../chain/package-root.ts";
import { readBytes } from "./disk.ts";

const FOLDER = "lessons";

/** A folder of `lessons/`, by its name: `03-who-may-move-it`. */
export interface LessonFolder {
  readonly id: string;
  /** From the package's folder: `lessons/03-who-may-move-it`. */
  readonly folder: string;
  /** The path of its scenario; none where it has none of its own. */
  readonly scenario: string | undefined;
}

/** Every lesson's folder, in the order of their numbers; none in a package without lessons. */
export function lessonFolders(): LessonFolder[] {
  const root = path.join(PACKAGE_ROOT, FOLDER);
  if (!fs.existsSync(root)) return [];
  return fs
    .readdirSync(root)
    .filter((id) => fs.existsSync(path.join(root, id, "lesson.yaml")))
    .toSorted()
    .map((id) => {
      const scenario = path.join(root, id, "scenario.yaml");
      return {
        id,
        folder: `${FOLDER}/${id}`,
        scenario: fs.existsSync(scenario) ? scenario : undefined,
      };
    });
}

/** A file of a lesson. @throws FILE_UNREADABLE */
export function lessonText({ folder }: Pick<LessonFolder, "folder">, file: string): string {
  const name = `${folder}/${file}`;
  return readBytes(path.join(PACKAGE_ROOT, name), name, "FILE_UNREADABLE").toString("utf8");
}

/** The text of a scenario by the name that lessons give it. @throws SCENARIO_FILE_UNREADABLE */
export function scenarioText(name: string): string {
  return readBytes(scenarioPath(name), name, "SCENARIO_FILE_UNREADABLE").toString("utf8");
}

/**
 * The path of a scenario by the name that lessons give it: of the library, `24-reserve-short`, or of a lesson,
 * `lessons/04-where-did-it-go`.
 */
export function scenarioPath(name: string): string {
  const file = name.startsWith(`${FOLDER}/`) ? `${name}/scenario.yaml` : `scenarios/${name}.yaml`;
  return path.join(PACKAGE_ROOT, file);
}
