import type { Run } from "../../source/source.ts";
import { word } from "../../words/words.ts";
import type { PlayerView } from "../at-step.ts";

export function Hood({ view, run }: { readonly view: PlayerView; readonly run: Run }) {
  return (
    <section class="hood" aria-label={word("hood.title")}>
      {view.step.index} {run.id}
    </section>
  );
}
