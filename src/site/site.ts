import { createHash } from "node:crypto";
import { SettlementError } from "../errors/settlement-error.ts";
import type { PageFiles } from "../files/page-files.ts";
import type { SiteFolder } from "../files/site-folder.ts";
import { handout } from "../lessons/handout.ts";
import { lessonCard, lessonDocument, lessonReveal } from "../lessons/lesson-document.ts";
import { allLessons } from "../lessons/read-lesson.ts";
import type { LessonRun } from "../lessons/lesson-schema.ts";
import type { Lesson } from "../lessons/lesson.ts";
import { scenarioFile } from "../report/player/run-key.ts";
import { faultCards } from "../serve/documents/faults.ts";
import { glossaryDocument } from "../serve/documents/glossary.ts";
import { libraryDocument } from "../serve/documents/library.ts";
import { scenarioDocument } from "../serve/documents/scenario.ts";
import { LessonShelf } from "../serve/lesson-shelf.ts";
import { orderOf } from "../serve/request.ts";
import { Shelf, type ShelfScenario } from "../serve/shelf.ts";
import { resultOf } from "../workers/answer.ts";
import type { Described } from "../workers/describe.ts";
import type { PlayedCard } from "../workers/play.ts";
import type { WorkerPool } from "../workers/worker-pool.ts";
import { deflated, deflatedText } from "./deflated.ts";
import { lessonFile } from "./lesson-file.ts";
import { sitePage } from "./site-page.ts";
import { siteRun, siteRuns, type SiteExtent, type SiteRun } from "./site-runs.ts";

/** What a site is made with. */
export interface SiteOptions {
  readonly folder: SiteFolder;
  readonly page: PageFiles;
  readonly pool: WorkerPool;
  /** Which scenarios of the library, and which lessons, are in it; all unless given. */
  readonly only?: { readonly scenarios: readonly string[]; readonly lessons: readonly number[] };
  readonly onRun?: (done: number, total: number) => void;
}

/** The scenario that is opened first: a site has all of it. */
const FIRST = "01-happy-path";

/** Steps of a run at most; the library's longest has a third of them. */
const MOST_STEPS = 3_000;

/**
 * Writes the library, the lessons and the glossary as static files, for a server that only has files. Everything is
 * linked from where it stands, so that it works in any folder of a server.
 *
 * @throws what a scenario or a lesson of the library is refused with; FILE_UNWRITABLE
 */
export async function makeSite({ folder, page, pool, only, onRun = () => {} }: SiteOptions): Promise<void> {
  const shelf = new Shelf([]);
  const lessons = allLessons().filter(({ data }) => only?.lessons.includes(data.number) ?? true);
  const library = shelf.scenarios().filter(({ name }) => only?.scenarios.includes(name) ?? true);
  const ofLessons = [...new Set(lessons.flatMap(({ scenario }) => scenario ?? []))].map((name) =>
    shelf.find(name),
  );
  const opened = new Map([...library, ...ofLessons].map((scenario) => [scenario.name, scenario]));
  const scenarios: OpenedScenario[] = [];
  for (const scenario of opened.values())
    scenarios.push(await openScenario(scenario, shelf, ofLessons.includes(scenario), pool));
  const wanted = [...scenarios.flatMap(({ runs }) => runs), ...lessons.flatMap(lessonRuns)];
  const runs = [...new Map(wanted.map((run) => [run.keys[0], run])).values()];
  const { cards, index } = await writeRuns(runs, shelf, { folder, pool, onRun });
  for (const scenario of scenarios) writeScenario(scenario, index, folder);
  await writeLessons(lessons, { folder, pool, page });
  folder.write("data/library.json", JSON.stringify(libraryDocument(library, cards, lessons.map(lessonCard))));
  folder.write("data/faults.json", JSON.stringify(faultCards()));
  folder.write("data/glossary.json", JSON.stringify(glossaryDocument()));
  folder.write("page.js", page.script);
  folder.write("page.css", page.style);
  folder.write("index.html", sitePage(page));
}

type Into = Pick<SiteOptions, "folder" | "pool">;

interface OpenedScenario {
  readonly scenario: ShelfScenario;
  readonly text: string;
  readonly described: Described;
  /** The runs that the site is to have of it. */
  readonly runs: readonly SiteRun[];
}

async function openScenario(
  scenario: ShelfScenario,
  shelf: Shelf,
  isOfLesson: boolean,
  pool: WorkerPool,
): Promise<OpenedScenario> {
  const { name, file } = scenario;
  const text = shelf.text(scenario);
  const job = { file, text, seed: undefined, set: [], faults: [], calls: false };
  const described = resultOf(await pool.ask("describe", { job }), file);
  if (described instanceof SettlementError) throw described;
  const runs = siteRuns(name, described, extentOf(name, isOfLesson));
  return { scenario, text, described, runs };
}

/** All runs of the library would take a school's machine half an hour, and its server hundreds of megabytes. */
function extentOf(name: string, isOfLesson: boolean): SiteExtent {
  if (name === FIRST) return { values: "all", faults: "everywhere" };
  return isOfLesson ? { values: "all", faults: "first" } : { values: "first", faults: "none" };
}

/** @param index The runs that were made, by their keys. */
function writeScenario(
  { scenario, text, described, runs }: OpenedScenario,
  index: ReadonlyMap<string, string>,
  folder: SiteFolder,
): void {
  const whatIf = described.marks ? described.whatIf : [];
  const document = {
    ...scenarioDocument(scenario, text, { ...described, whatIf }),
    runs: runs.flatMap(({ keys }) => keys).filter((key) => index.has(key)),
  };
  folder.write(`data/scenarios/${scenarioFile(scenario.name)}`, JSON.stringify(document));
}

interface WrittenRuns {
  /** What the library shows of plain runs. */
  readonly cards: ReadonlyMap<string, PlayedCard>;
  /** The files of runs, by every key that the page asks for them by. */
  readonly index: ReadonlyMap<string, string>;
}

/**
 * Runs everything, as many at once as there are workers. What a fault or another value makes impossible is left out, as
 * the page then shows the command for it; a scenario as it stands must run.
 */
async function writeRuns(
  runs: readonly SiteRun[],
  shelf: Shelf,
  { folder, pool, onRun }: Into & Required<Pick<SiteOptions, "onRun">>,
): Promise<WrittenRuns> {
  const cards = new Map<string, PlayedCard>();
  const index = new Map<string, string>();
  let done = 0;
  const make = async ({ request, keys }: SiteRun): Promise<void> => {
    const { job, plain } = orderOf(request, shelf);
    const played = resultOf(await pool.ask("play", { job, steps: MOST_STEPS }), job.file);
    onRun((done += 1), runs.length);
    if (played instanceof SettlementError) {
      if (plain !== "" || played.who === "bug") throw played;
      return;
    }
    const [id = ""] = keys;
    const file = `runs/${createHash("sha256").update(id).digest("hex").slice(0, 16)}.txt`;
    const run = `{"run":{"id":${JSON.stringify(id)},"document":${played.document}},"trace":${played.trace}}`;
    folder.write(`data/${file}`, deflatedText(run));
    for (const key of keys) index.set(key, file);
    if (plain !== "") cards.set(plain, played.card);
  };
  await Promise.all(runs.map(make));
  const sorted = [...index].toSorted(([left], [right]) => (left < right ? -1 : 1));
  folder.write("data/runs.json", JSON.stringify(Object.fromEntries(sorted)));
  return { cards, index };
}

/** The runs that a lesson speaks of beside its own. */
function lessonRuns({ data, scenario = "" }: Lesson): SiteRun[] {
  const requestOf = ({ scenario: other, set, faults }: LessonRun): SiteRun =>
    siteRun({
      scenario: other ?? scenario,
      ...(Object.keys(set).length === 0 ? {} : { set, expect: false }),
      ...(faults.length === 0 ? {} : { faults }),
    });
  return Object.values(data.runs).map(requestOf);
}

async function writeLessons(
  lessons: readonly Lesson[],
  { folder, pool, page }: Into & Pick<SiteOptions, "page">,
): Promise<void> {
  const shelf = new LessonShelf(pool);
  for (const { id, data } of lessons) {
    const prepared = await shelf.prepared(String(data.number));
    folder.write(`data/lessons/${data.number}.json`, JSON.stringify(lessonDocument(prepared)));
    folder.write(`data/lessons/${data.number}.reveal.txt`, deflated(lessonReveal(prepared)));
    const pages = { answers: false, teacher: false };
    folder.write(`handouts/${id}.html`, handout(prepared, "en", pages));
    folder.write(`handouts/${id}.teacher.html`, handout(prepared, "en", { ...pages, teacher: true }));
    folder.write(`lessons/${id}.html`, lessonFile(prepared, "en", page));
  }
}
