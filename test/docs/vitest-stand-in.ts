/** As much of vitest as the examples of pages use, so that they run here: `expect.extend` and `test`. */
type Extension = (subject: unknown, ...args: never[]) => Promise<{ pass: boolean; message: () => string }>;
type Assertions = Record<string, (...args: unknown[]) => Promise<void>>;

const extensions = new Map<string, Extension>();
let waiting: Promise<void>[] = [];

export function expect(subject: unknown): Assertions & { readonly not: Assertions } {
  return Object.assign(assertionsOf(subject, true), { not: assertionsOf(subject, false) });
}
expect.extend = (matchers: Readonly<Record<string, Extension>>): void => {
  for (const [name, matcher] of Object.entries(matchers)) extensions.set(name, matcher);
};

function assertionsOf(subject: unknown, wanted: boolean): Assertions {
  const assertions = [...extensions].map(([name, matcher]) => [
    name,
    async (...args: unknown[]) => {
      const { pass, message } = await Reflect.apply(matcher, { isNot: !wanted }, [subject, ...args]);
      if (pass !== wanted) throw new Error(message());
    },
  ]);
  return Object.fromEntries(assertions);
}

export function test(_title: string, run: () => Promise<void>): void {
  waiting.push(run());
}

/** Waits for the tests that were begun. @throws What the first of them that fails throws. */
export async function testsRun(): Promise<void> {
  const begun = waiting;
  waiting = [];
  await Promise.all(begun);
}
