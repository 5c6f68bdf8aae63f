import { word } from "../../words/words.ts";
import { Panel } from "../panel.tsx";
import type { PanelProps } from "../panels.tsx";

export function EscrowPanel({ size }: PanelProps) {
  return (
    <Panel name="escrow" title={word("escrow.title")} size={size}>
      {null}
    </Panel>
  );
}
