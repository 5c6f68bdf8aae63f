import type { ComponentType } from "preact";
import type { PanelName } from "../../src/report/player/page-documents.ts";
import type { PlayerView } from "./at-step.ts";
import { EscrowPanel } from "./escrow/escrow.tsx";
import { MoneyPanel } from "./money/money.tsx";
import type { PanelSize } from "./panel.tsx";
import { RatePanel } from "./rate/rate.tsx";
import { SequencePanel } from "./sequence/sequence.tsx";
import { WherePanel } from "./where/where.tsx";

export interface PanelProps {
  readonly view: PlayerView;
  readonly size: PanelSize;
}

/** The panels of the player; lessons and comparisons show some of them. */
export const PANELS: Readonly<Record<PanelName, ComponentType<PanelProps>>> = {
  sequence: SequencePanel,
  escrow: EscrowPanel,
  money: MoneyPanel,
  where: WherePanel,
  rate: RatePanel,
};
