/** What is shown has to come, in that order; `...` stands for anything, in a line or between lines. */
export function differences(shown: readonly string[], printed: string): string[] {
  const pattern = shown
    .join("\n")
    .trim()
    .split("...")
    .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join("[^]*?");
  return new RegExp(`^${pattern}$`).test(printed.replaceAll(/[ \t]+$/gm, "").trim())
    ? []
    : ["prints something else than its page shows"];
}
