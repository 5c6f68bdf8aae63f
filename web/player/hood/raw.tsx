import { source } from "../../shell/store.ts";
import { word } from "../../words/words.ts";
import type { TabProps } from "./tab-props.ts";
import { Loaded } from "./loaded.tsx";

/** The step as the trace has it, read when the tab is opened. */
export function RawTab({ view: { step }, run }: TabProps) {
  return (
    <Loaded name={run.id} load={() => source().trace(run.id)}>
      {(trace) => (
        <pre class="raw" aria-label={word("hood.trace")}>
          {JSON.stringify(stepOf(trace, step.index), null, 1)}
        </pre>
      )}
    </Loaded>
  );
}

/** The step of a trace; the whole of what does not look like one. */
function stepOf(trace: unknown, index: number): unknown {
  if (typeof trace !== "object" || trace === null || !("steps" in trace) || !Array.isArray(trace.steps))
    return trace;
  return trace.steps[index - 1] as unknown;
}
