const PATHS = {
  first: "M3 3v10M13 3 6 8l7 5z",
  previous: "M11 3 4 8l7 5z",
  next: "M5 3l7 5-7 5z",
  last: "M13 3v10M3 3l7 5-7 5z",
  play: "M4 2.5 13.5 8 4 13.5z",
  pause: "M3.5 3h3v10h-3zM9.5 3h3v10h-3z",
} as const;

const STROKES = {
  enlarge: "M9.5 2.5h4v4M6.5 13.5h-4v-4M13.5 2.5 9 7M2.5 13.5 7 9",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  check: "M3 8l3.5 4L13 3.5",
  clock: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 5v3l2.4 1.6",
} as const;

export type IconName = keyof typeof PATHS | keyof typeof STROKES;

/** A sign of a button; the button carries the words. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      {name in PATHS ? (
        <path d={PATHS[name as keyof typeof PATHS]} stroke="currentColor" stroke-linejoin="round" />
      ) : (
        <path class="stroke" d={STROKES[name as keyof typeof STROKES]} />
      )}
    </svg>
  );
}

/** Half filled: as the system; empty: light; full: dark. */
export function ThemeIcon({ theme }: { readonly theme: "auto" | "light" | "dark" }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <circle class="stroke" cx="8" cy="8" r="5.5" />
      {theme === "dark" && <circle cx="8" cy="8" r="5.5" />}
      {theme === "auto" && <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" />}
    </svg>
  );
}
