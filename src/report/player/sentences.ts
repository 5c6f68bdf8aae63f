import type { TraceStep } from "../../trace/trace.ts";
import { refusalText } from "../refusal-text.ts";
import type { Speaker } from "../speaker.ts";

/** What a step is told by: the large sentence, and all others. */
export interface StepTexts {
  readonly sentence: string;
  readonly more: readonly string[];
}

export function stepTexts(step: TraceStep, speaker: Speaker): StepTexts {
  const { narration, refusal, transactions, reports } = step;
  const told = narration.map((one) => speaker.sentence(one));
  const refused = refusal === undefined ? [] : [refusalText(refusal, transactions, speaker)];
  const published = reports.map(({ pair, answer, decimals, at }) =>
    speaker.say("step.report", {
      pair,
      answer: speaker.decimal(answer, decimals),
      time: speaker.time(at),
    }),
  );
  const [first = speaker.verb(step.verb), ...rest] = [...refused, ...told];
  return {
    sentence: closed(first, speaker),
    more: [...rest, ...published].map((text) => closed(text, speaker)),
  };
}

/** A sentence with a capital and a full stop. */
function closed(text: string, speaker: Speaker): string {
  const begun = text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
  return /[.。!?！？…]$/.test(begun) ? begun : speaker.say("player.sentence", { text: begun });
}
