import { expect } from "chai";
import { pages, texts } from "../../scripts/commands/collect.ts";
import { reasonNotHere, staleRows } from "../../scripts/commands/elsewhere.ts";
import { exitCodeOf, staysUntil, wordsOf } from "../../scripts/commands/expected.ts";
import { filled } from "../../scripts/commands/fill.ts";
import { problemsOf } from "../../scripts/commands/judge.ts";
import { commandsOfPage } from "../../scripts/commands/markdown.ts";
import { runnable } from "../../scripts/commands/places.ts";
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
});
