import { useEffect, useRef } from "preact/hooks";
import type { PlayerStep } from "../../../src/report/player/player-document.ts";
import { Icon, type IconName } from "../../shell/icons.tsx";
import { isTyping } from "../../shell/key-help.tsx";
import { word, type PageWord } from "../../words/words.ts";
import { isPlaying, nextSpeed, speed, stepTime } from "./playing.ts";
import { stepKey, type StepKey } from "./step-keys.ts";

/** First, back, play, on, last, speed; and the keys that do the same. */
export function Controls({
  steps,
  step,
  onStep,
}: {
  readonly steps: readonly PlayerStep[];
  readonly step: number;
  readonly onStep: (index: number) => void;
}) {
  const place = Math.max(
    0,
    steps.findIndex(({ index }) => index === step),
  );
  const last = steps.length - 1;
  // Keys come faster than steps are painted: each counts from where the one before led.
  const at = useRef(place);
  at.current = place;
  const to = (wanted: number): void => {
    const next = Math.max(0, Math.min(last, wanted));
    const one = steps[next];
    if (one === undefined || next === at.current) return;
    at.current = next;
    onStep(one.index);
  };
  const play = (): void => {
    if (!isPlaying.value && place === last) to(0);
    isPlaying.value = !isPlaying.value;
  };
  const act = (key: StepKey): void => {
    if (key === "play") play();
    else {
      isPlaying.value = false;
      to(
        typeof key === "number"
          ? key - 1
          : { previous: at.current - 1, next: at.current + 1, first: 0, last }[key],
      );
    }
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = stepKey(event.key);
      if (key === undefined || isElsewhere(event)) return;
      event.preventDefault();
      act(key);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
  useEffect(() => {
    if (!isPlaying.value) return;
    if (place === last) {
      isPlaying.value = false;
      return;
    }
    const timer = setTimeout(() => to(place + 1), stepTime());
    return () => clearTimeout(timer);
  }, [step, isPlaying.value, speed.value, last]);
  useEffect(() => () => void (isPlaying.value = false), []);
  return (
    <div class="controls" role="group" aria-label={word("player.controls")}>
      <Control icon="first" label="player.first" onClick={() => act("first")} />
      <Control
        icon="previous"
        label="player.previous"
        disabled={place === 0}
        onClick={() => act("previous")}
      />
      <Control
        icon={isPlaying.value ? "pause" : "play"}
        label={isPlaying.value ? "player.pause" : "player.play"}
        main
        onClick={play}
      />
      <Control icon="next" label="player.next" disabled={place >= last} onClick={() => act("next")} />
      <Control icon="last" label="player.last" onClick={() => act("last")} />
      <button
        class="icon-button speed"
        aria-label={word("player.speed", { speed: speed.value })}
        onClick={nextSpeed}
      >
        {speed.value}×
      </button>
    </div>
  );
}

/** Keys that something else uses: a field, a dialog, a button under the space bar. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event))
    return true;
  if (document.querySelector("dialog[open]") !== null) return true;
  const { target } = event;
  return event.key === " " && target instanceof HTMLElement && target.closest("button, a, summary") !== null;
}

function Control({
  icon,
  label,
  main = false,
  disabled = false,
  onClick,
}: {
  readonly icon: IconName;
  readonly label: PageWord;
  readonly main?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}) {
  const text = word(label);
  return (
    <button
      class={`icon-button ${icon}${main ? " primary" : ""}`}
      aria-label={text}
      title={text}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
