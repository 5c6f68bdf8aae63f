import { expect } from "chai";
import { offered } from "../../../src/cli/complete/complete.ts";
import { optionText } from "../../../src/cli/commands/command.ts";
import { GLOBAL_OPTIONS } from "../../../src/cli/commands/shared.ts";
import { COMMANDS } from "../../../src/cli/commands/table.ts";
import { scenarioLibrary } from "../../../src/files/scenario-library.ts";

async function words(...typed: string[]): Promise<string[]> {
  return (await offered(typed, "en")).candidates.map(({ word }) => word);
}

describe("what a shell offers", () => {
  it("is every command, with what it does in either language", async () => {
    expect(await words("")).to.deep.equal(COMMANDS.map(({ name }) => name));
    const { candidates } = await offered(["--lang", "zh", "r"], "zh");
    expect(candidates.map(({ word }) => word)).to.deep.equal(["run", "report"]);
    expect(candidates[0]?.about).to.contain("运行场景");
  });

  for (const { name, options } of COMMANDS)
    it(`is every option of ${name}, and those of every command`, async () => {
      const all = [...Object.keys(options), ...Object.keys(GLOBAL_OPTIONS)].map(optionText);
      expect(await words(name, "-")).to.deep.equal(all);
    });

  const CASES: [string, string[], string[]][] = [
    ["a choice", ["run", "--lang", ""], ["en", "zh"]],
    ["a choice behind =", ["run", "--lang=z"], ["--lang=zh"]],
    ["a network", ["--network", ""], ["localhost"]],
    ["a format", ["report", "--format", "m"], ["markdown", "mermaid", "mermaid-states"]],
    ["a stage", ["lesson", "5", "--stage", "m"], ["modify", "make"]],
    ["a lesson", ["lesson", "3"], ["3"]],
    ["no second lesson", ["lesson", "3", ""], []],
    ["a shell", ["completion", "z"], ["zsh"]],
    ["a fault, and then a step", ["run", "x", "--fault", "rate-j"], ["rate-jump@"]],
    ["a step where it works", ["run", "x", "--fault", "stale-rate@p"], ["stale-rate@pay"]],
    ["a second fault", ["run", "x", "--fault", "dispute@release,rate-j"], ["dispute@release,rate-jump@"]],
    ["an operation", ["vectors", "--op", "convert.s"], ["convert.source"]],
    ["a command of help", ["help", "exp"], ["explain"]],
    ["a topic", ["explain", "STALE_R"], ["STALE_RATE"]],
    ["an option that was not given yet", ["run", "--seed", "1", "--se"], ["--set"]],
    ["one that may be given again", ["run", "--set", "a=1", "--set"], ["--set"]],
    ["no option behind --", ["run", "--", "--s"], []],
    ["nothing behind a command that there is not", ["rnu", ""], []],
    ["nothing where a text is the user's", ["run", "--seed", ""], []],
  ];
  for (const [what, typed, expected] of CASES)
    it(`is ${what}`, async () => expect(await words(...typed)).to.deep.equal(expected));

  it("is the library where a scenario is asked for, beside the files that there are", async () => {
    const { candidates, paths } = await offered(["run", "-v", ""], "en");
    expect(candidates.map(({ word }) => word)).to.deep.equal(scenarioLibrary().map(({ name }) => name));
    expect(paths).to.equal("files");
  });

  const PATHS: [string[], string][] = [
    [["run", "--trace", ""], "files"],
    [["run", "--trace=a"], "files"],
    [["site", ""], "folders"],
    [["compare", "a.json", ""], "files"],
    [["compare", "a.json", "b.json", ""], "none"],
    [["list", ""], "none"],
    [["run", "--s"], "none"],
  ];
  for (const [typed, paths] of PATHS)
    it(`has ${paths} of the disk: ${typed.join(" ")}`, async () =>
      expect((await offered(typed, "en")).paths).to.equal(paths));
});
