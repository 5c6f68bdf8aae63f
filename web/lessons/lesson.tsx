import { ProblemNote } from "../shell/problem-note.tsx";
import { route, source } from "../shell/store.ts";
import { useLoaded } from "../shell/use-loaded.ts";
import { word } from "../words/words.ts";
import { isCommitted } from "./answers.ts";
import { LessonList } from "./lesson-list.tsx";
import { LessonPage } from "./lesson-page.tsx";
import { workOf } from "./lesson-work.ts";

/** All lessons, or the one of the address. */
export function Lesson() {
  const { lesson: number } = route.value;
  return number < 0 ? <LessonList /> : <OneLesson key={number} number={number} />;
}

/** Nothing of what comes after the question is asked for before an answer was committed. */
function OneLesson({ number }: { readonly number: number }) {
  const { value: lesson, problem } = useLoaded(`lesson ${number}`, () => source().lesson(number));
  const work = workOf(number).value;
  const isOpen = lesson !== undefined && isCommitted(work, lesson.questions);
  const { value: reveal, problem: unrevealed } = useLoaded(isOpen ? `reveal ${number}` : "", () =>
    isOpen ? source().reveal(number) : Promise.resolve(undefined),
  );
  const failed = problem ?? unrevealed;
  if (failed !== undefined) return <ProblemNote problem={failed} />;
  if (lesson === undefined) return <p class="quiet">{word("common.loading")}</p>;
  return <LessonPage lesson={lesson} reveal={isOpen ? reveal : undefined} work={work} />;
}
