import { word } from "../../words/words.ts";
import { Panel } from "../panel.tsx";
import type { PanelProps } from "../panels.tsx";

export function RatePanel({ size }: PanelProps) {
  return (
    <Panel name="rate" title={word("rate.title")} size={size}>
      {null}
    </Panel>
  );
}
