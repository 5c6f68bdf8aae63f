import { pauseAction } from "./pause-action.ts";

/** The token stops moving altogether, or the escrow takes no new payments in it. */
export const pause = pauseAction("pause");
