// A process of `scripts/mutants.ts`: tries the mutants whose ids it is sent, one at a time, and sends what became of
// them. It ends when its parent disconnects.
import { MUTANTS } from "../test/mutants/mutants.ts";
import { tryMutant } from "../test/mutants/try-mutant.ts";

process.on("message", (id) => {
  void answer(String(id));
});

async function answer(id: string): Promise<void> {
  const mutant = MUTANTS.find((candidate) => candidate.id === id);
  if (mutant === undefined) throw new Error(`there is no mutant "${id}"`);
  process.send?.(await tryMutant(mutant));
}

process.on("disconnect", () => process.exit(0));
