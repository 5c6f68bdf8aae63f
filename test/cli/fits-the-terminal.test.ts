import { expect } from "chai";
import stringWidth from "string-width";
import { COMMANDS } from "../../src/cli/commands/table.ts";
import { TERMINAL, type CommandContext } from "../../src/cli/command.ts";
import { settleExplain } from "../../src/cli/explain.ts";
import { settleHelp } from "../../src/cli/help.ts";
import { settleList } from "../../src/cli/list.ts";
import { openNetwork } from "../../src/cli/options.ts";
import { builtInTopics } from "../../src/cli/built-in-topics.ts";
import { LANGUAGES } from "../../src/language.ts";

/** Lines that a command prints on a terminal of so many columns, and that are wider. */
async function tooWide(
  width: number,
  command: (context: CommandContext) => Promise<void>,
): Promise<string[]> {
  const printed: string[] = [];
  const { exitCode } = process;
  const print = (text: string): void => void printed.push(text);
  const terminal = { ...TERMINAL, print, say: print, paint: (_tone: string, text: string) => text, width };
  const own = { calledAs: "npx corridor", stackTraces: false, network: undefined, openNetwork };
  await command({ terminal, ...own, verbosity: 0 });
  process.exitCode = exitCode;
  expect(printed.join("")).to.not.equal("");
  return printed
    .join("\n")
    .split("\n")
    .filter((line) => stringWidth(line) > width);
}

describe("no line of a command is wider than the terminal", () => {
  for (const lang of LANGUAGES) {
    for (const width of [80, 100, 200])
      it(`of list and help (${lang}, ${width} columns)`, async () => {
        for (const what of [[], ["all"]]) {
          const list = { what, subject: "", json: false, lang };
          expect(await tooWide(width, (context) => settleList(list, context))).to.deep.equal([]);
        }
        for (const commands of [[], ...COMMANDS.map(({ name }) => [name])])
          expect(await tooWide(width, (context) => settleHelp({ commands, lang }, context))).to.deep.equal(
            [],
          );
      });

    it(`of explain, whatever is explained (${lang})`, async () => {
      for (const { name } of builtInTopics()) {
        const args = { what: name, json: false, lang };
        expect(await tooWide(80, (context) => settleExplain(args, context)), name).to.deep.equal([]);
      }
    });
  }
});
