/** A fenced block of a page. */
export interface PageExample {
  /** The heading that it stands under. */
  readonly heading: string;
  /** Language of the fence: `ts`, `yaml`, `sh`. */
  readonly language: string;
  readonly text: string;
}

/** The fenced blocks of a Markdown page, in order. */
export function pageExamples(page: string): PageExample[] {
  let heading = "";
  return [...page.matchAll(/^#+ (?<heading>.+)$|^```(?<language>\w+)\n(?<text>[\s\S]*?)^```$/gm)].flatMap(
    ({ groups = {} }) => {
      if (groups.heading !== undefined) heading = groups.heading;
      const { language, text } = groups;
      return language === undefined || text === undefined ? [] : [{ heading, language, text }];
    },
  );
}

/** A line with its value in a comment, or with the code of the error that it throws: `add(1n, 2n); // 3n`. */
const SHOWN = /^(?!const |import |\/\/)(\S.*); \/\/ (.+)$/gm;

/**
 * An example as a program that fails unless every line has the value in its comment.
 *
 * @param doors Modules of the package's doors by name; the doors are left as they are unless given.
 */
export function asProgram(text: string, doors: Readonly<Record<string, string>> = {}): string {
  const checked = text.replaceAll(
    SHOWN,
    (_line, value: string, wanted: string) => `check(() => ${value}, ${JSON.stringify(wanted)});`,
  );
  const placed = Object.entries(doors).reduce(
    (program, [door, place]) => program.replaceAll(`from "${door}"`, `from ${JSON.stringify(place)}`),
    checked,
  );
  return `${placed}${HARNESS}`;
}

/** How many lines of an example have a value in a comment. */
export function valuesShown(text: string): number {
  return [...text.matchAll(SHOWN)].length;
}

const HARNESS = `
function check(value: () => unknown, wanted: string): void {
  let found: string;
  try {
    found = shown(value());
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (code === undefined) throw error;
    found = \`throws \${String(code)}\`;
  }
  if (found !== wanted) throw new Error(\`\${value.toString().slice(6)} is \${found}, not \${wanted}\`);
}

function shown(value: unknown): string {
  if (typeof value === "bigint") return \`\${value}n\`;
  if (Array.isArray(value)) return \`[\${value.map(shown).join(", ")}]\`;
  if (typeof value === "object" && value !== null)
    return \`{ \${Object.entries(value).map(([key, one]) => \`\${key}: \${shown(one)}\`).join(", ")} }\`;
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
`;
