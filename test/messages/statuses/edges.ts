import { expect } from "chai";
import { mayFollow, type StatusMachine } from "../../../src/messages/statuses/status-machine.ts";

/**
 * Holds a table of statuses to its edges, written down apart from it: `from to to to`.
 *
 * @param source What the table must name as its source.
 */
export function itHasEdges(machine: StatusMachine, source: RegExp, edges: readonly string[]): void {
  const legal = new Set(
    edges.flatMap((line) => {
      const [from = "", ...onward] = line.split(" ");
      return onward.map((to) => `${from} ${to}`);
    }),
  );
  const states = [...new Set([...legal].flatMap((edge) => edge.split(" ")))];

  it("has these edges and no other", () => {
    for (const from of states)
      for (const to of states)
        expect(mayFollow(machine, from, to), `${from} ${to}`).to.equal(legal.has(`${from} ${to}`));
  });

  it("ends where nothing follows, and is reached from the first everywhere", () => {
    const ends = states.filter((state) => states.every((to) => !legal.has(`${state} ${to}`)));
    expect([...machine.terminal]).to.have.members(ends);
    const reached = new Set(machine.initial);
    for (const state of reached) for (const to of machine.transitions[state] ?? []) reached.add(to);
    expect([...reached]).to.have.members(states);
  });

  it("names its source", () => {
    expect(machine.source).to.match(source);
  });
}
