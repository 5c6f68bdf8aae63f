import path from "node:path";
import { existingPath } from "../../files/disk.ts";
import { foldersOf, listen, stateOf } from "../../files/watched-files.ts";

/** After the first event others of the same save are waited for: editors write a new file and rename it. */
const QUIET_MILLISECONDS = 100;

/** How often files are looked at where the system gives no events of them. */
const POLL_MILLISECONDS = 500;

/** What is watched, as it was when it was read: by path, what changes when it is saved. */
type Seen = Map<string, string>;

/** How a watched command is carried out and followed. */
export interface Watched {
  /** Carries it out once. @param onRead Receives each file right before it is read. */
  readonly run: (onRead: (file: string) => void) => Promise<void>;
  /** Folders whose list of files counts too. */
  readonly folders: readonly string[];
  /** Called before it waits, and before it runs again. */
  readonly onWait: (files: number) => void;
  readonly onChange: (file: string) => void;
}

/**
 * Carries something out again each time that a file is saved which it read, or a file comes into one of the folders or
 * goes. It waits for events of the system, or where there are none looks twice a second.
 *
 * @returns Once `signal` is aborted; what is being carried out is awaited.
 */
export async function watch({ run, folders, onWait, onChange }: Watched, signal: AbortSignal): Promise<void> {
  for (;;) {
    const seen: Seen = new Map(folders.map((folder) => [path.resolve(existingPath(folder)), ""]));
    for (const folder of seen.keys()) seen.set(folder, stateOf(folder));
    // What is saved while it is carried out has another state than it was read in.
    await run((file) => {
      const full = path.resolve(existingPath(file));
      if (!seen.has(full)) seen.set(full, stateOf(full));
    });
    if (signal.aborted) return;
    onWait(seen.size - folders.length);
    const changed = await nextChange(seen, signal);
    if (changed === undefined) return;
    onChange(path.relative(process.cwd(), changed));
  }
}

/** The first file that is other than it was seen; nothing once the signal is aborted. */
async function nextChange(seen: Seen, signal: AbortSignal): Promise<string | undefined> {
  const bell = new Bell();
  const listening = [...new Set([...seen.keys()].flatMap(foldersOf))].map((folder) =>
    listen(folder, bell.ring),
  );
  const isDeaf = listening.some((watcher) => watcher === undefined);
  const poll = isDeaf ? setInterval(bell.ring, POLL_MILLISECONDS) : undefined;
  signal.addEventListener("abort", bell.ring);
  try {
    for (;;) {
      const changed = [...seen].find(([file, state]) => stateOf(file) !== state)?.[0];
      if (signal.aborted) return undefined;
      if (changed !== undefined) return changed;
      await bell.rung();
      if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, QUIET_MILLISECONDS));
    }
  } finally {
    signal.removeEventListener("abort", bell.ring);
    clearInterval(poll);
    for (const watcher of listening) watcher?.close();
  }
}

/** Wakes who waits for it; a ring that nobody waits for is kept. */
class Bell {
  #rings = false;
  #wake: () => void = () => {};

  readonly ring = (): void => {
    this.#rings = true;
    this.#wake();
  };

  async rung(): Promise<void> {
    if (!this.#rings) await new Promise<void>((resolve) => (this.#wake = resolve));
    this.#rings = false;
    this.#wake = () => {};
  }
}
