// Writes kit/vectors/vectors.schema.json and the list of operations in kit/vectors/README.md from their declarations.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { z } from "zod";
import { publishedVectorFiles, VECTORS_FOLDER } from "../../src/files/published-vectors.ts";
import { DECLARATIONS } from "../../src/testing/vectors/declarations/declarations.ts";
import { VECTOR_FILE_SCHEMA } from "../../src/testing/vectors/declarations/vector-file-schema.ts";
import { parseVectors } from "../../src/testing/vectors/parse-vectors.ts";

const README = path.join(VECTORS_FOLDER, "README.md");
const [BEGIN, END] = ["<!-- operations: written by scripts/generate/vectors.ts -->", "<!-- /operations -->"];

const { version } = z
  .strictObject({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(VECTORS_FOLDER, "version.json"), "utf8")));

const schema = {
  $id: `exchange-rate-vectors/${version.split(".", 1).join("")}`,
  title: "Exchange-rate vectors",
  description: "A file of cases: each names an operation, its inputs, and what must come out.",
  ...z.toJSONSchema(VECTOR_FILE_SCHEMA, { target: "draft-2020-12" }),
};
await write(path.join(VECTORS_FOLDER, "vectors.schema.json"), JSON.stringify(schema), "json");

const text = readFileSync(README, "utf8");
const [before = "", rest = ""] = text.split(BEGIN);
const [, after = ""] = rest.split(END);
await write(README, [before, BEGIN, "\n\n", operations(), "\n\n", END, after].join(""), "markdown");

function operations(): string {
  const cases = publishedVectorFiles().flatMap((file) =>
    parseVectors(readFileSync(file, "utf8"), path.basename(file)),
  );
  const rows = Object.entries(DECLARATIONS).map(([op, { rule, inputs }]) => {
    const count = cases.filter((one) => one.inputs.op === op).length;
    const names = Object.entries(inputs.shape).map(([name, kind]) =>
      kind.safeParse(undefined).success ? `\`${name}\`?` : `\`${name}\``,
    );
    return `| \`${op}\` | ${count} | ${names.join(", ")} | ${rule.replaceAll("|", "\\|")} |`;
  });
  return ["| op | cases | inputs (? may be missing) | rule |", "| --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
}

async function write(file: string, content: string, parser: string): Promise<void> {
  writeFileSync(file, await format(content, { parser, printWidth: 110 }));
}
