import { pauseAction } from "./shared/pause-switch.ts";

/** The token stops moving altogether, or the escrow takes no new payments in it. */
export const pause = pauseAction("pause");
