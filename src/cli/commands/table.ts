import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { compare } from "./compare.ts";
import { explain } from "./explain.ts";
import { help } from "./help.ts";
import { init } from "./init.ts";
import { lesson } from "./lesson.ts";
import { list } from "./list.ts";
import { report } from "./report.ts";
import { run } from "./run.ts";
import { serve } from "./serve.ts";
import { site } from "./site.ts";
import { vectors } from "./vectors.ts";

/** Every command of `settle`, in the order of its page. */
export const COMMANDS: readonly Command[] = [
  run,
  lesson,
  list,
  explain,
  check,
  compare,
  report,
  serve,
  site,
  init,
  vectors,
  help,
];
