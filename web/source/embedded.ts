import type {
  FaultCard,
  GlossaryDocument,
  LessonDocument,
  LessonReveal,
  LibraryDocument,
  ScenarioDocument,
} from "../../src/report/player/page-documents.ts";
import { inflated } from "./inflate.ts";
import { runKey } from "../../src/report/player/run-key.ts";
import { NOT_HERE, ProblemError, type CallNode, type Run, type Source } from "./source.ts";

/** What a file without a server has inside. */
export interface Embedded {
  readonly library: LibraryDocument;
  readonly scenarios: readonly ScenarioDocument[];
  readonly faults: readonly FaultCard[];
  readonly glossary: GlossaryDocument;
  /** Runs by the key of their request. */
  readonly runs: Readonly<
    Record<
      string,
      { readonly run: Run; readonly trace: unknown; readonly calls?: readonly (readonly CallNode[])[] }
    >
  >;
  readonly lessons: readonly {
    readonly lesson: LessonDocument;
    /** Deflated apart, so that it is not read before it is asked for. */ readonly reveal: string;
  }[];
}

export async function embeddedSource(text: string): Promise<Source> {
  const all = await inflated<Embedded>(text.trim());
  const made = (id: string) => all.runs[id] ?? missing(id);
  return {
    kind: "file",
    runs: false,
    library: () => Promise.resolve(all.library),
    scenario: async (name) => {
      const found = all.scenarios.find((one) => one.name === name) ?? missing(name);
      return { ...found, runs: Object.keys(all.runs) };
    },
    faults: () => Promise.resolve(all.faults),
    glossary: () => Promise.resolve(all.glossary),
    run: async (request) => made(runKey(request)).run,
    trace: async (id) => made(id).trace,
    calls: async (id, step) => made(id).calls?.[step - 1] ?? [],
    check: () => Promise.resolve(undefined),
    lesson: async (number) => lessonOf(all, number).lesson,
    reveal: (number) => inflated<LessonReveal>(lessonOf(all, number).reveal),
  };
}

function lessonOf({ lessons }: Embedded, number: number): Embedded["lessons"][number] {
  return lessons.find(({ lesson }) => lesson.number === number) ?? missing(`lesson ${number}`);
}

/** The file has what it was made with and runs nothing. */
export function missing(what: string): never {
  throw new ProblemError({
    code: NOT_HERE,
    message: {
      en: `This page has no server, and ${what} was not run when it was made.`,
      zh: `本页没有服务器，制作时未运行 ${what}。`,
    },
    places: [],
  });
}
