import fs from "node:fs";
import path from "node:path";
import { SettlementError } from "../errors/settlement-error.ts";
import { SAVED_BEFORE, SAVED_MARK } from "../report/own-mark.ts";
import { existingPath } from "./disk.ts";
import { Outputs } from "./outputs.ts";

/** Names that are names on every system, and lead nowhere. */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

/** Names of devices on some systems. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/**
 * Keeps a scenario that was written on the page in a folder: a new file, or one that was kept there before.
 *
 * @param folder As the user named it.
 * @returns The file.
 * @throws SAVE_NAME_INVALID, SAVE_TAKEN; FILE_UNWRITABLE
 */
export function saveScenario(folder: string, name: string, text: string): string {
  if (!NAME.test(name) || DEVICE.test(name)) throw new SettlementError("SAVE_NAME_INVALID", { name });
  const file = path.join(existingPath(folder), `${name}.yaml`);
  const taken = fs.lstatSync(file, { throwIfNoEntry: false });
  // A link would lead elsewhere.
  if (taken !== undefined && !(taken.isFile() && wasSaved(file)))
    throw new SettlementError("SAVE_TAKEN", { file });
  const marked = [SAVED_MARK, SAVED_BEFORE].some((mark) => text.includes(mark))
    ? text
    : `# ${SAVED_MARK}\n${text}`;
  new Outputs(true).write("the page", file, [marked]);
  return file;
}

function wasSaved(file: string): boolean {
  const text = fs.readFileSync(file, "utf8");
  return [SAVED_MARK, SAVED_BEFORE].some((mark) => text.includes(mark));
}
