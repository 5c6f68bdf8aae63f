import { word } from "../words/words.ts";

export function Editor() {
  return <h1>{word("shell.editor")}</h1>;
}
