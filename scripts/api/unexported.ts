import type { Door } from "./doors.ts";
import type { Extracted } from "./extract.ts";
import { itemsOf } from "./model.ts";

/** A name that a door's signatures need and no door exports, with the reason. */
export interface Unexported {
  readonly door: string;
  readonly name: string;
  readonly reason: string;
}

const HEAD = [
  "# Names that a public signature needs and no door exports: the door, the name, the reason.",
  "# A new one is exported, or comes here by hand; npm run api -- --update takes off what is exported by now.",
];

/** @param text One a line, with two blanks or more between the three; a line that begins with # is a comment. */
export function parseUnexported(text: string): Unexported[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [door = "", name = "", ...reason] = line.trim().split(/ {2,}/);
      return { door, name, reason: reason.join(" ") };
    });
}

/** The list without what a door exports by now. */
export function unexportedText(listed: readonly Unexported[], extracted: readonly Extracted[]): string {
  const rows = listed.filter((row) => isNeeded(row, extracted));
  const width = (key: "door" | "name") => Math.max(0, ...rows.map((row) => row[key].length)) + 2;
  const lines = rows.map(({ door, name, reason }) =>
    `${door.padEnd(width("door"))}${name.padEnd(width("name"))}${reason}`.trimEnd(),
  );
  return `${[...HEAD, ...lines].join("\n")}\n`;
}

/** What is missing from the list, what is on it for nothing, and what has no reason. */
export function unexportedFindings(listed: readonly Unexported[], extracted: readonly Extracted[]): string[] {
  const how = "or write the reason into api/unexported.txt";
  const missing = neededIn(extracted).filter(
    ({ door, name }) => !listed.some((row) => row.door === door.name && row.name === name),
  );
  return [
    ...missing.map(
      ({ door, name }) =>
        `A signature of ${door.specifier} needs ${name}, which no door exports; export it in ${door.source}, ${how}`,
    ),
    ...listed
      .filter((row) => !isNeeded(row, extracted))
      .map(
        ({ door, name }) => `api/unexported.txt has ${name} of ${door} for nothing; npm run api -- --update`,
      ),
    ...listed
      .filter(({ reason }) => reason === "")
      .map(({ door, name }) => `api/unexported.txt has ${name} of ${door} without a reason`),
  ];
}

function isNeeded({ door, name }: Unexported, extracted: readonly Extracted[]): boolean {
  return neededIn(extracted).some((needed) => needed.door.name === door && needed.name === name);
}

/** What another door exports can be imported there. */
function neededIn(extracted: readonly Extracted[]): { readonly door: Door; readonly name: string }[] {
  const exported = new Set(extracted.flatMap(({ model }) => [...itemsOf(model).keys()]));
  return extracted.flatMap(({ door, unexported }) =>
    unexported.filter((name) => !exported.has(name)).map((name) => ({ door, name })),
  );
}
