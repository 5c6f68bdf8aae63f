import type { Bilingual } from "../language.ts";
import type { TextBlock } from "../report/player/page-documents.ts";
import type { LessonData, ReferenceData } from "./lesson-schema.ts";

/** The paragraph that the table of published figures takes the place of. */
const PLACE = "{references}";

const COLUMNS: readonly Bilingual[] = [
  { en: "What", zh: "项目" },
  { en: "Figure", zh: "数值" },
  { en: "Date", zh: "时间" },
  { en: "Source", zh: "来源" },
  { en: "Reliability", zh: "可靠程度" },
];

const KINDS: Readonly<Record<ReferenceData["kind"], Bilingual>> = {
  V: { en: "read in the source itself", zh: "已核对原始来源" },
  S: { en: "as the source named reports it", zh: "据所列来源" },
  D: { en: "worked out from other rows", zh: "由其他各行推算" },
  L: { en: "example only: not checked at its source", zh: "仅作举例：未核对原始来源" },
};

/** Blocks with the lesson's published figures as a table where they belong. */
export function withReferences(blocks: readonly TextBlock[], { references }: LessonData): TextBlock[] {
  return blocks.map((block) => {
    const text = block.kind === "paragraph" && typeof block.text !== "string" ? block.text.en : "";
    if (text !== PLACE) return block;
    return {
      kind: "table",
      columns: COLUMNS,
      rows: references.map(({ what, figure, date, source, kind }) => [
        what,
        figure,
        date,
        source,
        KINDS[kind],
      ]),
    };
  });
}
