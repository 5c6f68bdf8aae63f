import { readdirSync } from "node:fs";
import path from "node:path";
import type { Invariant } from "./invariant.ts";

const FOLDER = path.resolve(import.meta.dirname, "..");

/** Every invariant by its number: the files of this folder that begin with one. */
export async function allInvariants(): Promise<ReadonlyMap<number, Invariant>> {
  const files = readdirSync(FOLDER).filter((file) => /^\d\d-.*\.ts$/.test(file));
  const modules = files.toSorted().map(async (file) => {
    const invariant = (await import(path.join(FOLDER, file))) as Invariant;
    return [parseInt(file, 10), invariant] as const;
  });
  return new Map(await Promise.all(modules));
}
