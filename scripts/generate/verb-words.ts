// Writes src/report/words/verbs.ts: the words of reports, from the verbs themselves. Reports and the listing of
// names read this file, so that neither needs the verbs with everything that they are made of.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import type { Bilingual } from "../../src/language.ts";
import { VERBS, type AnyVerb } from "../../src/verbs/verbs.ts";

const FILE = path.resolve(import.meta.dirname, "../../src/report/words/verbs.ts");

const verbs: readonly AnyVerb[] = VERBS;

/** Every sentence once; two verbs may share one, but not give one key two meanings. */
function sentences(): readonly (readonly [string, Bilingual])[] {
  const rows = new Map<string, Bilingual>();
  for (const { name, sentences: own } of verbs) {
    for (const [key, row] of Object.entries(own)) {
      const known = rows.get(key);
      if (known !== undefined && (known.en !== row.en || known.zh !== row.zh))
        throw new Error(`${name} has another sentence "${key}" than a verb before it`);
      rows.set(key, row);
    }
  }
  return [...rows];
}

function table(name: string, about: string, rows: readonly (readonly [string, Bilingual])[]): string {
  const lines = rows.map(([key, { en, zh }]) => `${JSON.stringify(key)}: ${JSON.stringify({ en, zh })},`);
  return `/** ${about} */\nexport const ${name} = {\n${lines.join("\n")}\n} as const satisfies Record<string, Bilingual>;\n`;
}

const text = [
  "// Written by scripts/generate/verb-words.ts from src/verbs; npm run check keeps it fresh.",
  'import type { Bilingual } from "../../language.ts";\n',
  table(
    "VERB_WORDS",
    "The verbs' names.",
    verbs.map(({ name, words }) => [`verb.${name}`, words]),
  ),
  table(
    "ACTOR_WORDS",
    "Who acts in a verb's steps, where that is none of the parties.",
    verbs.flatMap(({ name, actor }) => (actor === undefined ? [] : [[`actor.${name}`, actor] as const])),
  ),
  table("STEP_WORDS", "The sentences in which a step reports what happened.", sentences()),
  table(
    "VERB_EXPLANATIONS",
    "What each verb does.",
    verbs.map(({ name, explanation }) => [name, explanation]),
  ),
].join("\n");
writeFileSync(FILE, await format(text, { parser: "typescript", printWidth: 110 }));
