import { join } from "node:path";
import { openDriver } from "../../src/conformance/driver/open-driver.ts";
import { output, Unavailable } from "./command.ts";
import type { Fault } from "./faults/fault.ts";
import { isModule, type Library, type ModuleLibrary } from "./library.ts";
import { measure, type Figures } from "./measure.ts";
import type { MeasuredFault, MeasuredRow, Measurements } from "./measurements.ts";
import { attempt, versionOf, type Languages, type Modules } from "./sources.ts";
import type { Debian } from "./debian.ts";
import type { Ready } from "./toolchains/toolchain.ts";

/** What was had on this machine. */
export interface Sources {
  readonly modules: Modules;
  readonly debian: Debian;
  readonly languages: Languages;
}

/** What is reported while it goes on, a line each. */
export type Note = (line: string) => void;

/** Measures every library; one that cannot be had keeps its last row, with the reason. */
export async function measureLibraries(
  libraries: readonly Library[],
  sources: Sources,
  last: Measurements,
  today: string,
  note: Note,
): Promise<MeasuredRow[]> {
  return inPairs(libraries, async (library) => {
    let row: MeasuredRow | undefined;
    const reason = await attempt(async () => {
      const version = versionOf(library, languageVersion(library, sources));
      row = { id: library.id, version, date: today, ...(await figuresOf(library, sources)) };
    });
    if (row !== undefined) {
      note(`${library.id}: ${row.passed} passed, ${row.failed} failed, ${row.notOffered} not offered`);
      return [row];
    }
    note(`${library.id}: skipped: ${reason ?? ""}`);
    const before = last.rows.find(({ id }) => id === library.id);
    return before === undefined ? [] : [{ ...before, skipped: reason ?? "it could not be measured" }];
  });
}

function languageVersion(library: Library, { languages }: Sources): string {
  return isModule(library) ? process.versions.node : readyFor(library.language, languages).version;
}

function readyFor(language: string, languages: Languages): Ready {
  const found = languages.get(language);
  if (found === undefined || "missing" in found) throw new Unavailable(found?.missing ?? `no ${language}`);
  return found.ready;
}

async function figuresOf(library: Library, { modules, debian, languages }: Sources): Promise<Figures> {
  if (isModule(library)) return inProcess(library, modules);
  debian.require(library.debian);
  const driver = await openDriver(readyFor(library.language, languages).driver(library.id));
  try {
    return await measure(driver);
  } finally {
    await driver.close();
  }
}

/** A process of its own ends what a library would leave behind, and what never ends. */
async function inProcess(library: ModuleLibrary, modules: Modules): Promise<Figures> {
  modules.require(library);
  const program = join(import.meta.dirname, "measure-one.ts");
  return JSON.parse(await output(process.execPath, [program, library.id, modules.folder])) as Figures;
}

/**
 * Shows every fault by calling its library directly. One that is shown no longer leaves the page; one whose library cannot
 * be had keeps the day that it was last shown on.
 */
export async function showFaults(
  faults: readonly Fault[],
  libraries: readonly Library[],
  sources: Sources,
  last: Measurements,
  today: string,
  note: Note,
): Promise<MeasuredFault[]> {
  return inPairs(faults, async (fault) => {
    const library = libraries.find(({ id }) => id === fault.library);
    if (library === undefined) throw new Error(`${fault.id} is of no library.`);
    let got: string | undefined;
    const reason = await attempt(async () => {
      got = (await shown(fault, library, sources)).trim();
    });
    if (got === fault.got) return [{ id: fault.id, got, date: today }];
    if (got !== undefined) {
      note(
        `${fault.id} is shown no longer: it printed ${got}, and ${fault.got} before; right is ${fault.right()}`,
      );
      return [];
    }
    note(`${fault.id}: not shown again: ${reason ?? ""}`);
    return last.faults.filter(({ id }) => id === fault.id);
  });
}

function shown(
  { program }: Fault,
  library: Library,
  { modules, languages, debian }: Sources,
): Promise<string> {
  if (isModule(library)) {
    modules.require(library);
    return modules.run(program);
  }
  debian.require(library.debian);
  return readyFor(library.language, languages).run(program);
}

/** Two at a time; what comes is in the order of what went in. */
async function inPairs<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const results: (readonly Result[])[] = [];
  const entries = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of entries) results[index] = await work(item);
  };
  await Promise.all([worker(), worker()]);
  return results.flat();
}
