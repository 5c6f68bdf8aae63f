import { word } from "../../words/words.ts";
import { Panel } from "../panel.tsx";
import type { PanelProps } from "../panels.tsx";

export function WherePanel({ size }: PanelProps) {
  return (
    <Panel name="where" title={word("where.name")} size={size}>
      {null}
    </Panel>
  );
}
