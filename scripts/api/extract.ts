import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
} from "@microsoft/api-extractor";
import { binaryOf, type Outcome, ROOT, runNode } from "../check/run-tool.ts";
import { type Door, DECLARATIONS, declarationsOf } from "./doors.ts";
import type { ApiPackage } from "./model.ts";

/** What a door declares. */
export interface Extracted {
  readonly door: Door;
  /** In review form. */
  readonly report: string;
  readonly model: ApiPackage;
  /** Names that its signatures need and that it does not export, sorted. */
  readonly unexported: readonly string[];
  /** Whatever else API Extractor finds. */
  readonly problems: readonly string[];
}

/** Writes the declarations of all sources. The check of types is another's: here nothing is checked twice. */
export function emitDeclarations(): Promise<Outcome> {
  rmSync(join(ROOT, DECLARATIONS), { recursive: true, force: true });
  const project = ["-p", "tsconfig.build.json", "--emitDeclarationOnly", "--noCheck"];
  return runNode(binaryOf("typescript", "tsc"), ...project, "--outDir", DECLARATIONS);
}

/** @param doors Whose declarations are there. All are read in one program of the compiler. */
export function extract(doors: readonly Door[], declarations = declarationsOf): Extracted[] {
  const folder = mkdtempSync(join(tmpdir(), "corridor-api-"));
  try {
    const configs = doors.map((door) => configOf(door, declarations(door), doors.map(declarations), folder));
    const [first] = configs;
    if (first === undefined) return [];
    const compilerState = CompilerState.create(first);
    return doors.map((door, index) => extractOne(door, configs[index] ?? first, compilerState));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function extractOne(door: Door, config: ExtractorConfig, compilerState: CompilerState): Extracted {
  const unexported = new Set<string>();
  const problems = new Set<string>();
  Extractor.invoke(config, {
    localBuild: true,
    compilerState,
    messageCallback(message) {
      message.handled = true;
      const name = unexportedIn(message);
      if (name !== undefined) unexported.add(name);
      else if (isProblem(message)) problems.add(`${message.messageId}: ${message.text}`);
    },
  });
  return {
    door,
    report: readFileSync(config.reportFilePath, "utf8"),
    model: JSON.parse(readFileSync(config.apiJsonFilePath, "utf8")) as ApiPackage,
    unexported: [...unexported].toSorted(),
    problems: [...problems].toSorted(),
  };
}

/** A second declaration of one name is called `Asset_2`. */
function unexportedIn({ messageId, text }: ExtractorMessage): string | undefined {
  if (messageId !== "ae-forgotten-export") return undefined;
  return /^The symbol "(\w+?)(?:_\d+)?" needs to be exported/.exec(text)?.[1];
}

function isProblem({ messageId, logLevel }: ExtractorMessage): boolean {
  return (
    !messageId.startsWith("console-") &&
    (logLevel === ExtractorLogLevel.Warning || logLevel === ExtractorLogLevel.Error)
  );
}

function configOf(door: Door, entry: string, entries: readonly string[], folder: string): ExtractorConfig {
  const compilerOptions = {
    target: "es2022",
    lib: ["es2024"],
    module: "nodenext",
    moduleResolution: "nodenext",
    strict: true,
    skipLibCheck: true,
    types: ["node"],
  };
  const files = entries.map((file) => join(ROOT, file));
  const silent = { logLevel: ExtractorLogLevel.None };
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: ROOT,
      mainEntryPointFilePath: join(ROOT, entry),
      newlineKind: "lf",
      compiler: { overrideTsconfig: { compilerOptions, files } },
      apiReport: {
        enabled: true,
        reportFileName: door.name,
        reportFolder: folder,
        reportTempFolder: join(folder, "temp"),
      },
      docModel: { enabled: true, apiJsonFilePath: join(folder, `${door.name}.api.json`) },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Warning } },
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Warning },
          // Everything that a door exports is public; what has no comment is marked in the report.
          "ae-missing-release-tag": silent,
          "ae-undocumented": silent,
        },
        // Comments are written in the form of JSDoc: `@param name What it is`, `@throws CODE when`.
        tsdocMessageReporting: { default: silent },
      },
    },
    configObjectFullPath: join(ROOT, "api-extractor.json"),
    packageJsonFullPath: join(ROOT, "package.json"),
  });
}
