import type { PlayerDocument } from "../../src/report/player/player-document.ts";
import { textOf } from "../shell/text.ts";

/** The word for a lifeline; its name where the run has no lifeline of it. */
export function castLabel({ cast }: PlayerDocument, id: string): string {
  const member = cast.find((one) => one.id === id);
  return member === undefined ? id : textOf(member.label);
}
