import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { settleCompletion } from "../../src/cli/completion.ts";
import { ended, scratchFolder } from "./support/command.ts";

const MAIN = path.join(PACKAGE_ROOT, "src/cli/main.ts");

/** A word that is typed, as bash has it in COMP_WORDS: in pieces at = and @. */
const PIECES = /[=@:]+|[^=@:]+/g;

/** How each shell offers what it has for a line, one a line. */
const SHELLS: Readonly<Record<string, (script: string, line: string) => string[]>> = {
  bash: (script, line) => {
    const words = line.split(" ").flatMap((word) => word.match(PIECES) ?? [""]);
    const program = [
      `source ${script}`,
      "compopt() { :; }",
      `COMP_LINE='${line}' COMP_POINT=${line.length} COMP_CWORD=${words.length - 1}`,
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")})`,
      "_corridor",
      `printf '%s\\n' "\${COMPREPLY[@]}"`,
    ];
    return ["-c", program.join("\n")];
  },
  zsh: (script, line) => {
    const words = line.split(" ").map((word) => `'${word}'`);
    const program = [
      // What the completion system of zsh would be called with.
      "compdef() { : }; compset() { : }",
      `_describe() { local each; for each in "\${(@P)4}"; do print -r -- "\${each%%:*}"; done }`,
      '_files() { [[ "$1" == -/ ]] && print -l *(/N) || print -l *(N) }',
      `source ${script}`,
      `words=(${words.join(" ")}); CURRENT=${words.length}; PREFIX=\${words[-1]}`,
      "_corridor",
    ];
    return ["-f", "-c", program.join("\n")];
  },
  fish: (script, line) => ["--no-config", "-c", `source ${script}; complete -C '${line}' | cut -f1`],
};

describe("completion", function () {
  this.timeout(120_000);
  const inFolder = scratchFolder();

  for (const [shell, argumentsFor] of Object.entries(SHELLS)) {
    const isHere = spawnSync(shell, ["-c", "exit"]).status === 0;

    it(`completes in ${shell}`, async function () {
      if (!isHere) this.skip();
      mkdirSync(inFolder(`${shell}/folder`), { recursive: true });
      const program = inFolder("corridor");
      writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
      chmodSync(program, 0o755);
      writeFileSync(inFolder(`${shell}/my trace.json`), "");
      const script = inFolder(`corridor.${shell}`);
      const { out } = await ended((context) => settleCompletion({ shell, lang: "en" }, context));
      writeFileSync(script, out);
      const offered = (line: string): string[] =>
        execFileSync(shell, argumentsFor(script, line), {
          cwd: inFolder(shell),
          env: { ...process.env, PATH: `${inFolder("")}:${process.env["PATH"] ?? ""}`, HOME: inFolder("") },
          encoding: "utf8",
        })
          .split("\n")
          .filter((found) => found !== "");
      // Bash puts what it is given behind the last = or @ of the word.
      const whole = (head: string, rest: string): string => (shell === "bash" ? rest : head + rest);
      expect(offered("corridor r")).to.have.members(["run", "report"]);
      expect(offered("corridor run --lang ")).to.have.members(["en", "zh"]);
      expect(offered("corridor run --lang=z")).to.deep.equal([whole("--lang=", "zh")]);
      expect(offered("corridor run x --fault stale-rate@pa")).to.deep.equal([whole("stale-rate@", "pay")]);
      expect(offered("corridor run 13")).to.include("13-silent-arbiter");
      expect(offered("corridor report my")).to.include("my trace.json");
      expect(offered("corridor site f").map((each) => each.replace(/\/$/, ""))).to.deep.equal(["folder"]);
    });
  }

  it("prints for PowerShell a script that asks the program", async () => {
    const { out, code } = await ended((context) =>
      settleCompletion({ shell: "powershell", lang: "en" }, context),
    );
    expect(code).to.equal(0);
    expect(out).to.contain("Register-ArgumentCompleter -Native -CommandName corridor");
    for (const [open, close] of ["{}", "()"])
      expect(out.split(open ?? "").length).to.equal(out.split(close ?? "").length);
  });
});
