import { LANGUAGES, type Bilingual, type Language } from "../../language.ts";
import { CHINESE_GLOBAL, CHINESE_HELP } from "./chinese-help.ts";
import type { Argument, Command, Option } from "./command.ts";
import { GLOBAL_OPTIONS } from "./shared.ts";
import { ownValue } from "../../own-value.ts";

/** The texts of a command's help in one language, by the names of its arguments and options. */
export interface HelpText {
  readonly help: string;
  readonly arguments: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
}

/** Who shows the help: Hardhat takes an option once, and has no place for what its value can be. */
export type HelpFor = "shell" | "hardhat";

/** What is added where an option may be given several times, and where its value is one of a few. */
const SEVERAL: Readonly<Record<HelpFor, Bilingual>> = {
  shell: { en: "{help}; may be given several times", zh: "{help}；可多次给出" },
  hardhat: { en: "{help}; several with commas between them", zh: "{help}；多个之间用逗号" },
};
const CHOICES: Bilingual = { en: "{help}: {choices}", zh: "{help}：{choices}" };

export function helpText(command: Command, language: Language, helpFor: HelpFor = "shell"): HelpText {
  const chinese = language === "zh" ? ownValue(CHINESE_HELP, command.name) : undefined;
  const places = Object.entries(command.arguments).map(([name, argument]) => {
    const help = chinese?.arguments?.[name] ?? argument.help;
    return [name, withChoices(help, argument, language, helpFor)] as const;
  });
  const options = Object.entries(command.options).map(([name, option]) => {
    const help = withChoices(chinese?.options?.[name] ?? option.help, option, language, helpFor);
    return [name, option.many ? SEVERAL[helpFor][language].replace("{help}", help) : help] as const;
  });
  return {
    help: chinese?.help ?? command.help,
    arguments: Object.fromEntries(places),
    options: Object.fromEntries(options),
  };
}

/** The texts of the options that every command has. */
export function globalHelp(language: Language): Readonly<Record<string, string>> {
  const chinese = language === "zh" ? CHINESE_GLOBAL : {};
  return Object.fromEntries(
    Object.entries(GLOBAL_OPTIONS).map(([name, { help }]) => [name, chinese[name] ?? help]),
  );
}

/** A text with what its value can be, where that is not shown as the value. */
function withChoices(help: string, value: Argument | Option, language: Language, helpFor: HelpFor): string {
  const { choices = [] } = value;
  if (choices.length === 0 || (helpFor === "shell" && value.value === undefined)) return help;
  const listed = choices.join(language === "zh" ? "、" : ", ");
  return CHOICES[language].replace("{help}", help).replace("{choices}", listed);
}

/**
 * The language of help, and of what is wrong with a command line: that of `--lang`, otherwise Chinese where the
 * environment's is.
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
  const named = LANGUAGES.find((language) => language === asked);
  if (named !== undefined) return named;
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value);
  return (locale ?? "").startsWith("zh") ? "zh" : "en";
}
