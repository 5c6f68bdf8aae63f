import { list } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { chosen } from "../choice.ts";
import { DETAILS, type RunArguments } from "../commands/run.ts";
import { isInstalled } from "../../files/find-scenario.ts";
import { scenarioFiles } from "../../files/scenarios.ts";
import type { Job } from "../../workers/job.ts";

/** Whether traces are to have the calls inside transactions. @throws OPTION_INVALID */
export function withCalls({ detail }: Pick<RunArguments, "detail">): boolean {
  return detail !== "" && chosen("--detail", detail, DETAILS) === "calls";
}

/** The runs that `corridor run` is asked for, a scenario each. @throws SCENARIOS_MISSING, SCENARIOS_NONE_THERE, OPTIONS_EXCLUSIVE, UPDATE_INSTALLED, NAME_MISSPELT */
export function jobsOf(args: RunArguments, calls: boolean): Job[] {
  const { seed, set, until, noExpect, update, check, jsonl } = args;
  const files = scenarioFiles(args.files);
  if (files.length === 0) throw noScenarios("run", args.files);
  const faults = [...args.fault, ...args.break].flatMap((given) => given.split(","));
  const changes = Object.entries({
    "--seed": seed,
    "--set": set.join(","),
    "--fault": faults.join(""),
    "--until": until,
    "--no-expect": noExpect ? "yes" : "",
  });
  const changed = changes.find(([, value]) => value !== "")?.[0];
  // What a changed scenario gives is not what the file gives.
  if (update && changed !== undefined)
    throw new SettlementError("OPTIONS_EXCLUSIVE", { left: "--update", right: changed });
  if (update && check) throw new SettlementError("OPTIONS_EXCLUSIVE", { left: "--update", right: "--check" });
  const installed = update ? files.find((file) => isInstalled(file)) : undefined;
  if (installed !== undefined) throw new SettlementError("UPDATE_INSTALLED", { file: installed });
  return files.map((file) => ({
    file,
    seed: seed === "" ? undefined : seed,
    set: set.flatMap(assignments),
    faults: faults.filter((one) => one !== ""),
    ...(until === "" ? {} : { until }),
    expect: !noExpect,
    calls,
    ...(jsonl ? { stream: true } : {}),
  }));
}

/** That there is nothing to read: nothing was named, or folders without a scenario. */
export function noScenarios(command: string, named: readonly string[]): SettlementError {
  const folders = named.filter((name) => name !== "");
  return folders.length === 0
    ? new SettlementError("SCENARIOS_MISSING", { command })
    : new SettlementError("SCENARIOS_NONE_THERE", { folder: list(folders) });
}

/** A comma begins the next assignment where a path and = follow, outside quotes and brackets. */
function assignments(set: string): string[] {
  const pieces = set === "" ? [] : set.split(/,(?=[^\s,=[\]{}"']+=)/);
  return pieces.reduce<string[]>((found, piece) => {
    const before = found.at(-1);
    if (before === undefined || !isOpen(before)) return [...found, piece];
    return [...found.slice(0, -1), `${before},${piece}`];
  }, []);
}

/** Whether the value of an assignment has a quote or a bracket that is not closed yet; within plain text they are letters. */
function isOpen(assignment: string): boolean {
  const value = assignment.slice(assignment.indexOf("=") + 1).trimStart();
  if (!/^["'[{]/.test(value)) return false;
  const bare = value.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, "");
  const count = (brackets: RegExp): number => bare.match(brackets)?.length ?? 0;
  return /^["']/.test(bare) || count(/[[{]/g) > count(/[\]}]/g);
}
