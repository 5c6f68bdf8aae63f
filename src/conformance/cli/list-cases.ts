import { FAMILIES } from "../cases/families.ts";

/** What `--list` prints: each case with its profiles and its rule. */
export function listCases(): string {
  const lines = FAMILIES.flatMap(({ name, title, cases }) => [
    `${name}. ${title}`,
    ...cases.map(({ id, rule, examples }) => {
      const profiles = [...new Set(examples.map(({ profile }) => profile))].join(", ");
      return `  ${id.padEnd(4)} ${profiles.padEnd(16)} ${rule}`;
    }),
    "",
  ]);
  return lines.join("\n");
}
