import { execFile } from "node:child_process";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { PACKAGE_ROOT } from "../chain/package-root.ts";
import { SettlementError } from "../errors/settlement-error.ts";

/** What this package was installed from, so that a new project can install the same. */
export type PackageSource =
  | { readonly kind: "registry" }
  /** A tarball or a folder, absolute. */
  | { readonly kind: "path"; readonly path: string }
  /** An address of another kind, such as that of a git repository, as package.json has it. */
  | { readonly kind: "address"; readonly address: string }
  /** Packed now, as it is in no place that can be named: a clone, or a global installation. */
  | { readonly kind: "packed"; readonly name: string; readonly bytes: Uint8Array };

/**
 * What a package was installed from, by what its package manager recorded. npm, pnpm, yarn and bun write it into the
 * `package.json` of the project; npm also into `node_modules/.package-lock.json`. A global installation is recorded
 * nowhere, and a clone is none: these are packed.
 *
 * @param announce Called before packing, which takes a while in a clone.
 * @param root The package's folder.
 * @throws PACKAGE_NOT_PACKED
 */
export async function packageSource(
  announce: () => void,
  root: string = PACKAGE_ROOT,
): Promise<PackageSource> {
  const recorded = recordedSource(root);
  if (recorded !== undefined && (recorded.kind !== "path" || fs.existsSync(recorded.path))) return recorded;
  announce();
  return packed(root);
}

/** How the package is named in the `package.json` of a start, in a folder that is absolute. */
export function dependencyOn(source: PackageSource, folder: string, version: string): string {
  if (source.kind === "registry") return `^${version}`;
  if (source.kind === "address") return source.address;
  if (source.kind === "packed") return `file:${source.name}`;
  const from = realPath(folder);
  const relative = path.relative(from, fs.realpathSync(source.path));
  return `file:${relative.split(path.sep).join("/")}`;
}

/** A folder's own path, also of one that is not there yet: npm goes by it. */
function realPath(folder: string): string {
  if (fs.existsSync(folder)) return fs.realpathSync(folder);
  const above = path.dirname(folder);
  return above === folder ? folder : path.join(realPath(above), path.basename(folder));
}

/** The nearest project first: pnpm has folders of packages in folders of packages. */
function recordedSource(root: string): PackageSource | undefined {
  for (let folder = root; path.dirname(folder) !== folder; folder = path.dirname(folder)) {
    if (path.basename(folder) !== "node_modules") continue;
    const project = path.dirname(folder);
    const manifest = json(path.join(project, "package.json")) as Manifest | undefined;
    const { dependencies, devDependencies, optionalDependencies } = manifest ?? {};
    const named = { ...optionalDependencies, ...devDependencies, ...dependencies }["corridor"];
    const lock = json(path.join(folder, ".package-lock.json")) as HiddenLock | undefined;
    const resolved = lock?.packages?.["node_modules/corridor"]?.resolved;
    const spec = named ?? resolved;
    if (spec === undefined) continue;
    // An address is that of a tarball where a user wrote it; npm itself notes where the registry had it.
    return named !== undefined && /^https?:/.test(named)
      ? { kind: "address", address: named }
      : sourceOf(spec, project);
  }
  return undefined;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface HiddenLock {
  readonly packages?: Readonly<Record<string, { readonly resolved?: string }>>;
}

function sourceOf(spec: string, project: string): PackageSource {
  const [, file] = /^(?:file:|link:|portal:)(?:\/\/(?=\/))?(.+)$/.exec(spec) ?? [];
  const isPath = /^(?:\.{1,2}[/\\]|\/|[A-Za-z]:[/\\])/.test(spec);
  if (file !== undefined || isPath) return { kind: "path", path: path.resolve(project, file ?? spec) };
  const elsewhere = /^(?:git|github:|gitlab:|bitbucket:|ssh:|[\w-]+\/[\w-]+)/.test(spec);
  return elsewhere ? { kind: "address", address: spec } : { kind: "registry" };
}

/** @throws PACKAGE_NOT_PACKED */
async function packed(root: string): Promise<PackageSource> {
  const folder = fs.mkdtempSync(path.join(tmpdir(), "corridor-pack-"));
  try {
    const inClone = fs.existsSync(path.join(root, "scripts"));
    // What is installed is built already, and what builds it is not there.
    await npm(["pack", "--pack-destination", folder, ...(inClone ? [] : ["--ignore-scripts"])], root);
    const [name] = fs.readdirSync(folder).filter((file) => file.endsWith(".tgz"));
    if (name === undefined)
      throw new SettlementError("PACKAGE_NOT_PACKED", { folder: root, problem: "npm pack: no file" });
    return { kind: "packed", name, bytes: fs.readFileSync(path.join(folder, name)) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs npm: the one that runs this, where that is npm. */
async function npm(args: readonly string[], cwd: string): Promise<void> {
  const script = process.env["npm_execpath"];
  const own = script !== undefined && /npm-cli\.c?js$/.test(script);
  const shell = !own && process.platform === "win32";
  try {
    await promisify(execFile)(own ? process.execPath : "npm", own ? [script, ...args] : [...args], {
      cwd,
      shell,
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (cause) {
    const { stderr = "", message } = cause as Partial<Record<"stderr", string>> & Error;
    const problem = (stderr.trim() || message).split("\n").slice(-3).join(" ");
    throw new SettlementError("PACKAGE_NOT_PACKED", { folder: cwd, problem }, { cause });
  }
}

function json(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
