import type { Bilingual } from "../language.ts";
import { fittingFaults } from "../scenario/faults/fitting-faults.ts";
import { whatIfValues, type WhatIfValue } from "../scenario/what-if-values.ts";
import { scenarioOf, type Job } from "./job.ts";

/** A scenario to read. */
export interface DescribeOrder {
  readonly job: Job;
}

/** What a scenario's file has, and what can be done with it. */
export interface Described {
  readonly name: string;
  readonly title: Bilingual;
  readonly teaches: Bilingual;
  /** Names of faults that work before each step, from the first on, and after the last. */
  readonly faults: readonly (readonly string[])[];
  readonly whatIf: readonly WhatIfValue[];
  /** Whether the file itself marks those values. */
  readonly marks: boolean;
  /** Of its steps. */
  readonly verbs: readonly string[];
}

/** @throws ScenarioInvalid with every mistake; SCENARIO_FILE_UNREADABLE */
export function describeJob({ job }: DescribeOrder): Described {
  const scenario = scenarioOf(job);
  const { name, title, teaches, whatIf = [], steps } = scenario;
  return {
    name,
    title,
    teaches,
    faults: fittingFaults(scenario),
    whatIf: whatIfValues(scenario),
    marks: whatIf.length > 0,
    verbs: steps.map(({ verb }) => verb),
  };
}
