import type { Trace } from "../../trace/trace.ts";
import type { Block } from "../document.ts";
import type { Speaker } from "../speaker.ts";

/** The escrow's states and edges, with those that this run went through marked. */
export function machineSection({ machine, steps }: Trace, speaker: Speaker): Block[] {
  const states = new Set(steps.flatMap(({ status }) => [status.before, status.after]));
  const went = new Set(
    steps
      .filter(({ status }) => status.before !== status.after)
      .map(({ status }) => `${status.before} ${status.after}`),
  );
  const edges = Map.groupBy(machine.edges, ({ from, to }) => `${from} ${to}`);
  return [
    { kind: "title", level: 2, text: speaker.say("machine.title") },
    {
      kind: "machine",
      caption: speaker.say("machine.caption"),
      states: machine.states.map((id) => ({ id, label: speaker.status(id), visited: states.has(id) })),
      edges: [...edges].flatMap(([key, alike]) => {
        const [first] = alike;
        if (first === undefined) return [];
        const label = speaker.list([...new Set(alike.map(({ operation }) => speaker.verb(operation)))]);
        return [{ from: first.from, to: first.to, label, visited: went.has(key) }];
      }),
    },
  ];
}
