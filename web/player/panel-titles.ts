import type { PanelName } from "../../src/report/player/page-documents.ts";
import type { PageWord } from "../words/words.ts";

/** The panels in reading order. Where the money went has the amount in its own title. */
export const PANEL_TITLES: readonly (readonly [PanelName, PageWord])[] = [
  ["sequence", "sequence.title"],
  ["escrow", "escrow.title"],
  ["money", "money.title"],
  ["where", "where.name"],
  ["rate", "rate.title"],
];
