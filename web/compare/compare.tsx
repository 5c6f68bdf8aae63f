import { word } from "../words/words.ts";

export function Compare() {
  return <h1>{word("shell.compare")}</h1>;
}
