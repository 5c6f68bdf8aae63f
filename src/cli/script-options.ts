import { LANGUAGES, type Language } from "../language.ts";
import { commandLanguage, networkUrl } from "./options.ts";
import { scanWords } from "./scan.ts";
import { understand } from "./understand.ts";

/** Options of the scripts. */
export interface ScriptOptions {
  readonly language: Language;
  /** Address of the node; the chain in this process where there is none. */
  readonly url: string | undefined;
}

/** What a script takes. */
const SCRIPT_OPTIONS = {
  lang: { help: "Language of what is printed", choices: LANGUAGES, initial: "en" },
  network: { help: "Where it runs: localhost, or the address of a node", value: "NETWORK" },
} as const;

/**
 * @param name What the script is called by, for errors.
 * @param network Where the script runs unless `--network` is given.
 * @throws the refusals of `understand`
 */
export function scriptOptions(name: string, args: readonly string[], network = ""): ScriptOptions {
  const declared = { name, arguments: {}, options: SCRIPT_OPTIONS };
  const { values } = understand(scanWords(args, SCRIPT_OPTIONS), declared, {});
  const asked = String(values["network"]) || network;
  return { language: commandLanguage(String(values["lang"])), url: networkUrl(asked || undefined) };
}
