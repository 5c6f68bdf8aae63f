import { word } from "../../words/words.ts";
import { Panel } from "../panel.tsx";
import type { PanelProps } from "../panels.tsx";

export function MoneyPanel({ size }: PanelProps) {
  return (
    <Panel name="money" title={word("money.title")} size={size}>
      {null}
    </Panel>
  );
}
