import { expect } from "chai";
import { runCommandLine } from "../../src/cli/command-line.ts";
import { COMMANDS } from "../../src/cli/commands/table.ts";
import { VERSION } from "../../src/version.ts";
import { ended, type Ended } from "./support/command.ts";

/** Carries out a command line in an environment of English, or of Chinese. */
async function corridor(line: string, locale = "C"): Promise<Ended> {
  const { LC_ALL } = process.env;
  process.env["LC_ALL"] = locale;
  try {
    const words = line === "" ? [] : line.split(" ");
    return await ended(({ terminal }) => runCommandLine(words, { terminal, calledAs: "npx corridor" }));
  } finally {
    if (LC_ALL === undefined) delete process.env["LC_ALL"];
    else process.env["LC_ALL"] = LC_ALL;
  }
}

describe("the command line", () => {
  const WRONG: [line: string, error: string, more: string, chinese: string][] = [
    [
      "rn x",
      'COMMAND_MISSPELT: There is no command "rn". Did you mean run?',
      "help",
      "没有命令“rn”。是否想写 run？",
    ],
    [
      "xyzzy",
      'COMMAND_UNKNOWN: There is no command "xyzzy". There are run, lesson,',
      "help",
      "现有命令：run、",
    ],
    ["rn --help", 'COMMAND_MISSPELT: There is no command "rn".', "help", "没有命令“rn”"],
    [
      "run --fualt x",
      "OPTION_MISSPELT: run has no option --fualt. Did you mean --fault?",
      "help run",
      "run 没有选项 --fualt",
    ],
    [
      "run -json",
      "OPTION_MISSPELT: run has no option -json. Did you mean --json?",
      "help run",
      "是否想写 --json？",
    ],
    [
      "list --quiet",
      "OPTION_UNKNOWN: list has no option --quiet. There are --subject, --json, --lang,",
      "help list",
      "可用选项：--subject、--json、",
    ],
    ["list --seed 1", "OPTION_UNKNOWN: list has no option --seed.", "help list", "list 没有选项 --seed"],
    ["-x", "OPTION_UNKNOWN: corridor has no option -x.", "help", "corridor 没有选项 -x"],
    [
      "run x --report",
      "OPTION_VALUE_MISSING: --report needs a value. Write --report FILE,",
      "help run",
      "--report 缺少值",
    ],
    ["run --trace --bail x", "OPTION_VALUE_MISSING: --trace needs a value.", "help run", "--trace 缺少值"],
    [
      "list --lang",
      "OPTION_VALUE_MISSING: --lang needs a value. Write --lang en|zh,",
      "help list",
      "请写作 --lang en|zh",
    ],
    [
      "run --bail=yes x",
      "OPTION_VALUE_EXTRA: --bail takes no value, and yes is given.",
      "help run",
      "--bail 不带值",
    ],
    [
      "run --seed 1 --seed 2 x",
      "OPTION_REPEATED: --seed is given more than once.",
      "help run",
      "--seed 给出了不止一次",
    ],
    [
      "run --bail --bail x",
      "OPTION_REPEATED: --bail is given more than once.",
      "help run",
      "--bail 给出了不止一次",
    ],
    [
      "run --detail gas x",
      "OPTION_INVALID: --detail gas is not available. Use one of calls.",
      "help run",
      "--detail 不能是 gas",
    ],
    [
      "report --format pdf x",
      "OPTION_INVALID: --format pdf is not available. Use one of html,",
      "help report",
      "--format 不能是 pdf",
    ],
    [
      "--network moon run x",
      "OPTION_INVALID: --network moon is not available.",
      "help run",
      "--network 不能是 moon",
    ],
    [
      "compare a",
      "ARGUMENT_MISSING: compare needs RIGHT. Use it as npx corridor compare LEFT RIGHT.",
      "help compare",
      "compare 缺少参数 RIGHT",
    ],
    ["compare a b c", "ARGUMENT_EXTRA: compare has no place for c.", "help compare", "不接受更多参数：c"],
    [
      "lesson 1 2",
      "ARGUMENT_EXTRA: lesson has no place for 2. Use it as npx corridor lesson [NUMBER].",
      "help lesson",
      "用法：npx corridor lesson [NUMBER]",
    ],
    [
      "completion tcsh",
      "OPTION_INVALID: completion tcsh is not available. Use one of bash,",
      "help completion",
      "completion 不能是 tcsh",
    ],
    [
      "run x --seed=",
      "OPTION_VALUE_MISSING: --seed needs a value. Write --seed NUMBER,",
      "help run",
      "--seed 缺少值",
    ],
    ["run x --network ", "OPTION_VALUE_MISSING: --network needs a value.", "help run", "--network 缺少值"],
    [
      "init ",
      "ARGUMENT_EMPTY: init got an empty argument. A variable of the shell may not be set. Use it as npx corridor init [FOLDER].",
      "help init",
      "init 的一个参数为空",
    ],
    ["run x ", "ARGUMENT_EMPTY: run got an empty argument.", "help run", "run 的一个参数为空"],
    [
      "explain a -- --json",
      "ARGUMENT_EXTRA: explain has no place for --json.",
      "help explain",
      "不接受更多参数：--json",
    ],
  ];
  for (const [line, error, more, chinese] of WRONG)
    it(`refuses ${line}, in both languages`, async () => {
      const english = await corridor(line);
      expect(english.errors.startsWith(error), english.errors).to.equal(true);
      expect([english.code, english.errors.split("\n").slice(1)]).to.deep.equal([
        2,
        [`  npx corridor ${more}`],
      ]);
      const { code, errors } = await corridor(line, "zh_CN.UTF-8");
      expect(errors).to.contain(chinese);
      expect([code, errors.split("\n")[1]]).to.deep.equal([2, `  npx corridor ${more}`]);
    });

  it("prints what is wrong as JSON too where JSON is asked for", async () => {
    const { out } = await corridor("explain --json x y");
    expect(JSON.parse(out)).to.have.nested.property("error.code", "ARGUMENT_EXTRA");
  });

  for (const line of ["", "help", "--help", "-h", "help --help", "--lang en"])
    it(`shows all commands or how help is used: ${line || "(nothing)"}`, async () => {
      const { code, out } = await corridor(line);
      expect([code, out.includes("npx corridor")]).to.deep.equal([0, true]);
    });

  for (const line of ["run --help", "help run", "run -h x --nonsense", "--help run"])
    it(`shows what run takes: ${line}`, async () => {
      const { code, out } = await corridor(line);
      expect(code).to.equal(0);
      expect(out)
        .to.contain("Usage: npx corridor run SCENARIO... [OPTIONS]")
        .and.to.contain("--fault FAULT@STEP");
      expect((await corridor(line, "zh_TW.UTF-8")).out).to.contain("用法：npx corridor run");
    });

  it("shows help in the language of --lang, whatever the environment's is", async () => {
    expect((await corridor("--help --lang zh")).out).to.contain("命令：");
    expect((await corridor("--lang en --help", "zh_CN.UTF-8")).out).to.contain("Commands:");
  });

  for (const line of ["--version", "-V", "run --version"])
    it(`prints the version: ${line}`, async () => {
      expect(await corridor(line)).to.deep.equal({ code: 0, out: VERSION, errors: "" });
    });

  it("takes options before, between and behind, and prints in English whatever the environment's language is", async () => {
    const plain = await corridor("explain escrow");
    expect(plain.out).to.match(/^escrow \(term/);
    expect(await corridor("explain escrow", "zh_CN.UTF-8")).to.deep.equal(plain);
    const chinese = await corridor("explain escrow --lang zh");
    expect(chinese.out).to.contain("托管");
    expect(await corridor("--lang=zh explain escrow")).to.deep.equal(chinese);
    expect(await corridor("explain --lang zh -- escrow")).to.deep.equal(chinese);
  });

  it("offers every command to a shell", async () => {
    const { out } = await corridor("complete");
    for (const { name } of COMMANDS) expect(out).to.match(new RegExp(`^${name}\t`, "m"));
  });
});
