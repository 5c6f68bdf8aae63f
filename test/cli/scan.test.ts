import { expect } from "chai";
import { ALL_OPTIONS, COMMANDS } from "../../src/cli/commands/table.ts";
import { scanWords } from "../../src/cli/scan.ts";

function shown(line: string): string {
  const { options, arguments: rest } = scanWords(line === "" ? [] : line.split(" "), ALL_OPTIONS);
  const given = options.map(
    ({ name, text, value }) => `${name ?? `?${text}`}${value === undefined ? "" : `=${value}`}`,
  );
  return [...given, ...rest].join(" ");
}

describe("the words of a command line", () => {
  const CASES: [string, string][] = [
    ["", ""],
    ["run a b", "run a b"],
    ["run --seed 7 a", "seed=7 run a"],
    ["--lang zh run a", "lang=zh run a"],
    ["run a --seed=7", "seed=7 run a"],
    ["run --set a=b=c", "set=a=b=c run"],
    ["run --set=a=b", "set=a=b run"],
    ["run --report --json", "report json run"],
    ["run --report=--json", "report=--json run"],
    ["run --report=", "report= run"],
    ["run -vv -v", "verbose verbose verbose run"],
    ["run --report -", "report=- run"],
    ["run - -- --json --", "run - --json --"],
    ["run --no-expect x", "noExpect run x"],
    ["run --noExpect", "?--noExpect run"],
    ["run --fualt a", "?--fualt run a"],
    ["run -json", "?-json run"],
    ["run -vx", "?-vx run"],
    ["-h", "help"],
    ["run --json=1", "json=1 run"],
  ];
  for (const [line, parts] of CASES)
    it(`are taken apart: ${line || "(none)"}`, () => expect(shown(line)).to.equal(parts));

  it("can be taken apart before the command is known: an option has a value in all commands or in none", () => {
    const kinds = new Map<string, boolean>();
    for (const { name, options } of COMMANDS)
      for (const [option, { flag = false }] of Object.entries(options)) {
        expect(kinds.get(option) ?? flag, `${name} ${option}`).to.equal(flag);
        kinds.set(option, flag);
      }
  });
});
