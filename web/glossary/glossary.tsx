import { word } from "../words/words.ts";

export function Glossary() {
  return <h1>{word("shell.glossary")}</h1>;
}
