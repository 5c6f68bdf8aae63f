import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { settleCheck } from "../../src/cli/check.ts";
import { COMMANDS } from "../../src/cli/commands/table.ts";
import { optionText } from "../../src/cli/commands/command.ts";
import { ended, scratchFolder } from "../cli/support/command.ts";
import { pageExamples } from "./page-examples.ts";

const PAGES = join(import.meta.dirname, "../../docs/how-to");
const read = (page: string): string => readFileSync(join(PAGES, page), "utf8");
const EDITOR = read("use-an-editor.md");
const CI = read("use-in-ci.md");

interface Tasks {
  readonly tasks: readonly [
    {
      readonly command: string;
      readonly problemMatcher: {
        readonly pattern: Readonly<Record<"file" | "line" | "column" | "message" | "code", number>> & {
          readonly regexp: string;
        };
      };
    },
  ];
}

describe("the pages on editors and CI", () => {
  const inFolder = scratchFolder();
  const mistakes = async (format: string): Promise<string[]> => {
    const file = inFolder("mine.yaml");
    writeFileSync(file, "titel: x\n");
    const { out } = await ended((context) =>
      settleCheck({ files: [file], format, json: false, lang: "en" }, context),
    );
    return out.split("\n");
  };
  const json = pageExamples(EDITOR).filter(({ language }) => language === "json");
  const tasks = JSON.parse(json.find(({ text }) => text.includes("problemMatcher"))?.text ?? "") as Tasks;

  it("show a problem matcher that finds file, place, message and code in every line", async () => {
    const { regexp, ...groups } = tasks.tasks[0].problemMatcher.pattern;
    const lines = await mistakes("unix");
    expect(lines.length).to.be.greaterThan(3);
    for (const line of lines) {
      const found = new RegExp(regexp).exec(line) ?? [];
      expect(found[groups.file]).to.equal(inFolder("mine.yaml"));
      expect([found[groups.line], found[groups.column]]).to.deep.equal(["1", "1"]);
      expect(found[groups.code]).to.match(/^KEY_/);
      expect(found[groups.message]).to.match(/\w/);
    }
  });

  it("show lines that VS Code's own matcher for compilers finds", async () => {
    // `$gcc`, from extensions of VS Code for C.
    const gcc = /^(.*?):(\d+):(\d*):?\s+(?:fatal\s+)?(warning|error):\s+(.*)$/;
    for (const line of await mistakes("unix")) expect(line).to.match(gcc);
  });

  it("show the lines that come", async () => {
    const plain = (text: string): string => text.replaceAll("scenarios/mine.yaml", inFolder("mine.yaml"));
    const line = /^scenarios\/mine\.yaml:1:1: .*$/m.exec(EDITOR)?.[0] ?? "";
    expect((await mistakes("unix"))[0]).to.equal(plain(line));
    const annotation = /^::error .*$/m.exec(CI)?.[0] ?? "";
    expect((await mistakes("github"))[0]).to.equal(plain(annotation));
  });

  it("have workflows that parse, and call commands with options that there are", () => {
    const workflows = pageExamples(CI).filter(({ language }) => language === "yaml");
    const commands = [...workflows, ...json]
      .map(({ language, text }) => JSON.stringify(language === "yaml" ? parse(text) : JSON.parse(text)))
      .flatMap((text) => [...text.matchAll(/corridor (\w+) ([^"]*)"/g)]);
    expect(commands.length).to.be.greaterThan(1);
    for (const [, name, rest = ""] of commands) {
      const command = COMMANDS.find((one) => one.name === name);
      const known = Object.keys(command?.options ?? {}).map(optionText);
      for (const [option] of rest.matchAll(/--[\w-]+/g)) expect(known, name).to.include(option);
    }
  });
});
