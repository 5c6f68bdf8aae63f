import { word } from "../../words/words.ts";
import { Panel } from "../panel.tsx";
import type { PanelProps } from "../panels.tsx";

export function SequencePanel({ size }: PanelProps) {
  return (
    <Panel name="sequence" title={word("sequence.title")} size={size}>
      {null}
    </Panel>
  );
}
