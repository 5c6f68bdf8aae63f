/** What a key asks of the step bar; nothing for other keys. */
export type StepKey = "previous" | "next" | "first" | "last" | "play" | number;

export function stepKey(key: string): StepKey | undefined {
  switch (key) {
    case "ArrowLeft":
      return "previous";
    case "ArrowRight":
      return "next";
    case "Home":
      return "first";
    case "End":
      return "last";
    case " ":
      return "play";
    default:
      return /^[1-9]$/.test(key) ? Number(key) : undefined;
  }
}
