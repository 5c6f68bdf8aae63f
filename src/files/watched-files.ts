import fs from "node:fs";
import path from "node:path";

/** The folders to listen to for a file: a folder's events are those of its files too, also of one that takes another's place; a folder itself has its own. */
export function foldersOf(file: string): string[] {
  const isFolder = fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder) return [file];
  const folders = [nearestFolder(path.dirname(file))];
  // What a link leads to is saved where it is.
  return fs.existsSync(file) ? [...folders, path.dirname(fs.realpathSync(file))] : folders;
}

/** Where a folder is not there yet, the one that it would come into. */
function nearestFolder(folder: string): string {
  const parent = path.dirname(folder);
  return fs.existsSync(folder) || parent === folder ? folder : nearestFolder(parent);
}

/** Nothing where the system gives no events: too many are listened to, or the folder is on another machine. */
export function listen(folder: string, ring: () => void): fs.FSWatcher | undefined {
  try {
    // A folder that goes away while it is listened to is seen by what it had.
    return fs.watch(folder, ring).on("error", ring);
  } catch {
    return undefined;
  }
}

/** Of a file when and as what it was written; of a folder the names in it; that there is none. */
export function stateOf(file: string): string {
  try {
    const { mtimeNs, size, ino } = fs.statSync(file, { bigint: true });
    const isFolder = fs.statSync(file).isDirectory();
    return isFolder ? fs.readdirSync(file).filter(isScenario).join("\n") : `${mtimeNs} ${size} ${ino}`;
  } catch {
    return "none";
  }
}

function isScenario(name: string): boolean {
  return /\.ya?ml$/.test(name);
}
