import type { TraceStep } from "../../trace/trace.ts";
import type { PageSpeaker } from "./page-speaker.ts";
import { refusedText } from "./refused.ts";

/** The sentences of a step: the large one, and all others. */
export interface StepTexts {
  readonly sentence: string;
  readonly more: readonly string[];
}

/** Columns of two lines of the page's large type; a Chinese character takes two. */
const TWO_LINES = 168;

/** Where a long sentence may be parted. */
const CLAUSE_END = /[:;,] |[：；，]/g;

/** The sentences of a step in one language: a refusal's reason first, then what happened, then what feeds published. */
export function stepTexts(step: TraceStep, speaker: PageSpeaker): StepTexts {
  const { narration, refusal, reports } = step;
  const told = narration.map((one) => speaker.sentence(one));
  const refused = refusal === undefined ? [] : [refusedText(step, refusal, speaker)];
  const published = reports.map(({ pair, answer, decimals, at }) =>
    speaker.say("step.report", {
      pair,
      answer: speaker.decimal(answer, decimals),
      time: speaker.time(at),
    }),
  );
  const [first = speaker.verb(step.verb), ...rest] = [...refused, ...told];
  const [sentence, cut] = parted(first);
  const more = [...(cut === "" ? [] : [cut]), ...rest, ...published];
  return { sentence: closed(sentence, speaker), more: more.map((text) => closed(text, speaker)) };
}

/** What fits two lines, up to the end of a clause, and what is left. */
function parted(text: string): readonly [string, string] {
  if (columnsOf(text) <= TWO_LINES) return [text, ""];
  const ends = [...text.matchAll(CLAUSE_END)].filter(
    ({ index }) => columnsOf(text.slice(0, index)) <= TWO_LINES,
  );
  const end = ends.findLast(([mark]) => !/[,，]/.test(mark)) ?? ends.at(-1);
  return end === undefined
    ? [text, ""]
    : [text.slice(0, end.index), text.slice(end.index + end[0].length).trimStart()];
}

function columnsOf(text: string): number {
  return text.replaceAll(/[\u2E80-\uFFEF]/g, "  ").length;
}

/** A sentence with a capital and a full stop. */
function closed(text: string, speaker: PageSpeaker): string {
  const begun = text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
  return /[.。!?！？…]$/.test(begun) ? begun : speaker.say("player.sentence", { text: begun });
}
