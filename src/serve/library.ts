import { SettlementError } from "../errors/settlement-error.ts";
import type { LibraryDocument, Problem, ScenarioDocument } from "../report/player/page-documents.ts";
import { callNodes, type CallNode } from "../report/player/call-nodes.ts";
import { resultOf, type Refusal } from "../workers/answer.ts";
import type { Described } from "../workers/describe.ts";
import type { Job } from "../workers/job.ts";
import type { PlayedCard } from "../workers/play.ts";
import type { WorkerPool } from "../workers/worker-pool.ts";
import { libraryDocument } from "./documents/library.ts";
import { scenarioDocument } from "./documents/scenario.ts";
import type { LessonShelf } from "./lesson-shelf.ts";
import type { ServeLimits } from "./limits.ts";
import { problemOf, refusalIn } from "./problem.ts";
import type { OrderedRun } from "./request.ts";
import { Runs, type FollowOptions, type MadeRun } from "./runs.ts";
import { goldenCard } from "./golden-cards.ts";
import type { Shelf, ShelfScenario } from "./shelf.ts";

/** Runs whose calls are kept; they are larger than the runs. */
const CALLS_KEPT = 8;

/** The scenarios, what can be done with each, and the runs that were made of them. */
export class Library {
  readonly shelf: Shelf;
  readonly #pool: WorkerPool;
  readonly #limits: ServeLimits;
  readonly #lessons: LessonShelf;
  readonly #runs: Runs;
  readonly #calls = new Map<string, Promise<readonly (readonly CallNode[])[]>>();
  readonly #cards = new Map<string, PlayedCard>();
  readonly #looked = new Set<string>();

  constructor(shelf: Shelf, lessons: LessonShelf, pool: WorkerPool, limits: ServeLimits) {
    this.shelf = shelf;
    this.#lessons = lessons;
    this.#pool = pool;
    this.#limits = limits;
    this.#runs = new Runs(pool, limits);
  }

  document(): LibraryDocument {
    const scenarios = this.shelf.scenarios();
    for (const scenario of scenarios) this.#lookForGolden(scenario);
    return libraryDocument(scenarios, this.#cards, this.#lessons.cards());
  }

  /** Until it is run, a scenario's golden trace is the last run that is known of it; looked for once. */
  #lookForGolden(scenario: ShelfScenario): void {
    const { name } = scenario;
    if (this.#looked.has(name) || this.#cards.has(name)) return;
    this.#looked.add(name);
    const card = goldenCard(scenario, () => this.shelf.text(scenario));
    if (card !== undefined) this.#cards.set(name, card);
  }

  /** @throws NAME_MISSPELT, NAME_UNKNOWN; SERVER_BUSY and the others of `WorkerPool.ask` */
  async scenario(name: string): Promise<ScenarioDocument> {
    const found = this.shelf.find(name);
    const text = this.shelf.text(found);
    const described = await this.#describe({ file: found.file, text });
    // One that cannot run is opened in the editor, where its mistakes are shown.
    const nothing = { faults: [], whatIf: [] };
    return scenarioDocument(found, text, "code" in described ? nothing : described);
  }

  /** What is wrong with a text, or what can be done with it. */
  async check(
    text: string,
  ): Promise<{ readonly problem: Problem } | { readonly scenario: ScenarioDocument }> {
    const file = this.shelf.unsaved;
    const described = await this.#describe({ file, text });
    if ("code" in described) return { problem: problemOf(described, file) };
    return { scenario: scenarioDocument({ name: "", title: described.title }, text, described) };
  }

  /** @throws SERVER_BUSY where the run would find no place */
  requireRoom(order: OrderedRun): void {
    const { workers, waiting } = this.#limits;
    if (this.#runs.isFullFor(order)) throw new SettlementError("SERVER_BUSY", { workers, waiting });
  }

  async run(order: OrderedRun, options: FollowOptions): Promise<MadeRun | Refusal> {
    const made = await this.#runs.run(order, options);
    if (!("code" in made) && order.plain !== "") this.#cards.set(order.plain, made.played.card);
    return made;
  }

  /** @throws RUN_FORGOTTEN */
  made(id: string): MadeRun {
    const made = this.#runs.find(id);
    if (made !== undefined) return made;
    throw new SettlementError("RUN_FORGOTTEN", { run: id.slice(0, 40), kept: this.#limits.kept });
  }

  /**
   * The calls inside the transactions of a step. The run is made again for it, once, with its calls recorded.
   *
   * @param step From 1.
   * @throws RUN_FORGOTTEN; SERVER_BUSY and the others of `WorkerPool.ask`
   */
  async calls(id: string, step: string): Promise<readonly CallNode[]> {
    const { order } = this.made(id);
    const known = this.#calls.get(id) ?? this.#recordCalls(order.job);
    this.#calls.set(id, known);
    known.catch(() => this.#calls.delete(id));
    const [oldest] = this.#calls.keys();
    if (this.#calls.size > CALLS_KEPT && oldest !== undefined) this.#calls.delete(oldest);
    return (await known)[Number(step) - 1] ?? [];
  }

  async #recordCalls(job: Job): Promise<readonly (readonly CallNode[])[]> {
    const answer = await this.#pool.ask("run", { ...job, calls: true });
    const result = resultOf(answer, job.file);
    if (result instanceof SettlementError) throw result;
    return callNodes(result.trace);
  }

  async #describe({ file, text }: Pick<Job, "file" | "text">): Promise<Described | Refusal> {
    const job: Job = { file, text: text ?? "", seed: undefined, set: [], faults: [], calls: false };
    const answer = await this.#pool.ask("describe", { job });
    return "done" in answer ? answer.done : refusalIn(answer, file);
  }
}
