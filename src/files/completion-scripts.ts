import fs from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../chain/package-root.ts";
import { ownValue } from "../own-value.ts";

const FOLDER = path.join(PACKAGE_ROOT, "bin/completion");

/** The script of each shell, by how its file ends. */
const ENDINGS: Readonly<Record<string, string>> = {
  bash: "bash",
  zsh: "zsh",
  fish: "fish",
  powershell: "ps1",
};

/**
 * What a shell reads to complete commands. It asks the program itself, by the hidden `corridor complete`, what may stand where
 * the cursor is, so that an updated package needs no new script.
 */
export function completionScript(shell: string): string {
  return fs.readFileSync(path.join(FOLDER, `corridor.${ownValue(ENDINGS, shell) ?? shell}`), "utf8");
}
