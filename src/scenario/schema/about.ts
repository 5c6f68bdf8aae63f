import { z } from "zod";
import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { shortened } from "../../fields/closest-name.ts";
import { formatText } from "../../errors/require-format.ts";
import { SCENARIO_FORMAT } from "../scenario-format.ts";
import { line, oneOf, readBy, whole } from "../../fields/fields.ts";
import { SUBJECTS } from "../../trace/subjects.ts";
import { translated } from "./text-fields.ts";

const whatIf = z.strictObject({
  set: line("Where the value stands in this file, as `--set` writes it.", "escrow.feeBps"),
  from: line(
    "The first value to try: a number, with what stands before and behind it, or a moment in UTC.",
    "0",
  ),
  to: line("The last one, of the same form.", "100"),
  step: line("From one value to the next; one unit of the last digit unless given.", "10").exactOptional(),
  label: translated("What the value is called; its path unless given.", {
    en: "The escrow's fee, in basis points",
    zh: "托管费（基点）",
  }).exactOptional(),
});

/** The name of a file without folders. @throws FIELD_MALFORMED */
function parseNext(text: string): string {
  if (/^[^/\\\n]{1,100}$/.test(text)) return text;
  const wanted = phrase("file-name");
  throw new SettlementError("FIELD_MALFORMED", {
    text: shortened(text),
    wanted,
    example: "07-quote-expires",
  });
}

/** What a file states about itself for readers and libraries; a run does not depend on it. */
export const aboutSchemas = {
  format: oneOf(
    [formatText(SCENARIO_FORMAT)],
    "format",
    "The version of this format; this one unless given. A version that is not known is refused.",
  ).optional(),
  subject: oneOf(SUBJECTS, "subject", "Under which the library lists it.").optional(),
  minutes: whole(1n, 600n, "How many minutes it takes to go through it.", "10").optional(),
  next: readBy(
    parseNext,
    "The scenario to go on with: the name of a file in this folder, without its ending.",
    "07-quote-expires",
  ).optional(),
  whatIf: z
    .array(whatIf)
    .max(12)
    .meta({
      description: "Values of this file that are worth trying others for, which the page has sliders for.",
    })
    .optional(),
};

export type About = {
  [Key in keyof typeof aboutSchemas]: z.output<(typeof aboutSchemas)[Key]>;
};
