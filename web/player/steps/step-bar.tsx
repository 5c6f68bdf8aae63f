import { useEffect, useMemo, useRef } from "preact/hooks";
import type { PlayerStep } from "../../../src/report/player/player-document.ts";
import { MarkShapes, type MarkState } from "../../draw/mark.tsx";
import { textOf } from "../../shell/text.ts";
import { isProjector } from "../../shell/viewport.ts";
import { word } from "../../words/words.ts";
import { barWindow, SHOWN, type BarWindow } from "./bar-window.ts";

/** What the bar needs; `hidden` adds a mark for what comes after a question. */
export interface StepBarProps {
  readonly steps: readonly PlayerStep[];
  /** The index of the present step. */
  readonly step: number;
  readonly onStep: (index: number) => void;
  readonly hidden?: boolean;
}

/** Above so many marks there is no room between two for the time that passes. */
const ROOMY = 15;

/** One mark a step, told apart by shape; above 24 steps a ribbon and a window of 15. */
export function StepBar({ steps, step, onStep, hidden = false }: StepBarProps) {
  const position = Math.max(1, steps.findIndex(({ index }) => index === step) + 1);
  const shown = barWindow(steps.length, position, isProjector.value ? SHOWN : undefined);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const bar = list.current;
    const now = bar?.querySelector("[aria-current]")?.closest("li");
    // Only the bar itself scrolls: the page must not jump.
    if (bar && now) bar.scrollLeft = now.offsetLeft - (bar.clientWidth - now.clientWidth) / 2;
  }, [step]);
  return (
    <nav
      class={shown.last - shown.first >= ROOMY ? "step-bar dense" : "step-bar"}
      aria-label={word("player.steps")}
    >
      {shown.ribbon && <Ribbon steps={steps} position={position} shown={shown} onStep={onStep} />}
      <ol ref={list}>
        {steps.slice(shown.first - 1, shown.last).map((one) => (
          <StepMark key={one.index} one={one} step={step} onStep={onStep} />
        ))}
        {hidden && (
          <li class="next">
            <span class="hidden-mark">
              <svg viewBox="-18 -18 36 36" aria-hidden="true">
                <rect x="-13" y="-13" width="26" height="26" rx="5" />
                <text y="6">?</text>
              </svg>
              <span>{word("player.hidden")}</span>
            </span>
          </li>
        )}
      </ol>
    </nav>
  );
}

function StepMark({
  one,
  step,
  onStep,
}: {
  readonly one: PlayerStep;
  readonly step: number;
  readonly onStep: (index: number) => void;
}) {
  const state = stateOf(one.index, step);
  // A special mark has a sign of its own, and a disc has no room for three digits.
  const numbered = one.mark !== "normal" || one.index > 99;
  return (
    <li class={state}>
      {one.shortGap !== undefined && <span class="gap">{textOf(one.shortGap)}</span>}
      <button aria-current={state === "now" ? "step" : undefined} onClick={() => onStep(one.index)}>
        {!numbered && <span class="unseen">{one.index} </span>}
        <svg viewBox="-18 -18 36 36" aria-hidden="true">
          <MarkShapes mark={one.mark} state={state} number={numbered ? undefined : one.index} />
        </svg>
        <span class="name">
          {numbered && <i>{one.index} </i>}
          {textOf(one.label)}
          {one.mark !== "normal" && <span class="unseen">, {word(`player.${one.mark}`)}</span>}
        </span>
      </button>
    </li>
  );
}

function stateOf(index: number, step: number): MarkState {
  if (index === step) return "now";
  return index < step ? "done" : "next";
}

/** All steps as a line with a tick for each special one, and a frame around those that have marks below. */
function Ribbon({
  steps,
  position,
  shown,
  onStep,
}: {
  readonly steps: readonly PlayerStep[];
  readonly position: number;
  readonly shown: BarWindow;
  readonly onStep: (index: number) => void;
}) {
  const x = (place: number): number => ((place - 0.5) / steps.length) * 1000;
  // A thousand steps have the same ticks at each of them.
  const ticks = useMemo(
    () =>
      steps.map(
        ({ index, mark }, place) =>
          mark !== "normal" && (
            <rect
              key={index}
              class={mark}
              x={((place + 0.5) / steps.length) * 1000 - 1.5}
              width="3"
              height="12"
            />
          ),
      ),
    [steps],
  );
  return (
    <svg
      class="ribbon"
      viewBox="0 0 1000 12"
      preserveAspectRatio="none"
      role="img"
      aria-label={word("player.ribbon", { steps: steps.length })}
      onClick={({ currentTarget, clientX }) => {
        const box = currentTarget.getBoundingClientRect();
        const place = Math.floor(((clientX - box.left) / box.width) * steps.length);
        const one = steps[Math.max(0, Math.min(steps.length - 1, place))];
        if (one !== undefined) onStep(one.index);
      }}
    >
      <rect class="all" y="4" width="1000" height="4" />
      <rect class="done" y="4" width={x(position)} height="4" />
      {ticks}
      <rect
        class="frame"
        x={x(shown.first) - 4}
        y="1"
        width={x(shown.last) - x(shown.first) + 8}
        height="10"
      />
    </svg>
  );
}
