import { useEffect } from "preact/hooks";
import type {
  LessonDocument,
  LessonReveal,
  LessonStage,
  StageName,
} from "../../src/report/player/page-documents.ts";
import { glossaryOf } from "../shell/documents.ts";
import { Term } from "../shell/term.tsx";
import { Link } from "../shell/link.tsx";
import { go, route } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { useLoaded } from "../shell/use-loaded.ts";
import { word } from "../words/words.ts";
import { change } from "./lesson-work.ts";
import type { LessonProps } from "./lesson-props.ts";
import { Blocks, Spans } from "./blocks.tsx";
import { Evidence, EvidenceBar } from "./evidence.tsx";
import { Questions } from "./questions.tsx";
import { Sheet } from "./sheet.tsx";

/** A lesson: the question left, what can be seen of the run right. */
export function LessonPage({ lesson, reveal, work }: LessonProps) {
  const document = reveal?.document ?? lesson.shown;
  const last = document?.steps.at(-1)?.index ?? 1;
  const isOpen = reveal !== undefined;
  // A question is about the last step that is shown; an answer opens the end of the run.
  useEffect(() => {
    if (document !== undefined && (isOpen || route.peek().step === 1)) go({ step: last }, { replace: true });
  }, [isOpen, document === undefined]);
  const stage = stageOf(reveal);
  const isProjected = route.value.projector.length > 0;
  return (
    <div class={isProjected ? "lesson projected-lesson" : "lesson"}>
      <Head lesson={lesson} reveal={reveal} stage={stage} />
      {document === undefined ? null : <EvidenceBar document={document} hidden={!isOpen} />}
      <div class={document === undefined ? "lesson-parts alone" : "lesson-parts"}>
        <div class="lesson-text">
          <Stage lesson={lesson} reveal={reveal} work={work} stage={stage} />
        </div>
        {document === undefined ? null : (
          <Evidence document={document} panels={lesson.panels} isProjected={isProjected} />
        )}
      </div>
    </div>
  );
}

function stageOf(reveal: LessonReveal | undefined): StageName {
  const { stage } = route.value;
  if (reveal === undefined) return "predict";
  return reveal.stages.find(({ name }) => name === stage)?.name ?? (stage === "predict" ? "predict" : "run");
}

function Head(props: {
  readonly lesson: LessonDocument;
  readonly reveal: LessonReveal | undefined;
  readonly stage: StageName;
}) {
  const { lesson, reveal, stage: present } = props;
  const isProjected = route.value.projector.length > 0;
  return (
    <div class="lesson-head">
      <h1>
        {word("lessons.number", { number: lesson.number })}
        {word("lessons.colon")}
        {textOf(lesson.title)}
      </h1>
      <ol class="stages" aria-label={word("lessons.stages")}>
        {lesson.stages.map(({ name, minutes }) => (
          <li key={name}>
            <button
              class="pill"
              aria-current={name === present ? "step" : undefined}
              disabled={reveal === undefined && name !== "predict"}
              title={reveal === undefined && name !== "predict" ? word("lessons.locked") : undefined}
              onClick={() => go({ stage: name }, { replace: true })}
            >
              {word(`lessons.${name}`)} <span class="figure">{word("common.minutes", { minutes })}</span>
            </button>
          </li>
        ))}
      </ol>
      <span class="grow" />
      {lesson.panels.length === 0 ? null : (
        <button
          class="button"
          aria-pressed={isProjected}
          onClick={() => go({ projector: isProjected ? [] : lesson.panels }, { replace: true })}
        >
          {word("lessons.projector")}
        </button>
      )}
      <Link class="button" to={{ view: "lesson", lesson: -1, stage: "", projector: [] }}>
        {word("lessons.all")}
      </Link>
    </div>
  );
}

function Stage(props: LessonProps & { readonly stage: StageName }) {
  const { lesson, reveal, work, stage } = props;
  const { number } = lesson;
  const isPrediction = stage === "predict" || stage === "run";
  const all: readonly LessonStage[] = [...lesson.stages.slice(0, 1), ...(reveal?.stages ?? [])];
  const blocks = all.find(({ name }) => name === stage)?.blocks ?? [];
  const questions = isPrediction
    ? lesson.questions
    : (reveal?.questions ?? []).filter((question) => question.stage === stage);
  return (
    <>
      {stage === "predict" ? <About lesson={lesson} /> : null}
      {isPrediction ? null : (
        <section aria-labelledby="stage">
          <h2 id="stage" class="unseen">
            {word(`lessons.${stage}`)}
          </h2>
          <Blocks blocks={blocks} />
        </section>
      )}
      {stage === "predict" ? <Blocks blocks={blocks} /> : null}
      {lesson.terms.length === 0 ? null : (
        <details class="about">
          <summary>{word("lessons.terms")}</summary>
          <Blocks blocks={lesson.terms} />
        </details>
      )}
      <Questions
        lesson={number}
        document={reveal?.document ?? lesson.shown}
        together={isPrediction}
        questions={questions}
        reveal={reveal}
        work={work}
      />
      {stage === "run" ? <Blocks blocks={blocks} /> : null}
      {stage === "predict" ? null : (
        <label class="notes">
          {word("lessons.notes")}
          <textarea
            class="field"
            rows={3}
            value={work.notes[stage] ?? ""}
            onInput={({ currentTarget: { value } }) =>
              change(number, ({ notes }) => ({ notes: { ...notes, [stage]: value } }))
            }
          />
        </label>
      )}
      {stage === "make" ? <Closing reveal={reveal} /> : null}
      {reveal === undefined ? null : <After lesson={lesson} reveal={reveal} work={work} />}
    </>
  );
}

/** What the lesson is for; closed, since the question leads. */
function About({ lesson }: { readonly lesson: LessonDocument }) {
  const { value: glossary } = useLoaded("glossary", glossaryOf);
  return (
    <details class="about">
      <summary>{word("lessons.about")}</summary>
      <p>
        <Spans text={lesson.aim} />
      </p>
      <p class="vocabulary">
        {lesson.vocabulary.map((id) => (
          <Term key={id} id={id}>
            {textOf(glossary?.terms.find((term) => term.id === id) ?? id)}
          </Term>
        ))}
      </p>
      <p class="quiet">
        <strong>{word("lessons.paper")}</strong>
        {word("lessons.colon")}
        <Spans text={lesson.paper} />
      </p>
    </details>
  );
}

function Closing({ reveal }: { readonly reveal: LessonReveal | undefined }) {
  if (reveal === undefined || reveal.closing.length === 0) return null;
  return (
    <section class="closing">
      <h2>{word("lessons.closing")}</h2>
      <Blocks blocks={reveal.closing} />
    </section>
  );
}

function After({ lesson, reveal, work }: LessonProps) {
  return (
    <>
      <p class="actions">
        <button
          class="pill"
          onClick={() => {
            change(lesson.number, () => ({ committed: [] }));
            go({ stage: "", step: 1 }, { replace: true });
          }}
        >
          {word("lessons.again")}
        </button>
        {lesson.scenario === undefined ? null : (
          <Link
            class="link"
            to={{
              view: "player",
              scenario: lesson.scenario,
              step: lesson.shown?.steps.at(-1)?.index ?? 1,
              payment: "",
              set: {},
              faults: [],
              projector: [],
            }}
          >
            {word("lessons.open")}
          </Link>
        )}
      </p>
      <Sheet lesson={lesson} reveal={reveal} work={work} />
    </>
  );
}
