// The published vectors from the kit's packed package: in a test runner, and by the command for a converter of two files.
import { commandOf } from "./packed.ts";
import { report, run } from "./report.ts";

const PAGE = "docs/how-to/run-the-vectors.md";

/** @param project A project with the kit's package and the example's files. */
export async function vectorProject(project: string): Promise<void> {
  const tests = await run(commandOf(PAGE, "node --test vectors.test.js"), [], project, true);
  const counted = /^\S+ pass [1-9]\d*$/m.test(tests.out) && /^\S+ fail 0$/m.test(tests.out);
  report("the published vectors are tests of a runner", tests.code === 0 && counted ? "" : tests.all);
  const [command = ""] = commandOf(PAGE, "npx exchange-rate-conformance --module").split("\n");
  const asked = await run(command, [], project, true);
  const answered = /^✔ split +2 of 2 cases passed; /m.test(asked.out);
  report("the command puts the published vectors", asked.code === 0 && answered ? "" : asked.all);
}
