import type { RunRequest } from "./page-documents.ts";

/** The name under which a run that was made before is kept: equal requests have equal keys. */
export function runKey({ scenario = "", set = {}, faults = [] }: RunRequest): string {
  const values = Object.entries(set)
    .map(([path, value]) => `${path}=${value}`)
    .sort();
  return [scenario, ...faults.map((fault) => `fault:${fault}`), ...values].join("|");
}

/** The name of a scenario's file in a site: a server may take no encoded slash. */
export function scenarioFile(name: string): string {
  return `${name.replaceAll(/[^\w.-]/g, "_")}.json`;
}
