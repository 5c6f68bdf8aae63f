import type { ComponentChildren } from "preact";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { useLoaded } from "../../shell/use-loaded.ts";
import { word } from "../../words/words.ts";

/** Reads something when it is first shown, again when its name changes. */
export function Loaded<Value>({
  name,
  load,
  children,
}: {
  readonly name: string;
  readonly load: () => Promise<Value>;
  readonly children: (value: Value) => ComponentChildren;
}) {
  const { key, value, problem } = useLoaded(name, load);
  if (key !== name) return <p class="quiet">{word("hood.loading")}</p>;
  if (problem !== undefined) return <ProblemNote problem={problem} />;
  return <>{value !== undefined && children(value)}</>;
}
