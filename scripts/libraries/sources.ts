import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { output, Unavailable } from "./command.ts";
import { Debian } from "./debian.ts";
import type { DriverLibrary, Library, ModuleLibrary } from "./library.ts";
import { isModule } from "./library.ts";
import { TOOLCHAINS } from "./toolchains/toolchains.ts";
import type { Program, Ready, Toolchain } from "./toolchains/toolchain.ts";

/** The packages of npm that could be installed, and why the others could not. */
export interface Modules {
  readonly folder: string;
  /** @throws Unavailable where a package of the library is not there. */
  require(library: ModuleLibrary): void;
  run(program: Program): Promise<string>;
}

/** Installs packages by their exact versions, in a folder of their own. */
export async function installModules(within: string, libraries: readonly ModuleLibrary[]): Promise<Modules> {
  const folder = join(within, "npm");
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{"private":true}\n');
  const packages = [...new Set(libraries.flatMap(({ npm }) => npm))];
  const missing = new Map<string, string>();
  const install = (names: readonly string[]): Promise<string | undefined> =>
    attempt(() =>
      output("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--save-exact", ...names], {
        cwd: folder,
      }),
    );
  if ((await install(packages)) !== undefined) {
    for (const one of packages) {
      const why = await install([one]);
      if (why !== undefined) missing.set(one, `npm's ${one} cannot be had here`);
    }
  }
  return {
    folder,
    require({ npm }) {
      for (const one of npm) {
        const why = missing.get(one);
        if (why !== undefined) throw new Unavailable(why);
      }
    },
    run: ({ imports = [], code }) =>
      output(process.execPath, ["-e", [...imports, code].join("\n")], { cwd: folder }),
  };
}

/** Each language with its driver built, or why it could not be. */
export type Languages = ReadonlyMap<string, { readonly ready: Ready } | { readonly missing: string }>;

/** Gets Debian's packages and builds the drivers, one language after the other: each build takes what cores there are. */
export async function prepareLanguages(
  within: string,
  libraries: readonly DriverLibrary[],
): Promise<{ readonly debian: Debian; readonly languages: Languages }> {
  const debian = new Debian(within);
  const needed = TOOLCHAINS.filter(({ language }) => libraries.some((one) => one.language === language));
  await debian.get([
    ...new Set([
      ...libraries.flatMap((library) => library.debian),
      ...needed.flatMap(({ packages }) => packages),
    ]),
  ]);
  const languages = new Map<string, { readonly ready: Ready } | { readonly missing: string }>();
  for (const toolchain of needed)
    languages.set(toolchain.language, await prepared(toolchain, within, debian));
  return { debian, languages };
}

async function prepared(toolchain: Toolchain, within: string, debian: Debian) {
  const folder = join(within, toolchain.language.replaceAll("+", "p"));
  mkdirSync(folder);
  let ready: Ready | undefined;
  const missing = await attempt(async () => {
    ready = await toolchain.prepare(folder, debian);
  });
  return ready === undefined ? { missing: missing ?? "it could not be prepared" } : { ready };
}

/** What a library's version is: that of its package, or that of the language that it is a part of. */
export function versionOf(library: Library, languageVersion: string): string {
  const [own] = isModule(library) ? library.npm : library.debian;
  if (own === undefined) return languageVersion;
  const version = isModule(library) ? /@([^@]+)$/.exec(own)?.[1] : /=(?:\d+:)?([^-+]+)/.exec(own)?.[1];
  return version ?? own;
}

/** The reason why something is not to be had here; nothing where it is. */
export async function attempt(action: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    if (error instanceof Unavailable) return error.message;
    throw error;
  }
}
