import type { ComponentChildren } from "preact";
import type { PlayerDocument, PlayerStep } from "../../../src/report/player/player-document.ts";
import { textWidth } from "../../draw/text-width.ts";
import { MarkIcon } from "../../draw/mark.tsx";
import { textOf } from "../../shell/text.ts";
import { word } from "../../words/words.ts";
import { castLabel } from "../cast-label.ts";
import { splitAmounts } from "./split-amounts.ts";
import { unmetOf } from "./unmet.ts";

/** Ems of a sentence that fill a projector's two lines, and of the tag before it. */
const LONG = 56;
const TAG = 14;

/** What happens in the step, large; its height never changes, so that nothing below jumps. */
export function Sentence({
  document,
  step,
  children,
}: {
  readonly document: PlayerDocument;
  readonly step: PlayerStep;
  /** At the end of the line above it. */
  readonly children?: ComponentChildren;
}) {
  const sentence = textOf(step.sentence);
  const isLong = textWidth(sentence, 1) > (step.mark === "normal" ? LONG : LONG - TAG);
  const last = document.steps.at(-1)?.index ?? step.index;
  const unmet = unmetOf(document, step);
  const more = step.more.map((line) => textOf(line)).join(" · ");
  return (
    <section class="say" aria-live="polite">
      <p class="meta figure">
        <b>{word("player.step", { step: step.index, steps: last, verb: textOf(step.label) })}</b>
        <span>{textOf(step.actor)}</span>
        <span>{textOf(step.at)}</span>
        {step.gap !== undefined && <span>{textOf(step.gap)}</span>}
        {step.line > 0 && <span class="minor">{word("player.line", { line: step.line })}</span>}
        {step.fault !== undefined && (
          <span class="minor">{word("player.injected", { fault: textOf(step.fault) })}</span>
        )}
        {children}
      </p>
      <p class={isLong ? "sentence long" : "sentence"}>
        <MarkTag document={document} step={step} />
        {splitAmounts(sentence).map(({ text, amount }) => (amount ? <b>{text}</b> : text))}
        {step.refusal !== undefined && (
          <>
            {" "}
            <code class="code refusal">{step.refusal.error}</code>
          </>
        )}
      </p>
      {unmet.length > 0 && (
        <p class="more">
          <b class="bad">
            ✖ {unmet.map(({ text, detail }) => `${textOf(text)}: ${textOf(detail)}`).join(" · ")}
          </b>
        </p>
      )}
      {unmet.length === 0 && more !== "" && (
        <p class="more" title={more}>
          {more}
        </p>
      )}
    </section>
  );
}

function MarkTag({ document, step }: { readonly document: PlayerDocument; readonly step: PlayerStep }) {
  const { mark, refusal } = step;
  if (mark === "normal") return null;
  return (
    <span class={`tag ${mark}`}>
      <MarkIcon mark={mark} />
      {refusal === undefined || refusal.contract === ""
        ? word(`player.${mark}`)
        : word("player.refusedBy", { contract: castLabel(document, refusal.contract) })}
    </span>
  );
}
