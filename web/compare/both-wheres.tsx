import type { PlayerDocument } from "../../src/report/player/player-document.ts";

/** Where the money of both runs went, on one axis. */
export function BothWheres(_: { readonly a: PlayerDocument; readonly b: PlayerDocument }) {
  return null;
}
