import { SettlementError } from "../../errors/settlement-error.ts";
import { NETWORKS } from "../options.ts";
import type { CommonArguments } from "../command.ts";
import { scenarioFiles } from "../../files/scenarios.ts";
import type { Job } from "../../workers/job.ts";

/** What `settle run` is told; a text is empty where nothing was said. */
export interface RunArguments extends CommonArguments {
  readonly files: readonly string[];
  readonly seed: string;
  readonly set: string;
  readonly break: string;
  readonly trace: string;
  readonly report: string;
  readonly junit: string;
  readonly json: boolean;
  readonly bail: boolean;
  readonly update: boolean;
  readonly check: boolean;
  readonly events: boolean;
  readonly calls: boolean;
}

/** @throws SCENARIOS_MISSING, OPTIONS_EXCLUSIVE */
export function jobsOf(args: RunArguments, calls: boolean): Job[] {
  const { seed, set, update, check } = args;
  const files = scenarioFiles(args.files);
  if (files.length === 0) throw new SettlementError("SCENARIOS_MISSING", { command: "run" });
  const changes = Object.entries({ "--seed": seed, "--set": set, "--break": args.break });
  const changed = changes.find(([, value]) => value !== "")?.[0];
  // What a changed scenario gives is not what the file gives.
  if (update && changed !== undefined)
    throw new SettlementError("OPTIONS_EXCLUSIVE", { left: "--update", right: changed });
  if (update && check) throw new SettlementError("OPTIONS_EXCLUSIVE", { left: "--update", right: "--check" });
  return files.map((file) => ({
    file,
    seed: seed === "" ? undefined : seed,
    set: assignments(set),
    breaks: args.break.split(",").filter((one) => one !== ""),
    calls,
  }));
}

/** A comma begins the next assignment where a path and = follow; `[a, b]` stays one value. */
function assignments(set: string): string[] {
  return set === "" ? [] : set.split(/,(?=[^\s,=[\]{}"']+=)/);
}

/** The address of a network by its name. @throws OPTION_INVALID */
export function networkUrl(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const url = NETWORKS[name];
  if (url !== undefined) return url;
  const known = Object.keys(NETWORKS).join(", ");
  throw new SettlementError("OPTION_INVALID", { option: "--network", value: name, known });
}
