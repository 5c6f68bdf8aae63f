import { Link } from "../shell/link.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { source } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { useLoaded } from "../shell/use-loaded.ts";
import { word } from "../words/words.ts";

/** Every lesson with its aim and minutes. */
export function LessonList() {
  const { value, problem } = useLoaded("library", () => source().library());
  if (problem !== undefined) return <ProblemNote problem={problem} />;
  return (
    <div class="lesson-list">
      <div class="view-head">
        <h1>{word("lessons.title")}</h1>
        <p class="quiet">{word("lessons.lead")}</p>
      </div>
      <ul class="cards wide">
        {(value?.lessons ?? []).map(({ id, number, title, aim, minutes }) => (
          <li key={number}>
            <Link class="card" to={{ view: "lesson", lesson: number, step: 1, stage: "", projector: [] }}>
              <span class="card-title">
                <span class="card-number">{number}</span> {textOf(title)}
              </span>
              <span class="card-text">{textOf(aim)}</span>
              <span class="card-foot quiet">{word("lessons.minutes", minutes)}</span>
            </Link>
            {source().kind === "file" ? null : <Papers id={id} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a teacher prints or hands out. */
function Papers({ id }: { readonly id: string }) {
  return (
    <p class="papers">
      <a class="link" href={`handouts/${id}.html`}>
        {word("lessons.handout")}
      </a>
      <a class="link" href={`handouts/${id}.teacher.html`}>
        {word("lessons.teacher")}
      </a>
      {source().kind === "site" ? (
        <a class="link" href={`lessons/${id}.html`}>
          {word("lessons.file")}
        </a>
      ) : null}
    </p>
  );
}
