import { bootstrapStep } from "./bootstrap-step.ts";
import { gbmStep } from "./gbm-step.ts";
import { jumpStep } from "./jump-step.ts";
import type { LogStep, StreamFor } from "./log-step.ts";
import { ouStep } from "./ou-step.ts";
import type { PathModel } from "./path-model.ts";
import { regimeStep } from "./regime-step.ts";

/**
 * The step function of a model, its parameters checked.
 *
 * @param start The path's first answer.
 * @throws MODEL_PARAMETER_INVALID, HISTORY_INVALID, AMOUNT_MALFORMED
 */
export function stepOf(model: PathModel, start: bigint, streamFor: StreamFor): LogStep {
  if (model.kind === "gbm") return gbmStep(model);
  if (model.kind === "ou") return ouStep(model, start);
  if (model.kind === "jump") return jumpStep(model, streamFor);
  if (model.kind === "regime") return regimeStep(model, streamFor);
  return bootstrapStep(model, streamFor);
}
