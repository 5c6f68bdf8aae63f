import type { Rpc } from "../chain/rpc.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { ScenarioCard } from "../report/player/page-documents.ts";
import type { PlayerDocument } from "../report/player/player-document.ts";
import { playerDocument } from "../report/player/make-document.ts";
import { runScenario } from "../simulate.ts";
import { traceText } from "../trace/trace-text.ts";
import { followed, scenarioOf, type Job, type JobOptions } from "./job.ts";

/** A scenario to run for the page. */
export interface PlayOrder {
  readonly job: Job;
  /** Steps that it may have at most. */
  readonly steps: number;
}

/** A run as the page gets it, in texts that go to it as they are. */
export interface Played {
  /** The `PlayerDocument`, as JSON. */
  readonly document: string;
  /** The trace, as JSON. */
  readonly trace: string;
  /** What the library shows of the run. */
  readonly card: PlayedCard;
}

/** The marks of its steps and its verdict. */
export interface PlayedCard {
  readonly marks: ScenarioCard["marks"];
  readonly outcome: Pick<PlayerDocument["outcome"], "name" | "label">;
}

/** @throws RUN_TOO_LARGE; what reading the scenario throws; the reason of a signal that is aborted */
export async function playJob({ job, steps }: PlayOrder, rpc: Rpc, options: JobOptions): Promise<Played> {
  const scenario = scenarioOf(job);
  if (scenario.steps.length > steps)
    throw new SettlementError("RUN_TOO_LARGE", { steps: scenario.steps.length, limit: steps });
  const { signal } = options;
  const run = runScenario(scenario, rpc, signal === undefined ? {} : { signal });
  const trace = await followed(run, scenario, options);
  const document = playerDocument(trace);
  return { document: JSON.stringify(document), trace: traceText(trace), card: cardOf(document) };
}

function cardOf({ steps, outcome: { name, label } }: PlayerDocument): PlayedCard {
  return { marks: steps.map(({ mark, label }) => ({ verb: label, mark })), outcome: { name, label } };
}
