import { expect } from "chai";
import { CHINESE_HELP } from "../../src/cli/commands/chinese-help.ts";
import { optionText } from "../../src/cli/commands/command.ts";
import { helpLanguage, helpText } from "../../src/cli/commands/help-text.ts";
import { COMMANDS } from "../../src/cli/commands/table.ts";
import { settleHelp } from "../../src/cli/help.ts";
import { ended, type Ended } from "./support/command.ts";

const help = (commands: readonly string[], lang: string): Promise<Ended> =>
  ended((context) => settleHelp({ commands, lang }, context));

describe("corridor help", () => {
  it("has the Chinese of every command, and of no other", () => {
    expect(Object.keys(CHINESE_HELP)).to.have.members(COMMANDS.map(({ name }) => name));
  });

  for (const command of COMMANDS) {
    const { name, arguments: positional, options } = command;

    it(`has the Chinese of all that ${name} takes, and shows it`, async () => {
      const { arguments: places = {}, options: named = {} } = CHINESE_HELP[name] ?? {};
      expect(Object.keys(places)).to.have.members(Object.keys(positional));
      expect(Object.keys(named)).to.have.members(Object.keys(options));
      const text = helpText(command, "zh");
      for (const each of [text.help, ...Object.values(text.arguments), ...Object.values(text.options)])
        expect(each).to.match(/\p{Script=Han}/u);
      const { code, out } = await help([name], "zh");
      expect(code).to.equal(0);
      for (const option of Object.keys(options)) expect(out).to.contain(optionText(option));
    });

    it(`shows ${name} in English`, async () => {
      const { out } = await help([name], "en");
      expect(out.replaceAll(/\s+/g, " ")).to.contain(command.help);
      expect(out).to.not.match(/\p{Script=Han}/u);
    });
  }

  it("lists the commands, in either language", async () => {
    const { out } = await help([], "en");
    for (const { name } of COMMANDS) expect(out).to.match(new RegExp(`^  ${name} `, "m"));
    expect((await help([], "zh")).out).to.contain("校验场景文件并列出全部错误");
  });

  it("refuses a command that there is not", async () => {
    const { code, errors } = await help(["nope"], "en");
    expect(code).to.equal(2);
    expect(errors).to.contain("COMMAND_UNKNOWN").and.to.contain("compare");
  });

  const LANGUAGES = [
    [["settle", "run", "--help", "--lang", "zh"], {}, "zh"],
    [["settle", "run", "--help", "--lang=zh"], {}, "zh"],
    [["settle", "run", "--lang", "en"], { LANG: "zh_CN.UTF-8" }, "en"],
    [["settle", "run"], { LANG: "zh_CN.UTF-8" }, "zh"],
    [["settle", "run"], { LC_ALL: "C", LANG: "zh_CN.UTF-8" }, "en"],
    [["settle", "run"], { LC_ALL: "", LC_MESSAGES: "zh_TW.UTF-8" }, "zh"],
    [["settle", "run"], {}, "en"],
  ] as const;
  for (const [args, env, language] of LANGUAGES)
    it(`is in ${language} for ${args.join(" ")} with ${JSON.stringify(env)}`, () =>
      expect(helpLanguage(args, env)).to.equal(language));
});
