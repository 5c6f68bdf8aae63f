import { pauseAction } from "./pause-action.ts";

/** What was paused goes on. */
export const unpause = pauseAction("unpause");
