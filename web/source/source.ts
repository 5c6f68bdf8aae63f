import type {
  FaultCard,
  GlossaryDocument,
  LessonDocument,
  LessonReveal,
  LibraryDocument,
  Problem,
  RunRequest,
  ScenarioDocument,
} from "../../src/report/player/page-documents.ts";
import type { PlayerDocument } from "../../src/report/player/player-document.ts";

export interface Run {
  readonly id: string;
  readonly document: PlayerDocument;
  /** How long the run took; nothing where it was made before. */
  readonly milliseconds?: number;
}

/** A call inside a transaction; read when its tab is opened. */
export interface CallNode {
  readonly contract: string;
  readonly method: string;
  readonly gas: string;
  readonly source?: string;
  readonly refused?: string;
  readonly calls: readonly CallNode[];
}

/** Where the page has its documents from. */
export interface Source {
  readonly kind: "server" | "site" | "file";
  /** Whether it can run what was not run before. */
  readonly runs: boolean;
  library(): Promise<LibraryDocument>;
  scenario(name: string): Promise<ScenarioDocument>;
  faults(): Promise<readonly FaultCard[]>;
  glossary(): Promise<GlossaryDocument>;
  /** @throws ProblemError */
  run(request: RunRequest, onProgress?: (done: number, total: number) => void): Promise<Run>;
  /** The trace of a run, as JSON. */
  trace(id: string): Promise<unknown>;
  calls(id: string, step: number): Promise<readonly CallNode[]>;
  /** What is wrong with the text of a scenario; nothing where it can run. */
  check(source: string): Promise<Problem | undefined>;
  /** What can be done with the text of a scenario that can run; absent where nothing is run. */
  readonly describe?: (source: string) => Promise<ScenarioDocument | undefined>;
  /** Keeps a scenario in the folder that the server was started with; absent where there is none. */
  readonly save?: (name: string, source: string) => Promise<void>;
  lesson(number: number): Promise<LessonDocument>;
  reveal(number: number): Promise<LessonReveal>;
}

/** The code of a run that was not made beforehand, where nothing can be run. */
export const NOT_HERE = "NOT_IN_THIS_FILE";

/** A problem that the source reports, for the place where it belongs. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
