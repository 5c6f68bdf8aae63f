// The kit's package and its drivers in projects of other languages: what `init` copies passes, and with one mistake fails.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandOf, install } from "./packed.ts";
import { leaveOut, report, run } from "./report.ts";

const PAGE = "docs/how-to/test-your-converter.md";

interface Language {
  readonly name: string;
  readonly example: string;
  /** Ends with 0 where the toolchain is on this machine. */
  readonly toolchain: string;
  readonly init: string;
  /** One mistake in the converter: a text of the file, and what is written instead. */
  readonly mistake: { readonly file: string; readonly right: string; readonly wrong: string };
  /** The case that names the mistake. */
  readonly named: string;
}

const LANGUAGES: readonly Language[] = [
  {
    name: "Python",
    example: "conformance-python",
    toolchain: "python3 --version",
    init: "npx exchange-rate-conformance init python",
    mistake: {
      file: "example.py",
      right: "units * price if sold.code == rate.base else units / price",
      wrong: "units * (price if sold.code == rate.base else round(1 / price, 6))",
    },
    named: "B2",
  },
  {
    name: "Rust",
    example: "conformance-rust",
    toolchain: "rustc --version",
    init: "npx exchange-rate-conformance init rust",
    mistake: {
      file: "converter.rs",
      right: "if sold == base { (figure, unit) } else { (unit, figure) }",
      wrong: "if sold == base { (figure, unit) } else { (unit / figure, 1) }",
    },
    named: "B1",
  },
  {
    name: "Java",
    example: "conformance-java",
    toolchain: "javac -version",
    init: "npx exchange-rate-conformance init java",
    mistake: {
      file: "Converter.java",
      right: '"half-up", RoundingMode.HALF_UP',
      wrong: '"half-up", RoundingMode.HALF_DOWN',
    },
    named: "C6",
  },
];

export async function languageProjects(tarball: string): Promise<void> {
  for (const language of LANGUAGES) await tryLanguage(language, tarball);
}

async function tryLanguage(language: Language, tarball: string): Promise<void> {
  const { name, example, toolchain, init, mistake, named } = language;
  const { code } = await run(toolchain, [], process.cwd(), true);
  if (code !== 0) return leaveOut(`${name}: a driver passes all that it offers`, `no ${toolchain} here`);
  const how = { page: PAGE, command: "npm install --save-dev exchange", first: ["package.json"] };
  const project = await install(example, how, tarball);
  if (project === undefined) return;
  const [start = "", ...commands] = commandOf(PAGE, init).split("\n");
  const begun = await run(start, [], project, true);
  if (begun.code !== 0) return report(`${name}: init copies a driver`, begun.all);
  const ask = commands.join(" && ");
  const right = await run(ask, [], project, true);
  const offers = /^\d+ of \d+ cases passed, /m.test(right.out);
  report(`${name}: a driver passes all that it offers`, right.code === 0 && offers ? "" : right.all);
  const source = join(project, "converter", mistake.file);
  const text = readFileSync(source, "utf8");
  writeFileSync(source, text.replace(mistake.right, mistake.wrong));
  const wrong = await run("npm test", [], project, true);
  const found = wrong.code === 1 && new RegExp(`^\\W*${named} `, "m").test(wrong.out);
  report(`${name}: one mistake is found by ${named}`, text.includes(mistake.right) && found ? "" : wrong.all);
}
