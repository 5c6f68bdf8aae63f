import { computed, signal } from "@preact/signals";
import { route } from "./store.ts";

const size = signal({ width: innerWidth, height: innerHeight });
addEventListener("resize", () => {
  size.value = { width: innerWidth, height: innerHeight };
});

/** One column below 760 px. */
export const isPhone = computed(() => size.value.width < 760);

export const isProjector = computed(() => route.value.projector.length > 0 && !isPhone.value);

/** Type of a projector in px: 24 at 1280, 36 at 1920. */
export const projectorType = computed(() => size.value.width * 0.01875);
