import { SettlementError } from "../errors/settlement-error.ts";
import { calledPath } from "../files/disk.ts";
import { packageSource } from "../files/package-source.ts";
import { refuseTaken, writeStart } from "../files/start.ts";
import { TEMPLATES, templateFiles, withPackage } from "../files/templates.ts";
import { visibleText, type Language } from "../language.ts";
import { chosen } from "./choice.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { InitArguments } from "./commands/init.ts";
import { nextSteps } from "./next-steps.ts";
import { commandWord } from "./words.ts";

/** `corridor init [DIR]`: everything is looked at before anything is written. */
export function startProject(args: InitArguments, context: CommandContext): Promise<void> {
  return runCommand(args, context, async (language) => {
    const [folder = ".", another] = args.folders;
    if (another !== undefined)
      throw new SettlementError("OPTIONS_EXCLUSIVE", { left: folder, right: another });
    const template = chosen("--template", args.template, TEMPLATES);
    const { print, say } = context.terminal;
    const full = calledPath(folder);
    const files = templateFiles(template, language);
    refuseTaken(folder, full, files);
    const source = await packageSource(() => say(commandWord("init.packing", language)));
    const filled = withPackage(files, full, source);
    writeStart(folder, full, filled);
    print(writtenText(folder, filled.map(({ path }) => path).toSorted(), language));
    print(`\n${commandWord("init.next", language)}`);
    for (const line of nextSteps(template, folder, context.calledAs)) print(`  ${visibleText(line)}`);
    return 0;
  });
}

function writtenText(folder: string, files: readonly string[], language: Language): string {
  const values = { folder: visibleText(folder), count: String(files.length) };
  return [commandWord("init.written", language, values), ...files.map((file) => `  ${file}`)].join("\n");
}
