import { spawnSync } from "node:child_process";

/** What npm states of a package that it packs. */
export interface Packed {
  readonly filename: string;
  /** Of the tarball, in bytes. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/** What npm prints with --json: a list, or since npm 11 a record by the package's name, after what its scripts print. */
export function packedIn(out: string): Packed | undefined {
  const start = out.search(/^[[{]/m);
  if (start < 0) return undefined;
  const printed = JSON.parse(out.slice(start)) as Packed[] | Record<string, Packed> | Packed;
  return isPacked(printed) ? printed : Object.values(printed)[0];
}

function isPacked(printed: Packed[] | Record<string, Packed> | Packed): printed is Packed {
  return "filename" in printed;
}

/** What `npm pack` would ship of a folder as it is: nothing is built. */
export function wouldShip(folder: string): Packed {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const { stdout, stderr } = spawnSync("npm", args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    shell: process.platform === "win32",
  });
  const packed = packedIn(stdout);
  if (packed === undefined) throw new Error(`npm ${args.join(" ")} printed no list of files:\n${stderr}`);
  return packed;
}
