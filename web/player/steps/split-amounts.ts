const AMOUNT = /((?<![\d:,.-])\d[\d,]*(?:\.\d+)?[ \u00a0][A-Z]{3,5}(?![A-Za-z]))/;

/** Amounts with their unit, `1,035.72 XUSD`, stand strong in a sentence and are not broken over two lines. */
export function splitAmounts(
  sentence: string,
): readonly { readonly text: string; readonly amount: boolean }[] {
  return sentence
    .split(AMOUNT)
    .map((text, index) => ({
      // A word joiner keeps a date on one line.
      text: index % 2 === 1 ? text.replace(" ", "\u00a0") : text.replace(/(?<=\d)-(?=\d)/g, "-\u2060"),
      amount: index % 2 === 1,
    }))
    .filter(({ text }) => text !== "");
}
