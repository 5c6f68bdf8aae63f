import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { ROOT } from "../../scripts/check/run-tool.ts";
import { ByNpx } from "../../scripts/commands/by-npx.ts";
import { pages, texts } from "../../scripts/commands/collect.ts";
import { missingPrograms } from "../../scripts/commands/environment.ts";
import { reasonNotHere, staleRows } from "../../scripts/commands/elsewhere.ts";
import { exitCodeOf, staysUntil, wordsOf } from "../../scripts/commands/expected.ts";
import { filled } from "../../scripts/commands/fill.ts";
import { formOf } from "../../scripts/commands/form.ts";
import { problemsOf } from "../../scripts/commands/judge.ts";
import { runsAll, withFew } from "../../scripts/commands/library.ts";
import { commandsOfPage } from "../../scripts/commands/markdown.ts";
import { runnable, type Place } from "../../scripts/commands/places.ts";
import { commandsInSentence } from "../../scripts/commands/sentence.ts";
import { isShown, type Shown } from "../../scripts/commands/shown.ts";

const NAMES = ["run", "list", "explain"];

/** The commands of a page, by what a test needs of them. */
function shownBy(...lines: string[]): Shown[] {
  return commandsOfPage("page.md", lines.join("\n"), NAMES).parts.filter(isShown);
}

const commandsBy = (...lines: string[]): string[] => shownBy(...lines).map(({ command }) => command);

describe("commands on pages", () => {
  it("are the lines of a block of a shell, without comments, and over a line's end", () => {
    const found = shownBy(
      "Try:",
      "",
      "```sh",
      "# first",
      'a "b # c"   # exit code 2: bad',
      "d \\",
      "  --e",
      "```",
    );
    expect(found).to.deep.equal([
      { place: "page.md:5", command: 'a "b # c"', typed: true, exit: 2 },
      { place: "page.md:7", command: "d --e", typed: true },
    ]);
  });

  it("are one where a line goes to another folder", () => {
    expect(commandsBy("```sh", "npx -y corridor init a", "cd a", "npm install", "```")).to.deep.equal([
      "npx -y corridor init a && cd a && npm install",
    ]);
  });

  it("state their exit code in either language", () => {
    expect(
      shownBy("```sh", "a b  # 退出码 5", "c d  # no code 5", "```").map(({ exit }) => exit),
    ).to.deep.equal([5, undefined]);
  });

  it("have below them, in a block of a console, what they print", () => {
    const found = shownBy(
      "```console",
      "$ npx corridor list",
      "one",
      "",
      "two",
      "$ npx corridor run x",
      "```",
    );
    expect(found.map(({ command, output }) => [command, output])).to.deep.equal([
      ["npx corridor list", ["one", "", "two"]],
      ["npx corridor run x", []],
    ]);
  });

  it("are code within a sentence, also over a line's end and in a table", () => {
    expect(shownBy("See `npx corridor", "explain NAME`, `node:test` and `corridor/rates`.")).to.deep.equal([
      { place: "page.md:1", command: "npx corridor explain NAME", typed: false },
    ]);
    expect(commandsBy("| 2 | `corridor list \\| head` and `corridor package` |")).to.deep.equal([
      "corridor list | head",
    ]);
  });

  it("are what a job of a CI system runs, and lines of a list of commands", () => {
    expect(commandsBy("```yaml", "- uses: x", "- run: npm ci", "```")).to.deep.equal(["npm ci"]);
    const list = ["```", "npm start   a payment;  npm run page  the page", "anything else", "```"];
    expect(commandsBy(...list)).to.deep.equal(["npm start", "npm run page"]);
  });

  it("are not what a block of another language has, nor a block that begins with something else", () => {
    expect(commandsBy("```ts", "npx corridor list", "```", "```", "Corridor", "npx corridor list", "```")).to
      .be.empty;
  });

  it("come with the files that their page has its reader save", () => {
    const { parts } = commandsOfPage(
      "p.md",
      "Save this as `a.yaml`:\n\n<!-- x -->\n\n```yaml\nb: 1\n```\n",
      NAMES,
    );
    expect(parts).to.deep.equal([{ name: "a.yaml", text: "b: 1\n" }]);
  });
});

describe("commands in sentences", () => {
  it("go as far as what they are given does", () => {
    expect(commandsInSentence("Check again: {corridor} check {file}.")).to.deep.equal([
      "npx corridor check {file}",
    ]);
    expect(commandsInSentence("Write it with settle run --update, look at it")).to.deep.equal([
      "npx corridor run --update",
    ]);
    expect(commandsInSentence("Use a file that {corridor} run --trace wrote.")).to.deep.equal([
      "npx corridor run --trace",
    ]);
    expect(commandsInSentence("请用 settle run --trace 重新运行；“settle explain 名称”查看")).to.deep.equal([
      "npx corridor run --trace",
      "npx corridor explain 名称",
    ]);
    expect(
      commandsInSentence('npx hardhat settle run a.yaml --until "pay 2" --network localhost or so'),
    ).to.deep.equal(['npx corridor run a.yaml --until "pay 2" --network localhost']);
  });

  it("are whole where they stand on a line of their own, and with what they can be given", () => {
    const example = "run a.yaml --set parties.buyer.balance='10.00 EUR' --no-expect";
    expect(
      commandsInSentence(`Examples:\n  npx corridor ${example}\n  npx corridor run scenarios --check\n`),
    ).to.deep.equal([`npx corridor ${example}`, "npx corridor run scenarios --check"]);
    expect(commandsInSentence(`Try npx corridor ${example} or so.`)).to.deep.equal([
      `npx corridor ${example}`,
    ]);
    expect(commandsInSentence("See the rest: npx corridor lesson 3 --answer A,Delivered")).to.deep.equal([
      "npx corridor lesson 3 --answer A,Delivered",
    ]);
    expect(commandsInSentence("source <(corridor completion bash) in a file")).to.deep.equal([
      "npx corridor completion bash",
    ]);
    expect(commandsInSentence("Usage: npx corridor run SCENARIO... [OPTIONS]")).to.deep.equal([
      "npx corridor run SCENARIO...",
    ]);
  });

  it("are also those of the kit, with what they are given", () => {
    const again =
      "npx exchange-rate-conformance --driver 'python3 a.py' --seed exchange-rates --questions 200";
    expect(commandsInSentence(`Again:\n  ${again}\n`)).to.deep.equal([again]);
    expect(commandsInSentence("npx exchange-rate-conformance --list shows them")).to.deep.equal([
      "npx exchange-rate-conformance --list",
    ]);
  });

  it("are none where the name is only a word", () => {
    expect(commandsInSentence("payments settle in XUSD, and a corridor runs over two")).to.be.empty;
  });

  it("are also npm's scripts and nodes", () => {
    expect(commandsInSentence("Start {hardhat} node, or anvil --timestamp 915148800.")).to.deep.equal([
      "npm run hardhat -- node",
      "anvil --timestamp 915148800",
    ]);
  });
});

describe("a command that is run", () => {
  it("has values in its placeholders, and in a sentence the files that are left out", () => {
    expect(filled("npx corridor run FILE --update", false)).to.equal(
      "npx corridor run my-corridor.yaml --update",
    );
    expect(filled("settle run --trace", false)).to.equal(
      "npx corridor run my-corridor.yaml --trace trace.json",
    );
    expect(filled("corridor report", false)).to.equal("npx corridor report trace.json");
    expect(filled("npx corridor run a.yaml", false)).to.equal("npx corridor run a.yaml");
    expect(filled("npx corridor run SCENARIO... [OPTIONS]", false)).to.equal(
      "npx corridor run my-corridor.yaml",
    );
    expect(filled("npx corridor compare LEFT RIGHT [OPTIONS]", false)).to.equal(
      "npx corridor compare before.json after.json",
    );
    expect(filled("npx corridor completion bash|zsh [OPTIONS]", false)).to.equal(
      "npx corridor completion bash",
    );
    // A line is typed as it stands: what is missing there is the page's mistake.
    expect(filled("npx corridor report", true)).to.equal("npx corridor report");
  });

  it("is called in words of its own, ends as its kind does, or stays", () => {
    expect(wordsOf("npm run settle -- list")).to.equal("npm run settle --");
    expect(wordsOf("npx corridor list")).to.equal("npx corridor");
    expect(exitCodeOf("npx corridor compare before.json after.json")).to.equal(5);
    expect(exitCodeOf("npx corridor list")).to.equal(0);
    expect(staysUntil("npx corridor serve my-scenarios --port 8080")).not.to.equal(undefined);
    expect(staysUntil("npx corridor list")).to.equal(undefined);
  });

  it("is called by npx first, and where it has quotes, and otherwise as npx would call it", async () => {
    const place: Place = {
      name: "clone",
      folder: ROOT,
      environmentFor: () => process.env,
      runs: () => true,
      program: "node bin/corridor.cjs",
    };
    const byNpx = await ByNpx.in(place);
    const run = (command: string): string => byNpx.callOf(command).command;
    for (const command of ["npx corridor list", 'npx corridor list --lang "zh"', "npx hardhat build"])
      expect(run(command)).to.equal(command);
    expect(run("npx corridor list --json | jq . && npx corridor list")).to.equal(
      "node bin/corridor.cjs list --json | jq . && node bin/corridor.cjs list",
    );
    expect(run("npx corridor check a.yaml")).to.equal("npx corridor check a.yaml");
    const { environment } = byNpx.callOf("npx corridor list");
    expect(environment["npm_lifecycle_event"]).to.equal("npx");
  });

  it("is of the form of another where only a code, a converter's path, a lesson or the language differs", () => {
    const kit = "npx exchange-rate-conformance --driver";
    for (const [one, other] of [
      ["npx corridor explain RATE_MISSING", "npx corridor explain START_TAKEN"],
      ["npx corridor lesson 5 --answer A", "npx corridor lesson 3 --answer B,Done --lang zh"],
      [`${kit} 'python3 a.py' --seed x`, `${kit} "python3 ./b/a.py" --seed x`],
      [`${kit} ./a/converter`, `${kit} "./converter"`],
    ] as const)
      expect(formOf(one)).to.equal(formOf(other));
    const [first, ...others] = ["'python3 a.py'", "'java A'", "./a", "'python3 a.py' --seed x"];
    for (const other of others) expect(formOf(`${kit} ${other}`)).not.to.equal(formOf(`${kit} ${first}`));
    expect(formOf("npx corridor explain escrow")).not.to.equal(formOf("npx corridor explain RATE_MISSING"));
    expect(formOf("npx corridor lesson 5 --teacher")).not.to.equal(formOf("npx corridor lesson 5"));
  });

  it("runs a few scenarios where all were run before, and leaves all as they were", async () => {
    const folder = mkdtempSync(join(tmpdir(), "library-"));
    const scenarios = join(folder, "scenarios");
    const names = ["01.yaml", "02.yaml", "03.yaml", "04.yaml", "golden"];
    mkdirSync(scenarios);
    for (const name of names) writeFileSync(join(scenarios, name), name);
    expect(await withFew(folder, async () => readdirSync(scenarios))).to.have.members([
      ...names.slice(0, 3),
      "golden",
    ]);
    expect(readdirSync(folder)).to.deep.equal(["scenarios"]);
    expect(readdirSync(scenarios)).to.have.members(names);
    rmSync(folder, { recursive: true });
    for (const command of ["run scenarios --check", "run scenarios", "run scenarios/*.yaml --format github"])
      expect(runsAll(`npx corridor ${command}`)).to.equal(true);
    expect(runsAll("npx corridor run scenarios/01-happy-path.yaml")).to.equal(false);
  });

  const promised = { exit: 0, stays: false, words: "npx corridor", explainsAnError: false };
  const ended = { code: 0, signal: null, out: "", errors: "" };
  const wrong = [
    ["another exit code", { code: 1 }, "ends with 1 in place of 0"],
    ["a signal", { code: null, signal: "SIGSEGV" }, "ends with SIGSEGV in place of 0"],
    ["no end", { code: null, signal: "SIGKILL", late: "did not end in 9 s" }, "did not end in 9 s"],
    [
      "a stack trace",
      { errors: "Error\n    at f (file:///a.js:1:2)\n" },
      "prints a stack trace: at f (file:///a.js:1:2)",
    ],
    ["an unfilled text", { out: "Give {pair}." }, "prints a text that was not filled in: {pair}"],
    ["undefined", { out: "of undefined" }, "prints a text that was not filled in: undefined"],
    [
      "a hint in other words",
      { errors: "  npx hardhat settle explain X" },
      'is called as "npx corridor", and names a command as "npx hardhat settle"',
    ],
  ] as const;
  for (const [what, change, problem] of wrong)
    it(`fails for ${what}`, () => {
      expect(problemsOf({ ...ended, ...change }, promised)).to.deep.equal([problem]);
    });

  it("passes where all is well, in a document for machines too", () => {
    expect(problemsOf({ ...ended, out: "  npx corridor explain X" }, promised)).to.be.empty;
    expect(problemsOf({ ...ended, out: '{"hint":"{pair} undefined"}' }, promised)).to.be.empty;
    expect(problemsOf({ ...ended, code: 130 }, { ...promised, stays: true })).to.be.empty;
    expect(problemsOf({ ...ended, out: "There is no {pair}" }, { ...promised, explainsAnError: true })).to.be
      .empty;
  });

  it("prints what its page shows", () => {
    const output = ["one", "...", "four 4... end"];
    const problems = (out: string): string[] => problemsOf({ ...ended, out }, { ...promised, output });
    expect(problems("one\ntwo\nthree\nfour 44 the end\n")).to.be.empty;
    for (const out of ["one\nfour 4 end\nfive", "two\none\nx\nfour 4 end", "one", ""])
      expect(problems(out), out).to.deep.equal(["prints something else than its page shows"]);
  });
});

describe("what the texts of this project show", () => {
  let shown: Shown[] = [];
  before(async () => {
    shown = [...pages().flatMap(({ parts }) => parts.filter(isShown)), ...(await texts())];
  });

  it("is found in pages, lessons, hints, explanations and the page in the browser", () => {
    const places = shown.map(({ place }) => place).join("\n");
    for (const part of [
      "README.zh.md:",
      "docs/tutorial/",
      "lessons/",
      "kit/",
      "the hint of ",
      "explain shows of ",
      "web/",
    ])
      expect(places).to.include(part);
  });

  it("is run in the clone or from the package, or is on the list of what others run", () => {
    const unknown = shown
      .map(({ command, typed, place }) => [place, filled(command, typed)] as const)
      .filter(([, command]) => reasonNotHere(command) === undefined && !runnable(command));
    expect(unknown).to.be.empty;
    expect(runnable("gh pr create")).to.equal(false);
    expect(runnable("npm run nothing-like-it")).to.equal(false);
  });

  it("leaves no row of that list without a command, and none whose file does not run it", () => {
    expect(staleRows(shown.map(({ command, typed }) => filled(command, typed)))).to.be.empty;
    expect(staleRows([])).not.to.be.empty;
  });

  it("is left out where the machine lacks what runs it, or what made its program", () => {
    const { PATH } = process.env;
    try {
      process.env["PATH"] = "/nowhere";
      for (const [command, program] of [
        ["rustc -o converter/converter converter/converter.rs", "rustc"],
        ["npx exchange-rate-conformance --driver converter/converter", "rustc"],
        ["npx exchange-rate-conformance --driver ./converter", "rustc"],
        ['npx exchange-rate-conformance --driver "./converter/converter"', "rustc"],
        ["npx exchange-rate-conformance --driver 'java -cp converter Converter'", "java"],
        ['npx exchange-rate-conformance --driver "python3 mine.py" --json', "python3"],
      ] as const)
        expect(missingPrograms(command)).to.deep.equal([program]);
      expect(missingPrograms("npx exchange-rate-conformance --module mine.js")).to.be.empty;
    } finally {
      process.env["PATH"] = PATH;
    }
  });
});
