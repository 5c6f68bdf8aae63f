import { requireFormat, type KnownFormat } from "../errors/require-format.ts";
import type { Problems } from "./source/problem.ts";
import { valueOf, type MapNode } from "./source/source-node.ts";

/** What a scenario's file is, where it states it under `format`. */
export const SCENARIO_FORMAT: KnownFormat = { name: "corridor-scenario", version: 1 };

/**
 * Notes that a file is of a later version or another format. Nothing else of it can be meant then: its other mistakes would
 * be those of this version.
 *
 * @returns Whether it is to be read on.
 */
export function isOfThisFormat(root: MapNode, file: string, problems: Problems): boolean {
  const stated = valueOf(root, "format");
  if (stated?.kind !== "text") return true;
  problems.attempt(stated.span, () => requireFormat(stated.text, SCENARIO_FORMAT, file));
  return !problems.any;
}
