import { pauseAction } from "./shared/pause-switch.ts";

/** What was paused goes on. */
export const unpause = pauseAction("unpause");
