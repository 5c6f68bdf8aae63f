import type { Asked } from "../asking/asked.ts";
import { answerOf } from "../asking/example.ts";
import { inWords, type Failure } from "../asking/unanswered.ts";
import { notOffered, RIGHT, wrong, type Verdict } from "../asking/verdict.ts";
import type { ConversionRequest } from "../converter/conversion.ts";
import type { Example } from "./conformance-case.ts";
import { inQuestion, inUnits, quoted, request, scopeOf } from "./figures.ts";

/** That by every rounding that the converter has the figure is the same twice: quoted, and carried out. */
export function sameAsQuoted(sent: string, rate: string, into: string): Example {
  const asked = request(sent, quoted(rate, { decimals: 8 }), into);
  return {
    needs: "quote",
    given: `${inUnits(asked.amount, asked.from)} at ${rate} into ${asked.to.code}, quoted and carried out`,
    expected: "the same figure twice, or the same refusal",
    profile: "desk",
    scope: scopeOf(asked, 0n),
    async ask(converter) {
      const reasons: string[] = [];
      const { roundings } = converter.claims;
      for (const rounding of roundings) {
        const judged = await judge(converter, { ...asked, rounding });
        if (judged.verdict === "wrong") return judged;
        if (judged.verdict === "not-offered") reasons.push(judged.reason);
      }
      return reasons.length === roundings.length ? notOffered([...new Set(reasons)].join("; ")) : RIGHT;
    },
  };
}

async function judge(converter: Asked, asked: ConversionRequest): Promise<Verdict> {
  const given = `${inQuestion(asked)}, quoted and carried out`;
  const promised = await answerOf((one) => one.quote(asked), converter);
  const done = await answerOf((one) => one.convert(asked), converter);
  for (const { failure } of [promised, done].filter((one) => "failure" in one)) {
    if (failure.kind === "not-offered") return notOffered(failure.reason);
    // Two crashes, or two answers that are no figures, are not the same figure twice.
    if (failure.kind !== "refused") {
      return wrong({ given, expected: "the same figure twice, or the same refusal", got: inWords(failure) });
    }
  }
  if (keyOf(promised) === keyOf(done)) return RIGHT;
  const shown = (answer: Answer): string =>
    "failure" in answer ? inWords(answer.failure) : inUnits(answer.got, asked.to);
  return wrong({
    given,
    expected: `${shown(done)} quoted, as is carried out`,
    got: `${shown(promised)} quoted`,
  });
}

type Answer = { readonly got: bigint } | { readonly failure: Failure };

/** What two answers have in common that are the same: the figure, or the name of the refusal. */
function keyOf(answer: Answer): bigint | string {
  if (!("failure" in answer)) return answer.got;
  return answer.failure.kind === "refused" ? answer.failure.name : inWords(answer.failure);
}
