import type { Language } from "../../language.ts";
import { CHINESE_HELP } from "./chinese-help.ts";
import type { Command } from "./command.ts";

/** The texts of a command's help in one language, by the names of its arguments and options. */
export interface HelpText {
  readonly help: string;
  readonly arguments: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
}

export function helpText(command: Command, language: Language): HelpText {
  const english = {
    help: command.help,
    arguments: helpOf(command.arguments),
    options: helpOf(command.options),
  };
  if (language === "en") return english;
  const chinese = CHINESE_HELP[command.name];
  return {
    help: chinese?.help ?? english.help,
    arguments: { ...english.arguments, ...chinese?.arguments },
    options: { ...english.options, ...chinese?.options },
  };
}

/**
 * The language in which Hardhat shows help: that of `--lang`, otherwise Chinese where the environment's is.
 *
 * @param args As typed.
 * @param env The environment: `LC_ALL`, `LC_MESSAGES`, then `LANG`.
 */
export function helpLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const at = args.indexOf("--lang");
  const asked =
    at < 0 ? args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length) : args[at + 1];
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value);
  return (asked ?? locale ?? "").startsWith("zh") ? "zh" : "en";
}

function helpOf(described: Readonly<Record<string, { readonly help: string }>>): Record<string, string> {
  return Object.fromEntries(Object.entries(described).map(([name, { help }]) => [name, help]));
}
