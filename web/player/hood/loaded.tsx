import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { problemOf } from "../../shell/store.ts";
import { textOf } from "../../shell/text.ts";
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
  const [state, setState] = useState<{
    readonly name: string;
    readonly value?: Value;
    readonly error?: unknown;
  }>({
    name: "",
  });
  useEffect(() => {
    let isLast = true;
    load()
      .then((value) => isLast && setState({ name, value }))
      .catch((error: unknown) => isLast && setState({ name, error }));
    return () => {
      isLast = false;
    };
  }, [name]);
  if (state.name !== name) return <p class="quiet">{word("hood.loading")}</p>;
  if (state.error !== undefined) return <p class="bad">{textOf(problemOf(state.error).message)}</p>;
  return <>{state.value !== undefined && children(state.value)}</>;
}
