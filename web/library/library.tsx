import { word } from "../words/words.ts";

export function Library() {
  return <h1>{word("shell.library")}</h1>;
}
