// Writes docs/schema/scenario.schema.json from the schemas that scenarios are read with.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { editorJsonSchema } from "../../src/scenario/schema/editor-schema.ts";

const FILE = path.resolve(import.meta.dirname, "../../docs/schema/scenario.schema.json");

const schema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $comment:
    "Written by scripts/generate/scenario-schema.ts from src/scenario/schema; npm run check keeps it fresh.",
  title: "A scenario of Corridor",
  ...editorJsonSchema(),
};
mkdirSync(path.dirname(FILE), { recursive: true });
writeFileSync(FILE, await format(JSON.stringify(schema), { parser: "json", printWidth: 110 }));
