import path from "node:path";
import { SettlementError } from "../errors/settlement-error.ts";
import { chosen } from "./choice.ts";
import { OUTPUT_FORMATS } from "./commands/shared.ts";
import { githubLine, unixLine, type Annotation } from "../report/annotations.ts";

export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/**
 * The format that `--format` names; `--json` is `--format json`.
 *
 * @throws OPTION_INVALID, OPTIONS_EXCLUSIVE
 */
export function outputFormat({
  format,
  json,
}: {
  readonly format: string;
  readonly json: boolean;
}): OutputFormat {
  const known = chosen("--format", format, OUTPUT_FORMATS);
  if (!json || known === "json") return json ? "json" : known;
  if (known === "text") return "json";
  throw new SettlementError("OPTIONS_EXCLUSIVE", { left: "--json", right: `--format ${known}` });
}

/** Arguments for `runCommand`, which prints an error as JSON where that is asked for in either way. */
export function withJson<Arguments extends { readonly format: string; readonly json: boolean }>(
  args: Arguments,
): Arguments {
  return { ...args, json: args.json || args.format === "json" };
}

/** Whether a format has a line for each mistake, and nothing else on stdout. */
export function isLinewise(format: OutputFormat): format is "unix" | "github" {
  return format === "unix" || format === "github";
}

/** Annotations as the lines of a format. */
export function annotationLines(format: "unix" | "github", annotations: readonly Annotation[]): string[] {
  if (format === "unix") return annotations.map(unixLine);
  return annotations.map((one) => githubLine({ ...one, file: inWorkspace(one.file) }));
}

/** A file as GitHub shows it in a pull request: from the checkout, with slashes. Outside of it the path stays as given. */
function inWorkspace(file: string): string {
  const root = process.env["GITHUB_WORKSPACE"] ?? process.cwd();
  const relative = path.relative(root, path.resolve(file));
  const outside = relative.startsWith("..") || path.isAbsolute(relative);
  return (outside ? file : relative).split(path.sep).join("/");
}
