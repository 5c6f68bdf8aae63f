import { globSync, readFileSync } from "node:fs";

const SOURCES = globSync("contracts/{interfaces,libraries,mocks}/**/*.sol").map((file) =>
  readFileSync(file, "utf8"),
);

/** The members of an enum as the contracts' source has them, in its order: an ABI knows only their numbers. */
export function solidityEnum(name: string): readonly string[] {
  const declaration = new RegExp(`\\benum ${name} \\{([^}]*)\\}`);
  const found = SOURCES.flatMap((source) => declaration.exec(source)?.[1] ?? []);
  if (found.length !== 1) throw new Error(`${found.length} enums are named ${name}`);
  return found.flatMap((body) => body.replaceAll(/\/\/.*/g, "").match(/\w+/g) ?? []);
}

/** `european-union` as an enum's member: `EuropeanUnion`. */
export const memberName = (name: string): string =>
  name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
