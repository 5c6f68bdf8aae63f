import type { Operations } from "./operation.ts";
import { COMPARISON_OPERATIONS } from "./operations/comparison.ts";
import { ISO20022_OPERATIONS } from "./operations/iso20022.ts";
import { MOJALOOP_OPERATIONS } from "./operations/mojaloop.ts";
import { NETTING_OPERATIONS } from "./operations/netting.ts";
import { NEXUS_OPERATIONS } from "./operations/nexus.ts";
import { RAFIKI_OPERATIONS } from "./operations/rafiki.ts";
import { SEP31_OPERATIONS } from "./operations/sep31.ts";
import { SETTLEMENTOS_OPERATIONS } from "./operations/settlementos.ts";
import { STATUS_OPERATIONS } from "./operations/statuses.ts";
import { STELLAR_ANCHOR_OPERATIONS } from "./operations/stellar-anchor.ts";
import { SWIFT_MT_OPERATIONS } from "./operations/swift-mt.ts";

/** Conventions of payment schemes. */
export const SCHEME_OPERATIONS: Operations = {
  ...COMPARISON_OPERATIONS,
  ...ISO20022_OPERATIONS,
  ...MOJALOOP_OPERATIONS,
  ...NETTING_OPERATIONS,
  ...NEXUS_OPERATIONS,
  ...RAFIKI_OPERATIONS,
  ...SEP31_OPERATIONS,
  ...SETTLEMENTOS_OPERATIONS,
  ...STATUS_OPERATIONS,
  ...STELLAR_ANCHOR_OPERATIONS,
  ...SWIFT_MT_OPERATIONS,
};
