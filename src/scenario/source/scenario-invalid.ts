import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import type { Problem } from "./problem.ts";

/** A scenario that cannot be run, with everything that is wrong about it, in order of place. */
export class ScenarioInvalid extends SettlementError<"SCENARIO_INVALID"> {
  readonly problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    const [first] = problems;
    const count =
      problems.length === 1 ? phrase("one-mistake") : phrase("mistakes", { count: problems.length });
    super(
      "SCENARIO_INVALID",
      { file, count },
      first?.error.place === undefined ? {} : { place: first.error.place },
    );
    this.problems = problems;
  }
}

/** Every mistake of a scenario that is refused; of another error that itself. */
export function mistakesOf(error: SettlementError): readonly SettlementError[] {
  return error instanceof ScenarioInvalid ? error.problems.map((problem) => problem.error) : [error];
}
