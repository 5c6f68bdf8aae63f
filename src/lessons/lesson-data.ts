import { LineCounter, parseDocument } from "yaml";
import { SettlementError } from "../errors/settlement-error.ts";
import { lessonSchema, type LessonData } from "./lesson-schema.ts";

/**
 * What lesson.yaml has.
 *
 * @param file Its path, for messages.
 * @throws LESSON_INVALID
 */
export function lessonDataOf(text: string, file: string): LessonData {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const place = (offset: number): { file: string; line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const [mistake] = document.errors;
  if (mistake !== undefined)
    throw new SettlementError(
      "LESSON_INVALID",
      { path: "YAML", problem: mistake.code },
      { place: place(mistake.pos[0]) },
    );
  const read = lessonSchema.safeParse(document.toJS());
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = issue?.path ?? [];
  throw new SettlementError(
    "LESSON_INVALID",
    { path: path.join(".") || "lesson.yaml", problem: issue?.message ?? "" },
    { place: place(offsetOf(document, path)) },
  );
}

/** Where a value stands, or what it would stand in. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  const node: unknown = document.getIn(path, true);
  const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
  if (Array.isArray(range) && typeof range[0] === "number") return range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}
