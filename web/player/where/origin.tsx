import { Popover } from "../../shell/popover.tsx";
import { textOf } from "../../shell/text.ts";
import { go } from "../../shell/store.ts";
import { word } from "../../words/words.ts";
import type { PlayerView } from "../at-step.ts";
import type { WhereLine } from "./where-layout.ts";

/** Where a figure comes from: its rule and rounding, the exact fraction, its step, the contract's line. */
export function Origin({
  view,
  line: { row, bar },
  anchor,
  onClose,
}: {
  readonly view: PlayerView;
  readonly line: WhereLine;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}) {
  const { payment, document } = view;
  const title = row === undefined ? (payment?.where.label ?? "") : row.label;
  const step = document.steps.find(({ index }) => index === bar?.step);
  return (
    <Popover title={textOf(title)} anchor={anchor} onClose={onClose}>
      {row === undefined && payment?.where.mids.map((mid) => <p key={textOf(mid, "en")}>{textOf(mid)}</p>)}
      {bar?.rule !== undefined && <p>{textOf(bar.rule)}</p>}
      <dl class="facts">
        {bar?.exact !== undefined && (
          <>
            <dt>{word("where.exact")}</dt>
            <dd class="figure">{bar.exact}</dd>
          </>
        )}
        {step !== undefined && (
          <>
            <dt>{word("where.step")}</dt>
            <dd>
              <button class="link" onClick={() => go({ step: step.index }, { replace: true })}>
                {step.index} {textOf(step.label)}
              </button>
            </dd>
          </>
        )}
        {bar?.source !== undefined && (
          <>
            <dt>{word("where.source")}</dt>
            <dd>
              <code>{bar.source}</code>
            </dd>
          </>
        )}
      </dl>
    </Popover>
  );
}
