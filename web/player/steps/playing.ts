import { signal } from "@preact/signals";

/** Steps a second go by in units of this at speed 1, in ms: long enough to read a sentence. */
const STEP_TIME = 3000;
export const SPEEDS = [0.5, 1, 2, 4] as const;

export const isPlaying = signal(false);
export const speed = signal<(typeof SPEEDS)[number]>(1);

/** How long a step stands, in ms. */
export function stepTime(): number {
  return STEP_TIME / speed.value;
}

export function nextSpeed(): void {
  speed.value = SPEEDS[(SPEEDS.indexOf(speed.value) + 1) % SPEEDS.length] ?? 1;
}
