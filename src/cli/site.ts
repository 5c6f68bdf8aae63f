import { availableParallelism } from "node:os";
import { readPage } from "../files/page-files.ts";
import { SiteFolder } from "../files/site-folder.ts";
import { visibleText } from "../language.ts";
import { makeSite } from "../site/site.ts";
import { WorkerPool } from "../workers/worker-pool.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { SiteArguments } from "./commands/site.ts";
import { ensureBuild } from "./ensure-build.ts";
import { ensurePage } from "./ensure-page.ts";
import { commandWord } from "./words.ts";

/** No run of the library comes near these: a machine that is slow makes the site all the same. */
const LIMITS = { waiting: Infinity, milliseconds: 300_000, megabytes: 2_048 };

/** `corridor site FOLDER` */
export function settleSite(args: SiteArguments, context: CommandContext): Promise<void> {
  return runCommand(args, context, async (language) => {
    const { print, say, progress } = context.terminal;
    const started = performance.now();
    const folder = new SiteFolder(args.folder);
    await ensureBuild(() => say(commandWord("compiling", language)));
    await ensurePage();
    const pool = new WorkerPool({ ...LIMITS, workers: availableParallelism() });
    try {
      const onRun = (done: number, total: number): void =>
        progress(commandWord("progress.runs", language, { done: String(done), total: String(total) }));
      await makeSite({ folder, page: readPage(), pool, onRun });
    } finally {
      pool.close();
      progress("");
    }
    const { files, bytes } = folder.size;
    const values = {
      folder: visibleText(args.folder),
      files: String(files),
      megabytes: (bytes / 1e6).toFixed(1),
      seconds: ((performance.now() - started) / 1e3).toFixed(0),
    };
    print(commandWord("site.ready", language, values));
    return 0;
  });
}
