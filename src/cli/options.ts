import { parseArgs } from "node:util";
import { SettlementError } from "../errors/settlement-error.ts";
import { LANGUAGES, type Language } from "../language.ts";

/** What a script may be told. */
export interface ScriptOptions {
  readonly language: Language;
  /** Where to run: the chain in this process unless a network is named. */
  readonly network: string | undefined;
}

/** Networks by name, beside the chain in this process. */
export const NETWORKS: Readonly<Record<string, string>> = { localhost: "http://127.0.0.1:8545" };

/** @throws OPTION_UNKNOWN, OPTION_INVALID */
export function scriptOptions(args: readonly string[]): ScriptOptions {
  const { values } = parse(args);
  const language = LANGUAGES.find((known) => known === values.lang);
  if (language === undefined)
    throw new SettlementError("OPTION_INVALID", {
      option: "--lang",
      value: values.lang,
      known: LANGUAGES.join(", "),
    });
  const { network } = values;
  if (network !== undefined && NETWORKS[network] === undefined) {
    const known = Object.keys(NETWORKS).join(", ");
    throw new SettlementError("OPTION_INVALID", { option: "--network", value: network, known });
  }
  return { language, network };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { lang: { type: "string", default: "en" }, network: { type: "string" } },
      strict: true,
    });
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new SettlementError("OPTION_UNKNOWN", { problem }, { cause });
  }
}

/** @throws OPTION_INVALID */
export function commandLanguage(value: string): Language {
  const language = LANGUAGES.find((known) => known === value);
  if (language !== undefined) return language;
  throw new SettlementError("OPTION_INVALID", { option: "--lang", value, known: LANGUAGES.join(", ") });
}
