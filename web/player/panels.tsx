import type { ComponentType } from "preact";
import type { PanelName } from "../../src/report/player/page-documents.ts";
import { EscrowPanel } from "./escrow/escrow.tsx";
import { MoneyPanel } from "./money/money.tsx";
import type { PanelProps } from "./panel.tsx";
import { RatePanel } from "./rate/rate.tsx";
import { SequencePanel } from "./sequence/sequence.tsx";
import { WherePanel } from "./where/where.tsx";

/** The panels of the player; lessons and comparisons show some of them. */
export const PANELS: Readonly<Record<PanelName, ComponentType<PanelProps>>> = {
  sequence: SequencePanel,
  escrow: EscrowPanel,
  money: MoneyPanel,
  where: WherePanel,
  rate: RatePanel,
};
