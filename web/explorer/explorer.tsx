import { word } from "../words/words.ts";

export function Explorer() {
  return <h1>{word("shell.explorer")}</h1>;
}
