import { name } from "../../fields/fields.ts";

/** The key of a step under which its label stands. */
export const LABEL_KEY = "as";

/** How a step's label is written. */
export const labelSchema = () =>
  name(
    "A name for the step, by which `at`, claims, `--fault NAME@LABEL`, `--until LABEL` and `--set steps.LABEL...` mean it.",
    "second-refund",
  );
