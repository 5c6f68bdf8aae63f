import { list } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { LANGUAGES, type Language } from "../language.ts";

/** Networks by name, besides the chain in this process. */
const NETWORKS: Readonly<Record<string, string>> = { localhost: "http://127.0.0.1:8545" };

/** Those names. */
export const NETWORK_NAMES: readonly string[] = Object.keys(NETWORKS);

/** The language of `--lang`. @throws OPTION_INVALID */
export function commandLanguage(value: string): Language {
  const language = LANGUAGES.find((known) => known === value);
  if (language !== undefined) return language;
  throw new SettlementError("OPTION_INVALID", { option: "--lang", value, known: list(LANGUAGES) });
}

/** The address of `--network`; none for the chain in this process. @throws OPTION_INVALID */
export function networkUrl(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const url = NETWORKS[name];
  if (url !== undefined) return url;
  const known = list(Object.keys(NETWORKS));
  throw new SettlementError("OPTION_INVALID", { option: "--network", value: name, known });
}
