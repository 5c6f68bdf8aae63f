import type { Run } from "../../source/source.ts";
import type { PlayerView } from "../at-step.ts";

/** What every tab under the hood gets. */
export interface TabProps {
  readonly view: PlayerView;
  readonly run: Run;
}
