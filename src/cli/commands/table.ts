import { check } from "./check.ts";
import type { Command, Option } from "./command.ts";
import { compare } from "./compare.ts";
import { completion } from "./completion.ts";
import { explain } from "./explain.ts";
import { help } from "./help.ts";
import { init } from "./init.ts";
import { lesson } from "./lesson.ts";
import { list } from "./list.ts";
import { report } from "./report.ts";
import { run } from "./run.ts";
import { serve } from "./serve.ts";
import { GLOBAL_OPTIONS } from "./shared.ts";
import { site } from "./site.ts";
import { vectors } from "./vectors.ts";

/** Every command, in the order of its page. */
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
  completion,
  help,
];

/**
 * Every option of any command, by its name: what is typed before the command is taken apart by these. An option of one
 * name takes a value in all commands or in none; a test holds that.
 */
export const ALL_OPTIONS: Readonly<Record<string, Option>> = {
  ...Object.fromEntries(COMMANDS.flatMap(({ options }) => Object.entries(options))),
  ...GLOBAL_OPTIONS,
};
