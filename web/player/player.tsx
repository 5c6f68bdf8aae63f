import { word } from "../words/words.ts";

export function Player() {
  return <h1>{word("shell.player")}</h1>;
}
