import { word } from "../words/words.ts";

export function Lesson() {
  return <h1>{word("shell.lesson")}</h1>;
}
