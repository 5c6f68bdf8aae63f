import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pageExamples } from "../../test/docs/page-examples.ts";
import { ROOT } from "../check/run-tool.ts";
import { DIST_KIT } from "../kit/build.ts";
import { CORRIDOR_FILES, KIT_FILES } from "../package/file-list.ts";
import { type Packed, packedIn } from "../package/shipped.ts";
import { packageQuality } from "./package-quality.ts";
import { report, run } from "./report.ts";

/** Messages of npm where it cannot reach its registry. */
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED|network request/;

/**
 * Packs this package into a folder.
 *
 * @param judged Whether what it is made of is reported too.
 * @returns The tarball; nothing where it could not be packed.
 */
export async function pack(folder: string, judged: boolean = true): Promise<string | undefined> {
  const packed = await packFrom(ROOT, "the package packs", folder);
  if (packed === undefined) return undefined;
  const tarball = join(folder, packed.filename);
  if (judged) await packageQuality({ name: "the package", folder: ROOT, list: CORRIDOR_FILES, tarball });
  return tarball;
}

/** Builds the kit's package and packs it, in the same way. */
export async function packKit(folder: string, judged: boolean = true): Promise<string | undefined> {
  const built = await run(process.execPath, ["scripts/build-kit.ts"], ROOT);
  report(
    "the kit's package builds, and is as small and as fast as it has to be",
    built.code === 0 ? "" : built.all,
  );
  if (built.code !== 0) return undefined;
  const packed = await packFrom(DIST_KIT, "the kit's package packs", folder);
  if (packed === undefined) return undefined;
  const tarball = join(folder, packed.filename);
  if (judged) await packageQuality({ name: "the kit's package", folder: DIST_KIT, list: KIT_FILES, tarball });
  return tarball;
}

async function packFrom(source: string, what: string, folder: string): Promise<Packed | undefined> {
  const { code, out, all } = await run("npm", ["pack", "--json", "--pack-destination", folder], source);
  const packed = code === 0 ? packedIn(out) : undefined;
  return report(what, packed === undefined ? all : "") ?? packed;
}

/**
 * A copy of an example, with the packed package installed by the command of a page, from the registry that offers it.
 *
 * @param first Files of the example that are there before the command; the others come after it.
 * @returns Its folder; nothing where the package could not be installed.
 */
export async function install(
  example: string,
  { page, command, first }: { readonly page: string; readonly command: string; readonly first: string[] },
  tarball: string,
): Promise<string | undefined> {
  const what = `the command of ${page} installs the package in examples/${example}`;
  const source = join(ROOT, "examples", example);
  const project = join(tarball, "..", example);
  mkdirSync(project);
  for (const file of first) cpSync(join(source, file), join(project, file));
  const { code, all } = await run(commandOf(page, command), [], project, true);
  if (code !== 0)
    return report(
      what,
      UNREACHABLE.test(all)
        ? "The npm registry cannot be reached, and what the package needs is not in npm's cache: nothing was tested."
        : all,
    );
  report(what);
  cpSync(source, project, { recursive: true, filter: (path) => !path.endsWith("package.json") });
  return project;
}

/** The block of shell commands on a page that begins so. */
export function commandOf(page: string, start: string): string {
  const blocks = pageExamples(readFileSync(join(ROOT, page), "utf8"));
  const found = blocks.find(({ language, text }) => language === "sh" && text.startsWith(start));
  if (found === undefined) throw new Error(`${page} has no shell commands that begin with ${start}.`);
  return found.text.trimEnd();
}
