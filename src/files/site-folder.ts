import fs from "node:fs";
import path from "node:path";
import { SettlementError } from "../errors/settlement-error.ts";
import { OWN_MARK } from "../report/own-mark.ts";
import { calledPath } from "./disk.ts";
import { Outputs } from "./outputs.ts";

/** The option that names it, for messages. */
const OPTION = "site";

/** The folder that a site is written into: an empty one, or one with a site of this program, which is replaced. */
export class SiteFolder {
  readonly #folder: string;
  readonly #outputs = new Outputs(true);
  #files = 0;
  #bytes = 0;

  /** @param folder As the user named it. @throws SITE_FOREIGN where something else is in it */
  constructor(folder: string) {
    this.#folder = folder;
    const full = calledPath(folder);
    const taken =
      fs.existsSync(full) && (!fs.statSync(full).isDirectory() || fs.readdirSync(full).length > 0);
    const index = path.join(full, "index.html");
    if (taken && !(fs.existsSync(index) && fs.readFileSync(index, "utf8").includes(OWN_MARK)))
      throw new SettlementError("SITE_FOREIGN", { folder });
    // What the last one had and this one lacks would stay for ever.
    if (taken)
      for (const part of ["data", "handouts"])
        fs.rmSync(path.join(full, part), { recursive: true, force: true });
  }

  /** @param file From the folder, with `/` between names. @throws FILE_UNWRITABLE */
  write(file: string, text: string): void {
    this.#outputs.write(OPTION, path.join(this.#folder, file), [text]);
    this.#files += 1;
    this.#bytes += Buffer.byteLength(text);
  }

  /** What was written so far. */
  get size(): { readonly files: number; readonly bytes: number } {
    return { files: this.#files, bytes: this.#bytes };
  }
}
