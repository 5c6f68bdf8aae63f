import { scenarioParts, verbParts } from "./schema/json-schema.ts";
import { aboutOf, defaultsOf, type SettingPlace } from "./schema/defaults-walk.ts";
import type { Setting } from "./setting.ts";
import { VERB_NAMES } from "./schema/steps.ts";
import { valueOf, type MapNode, type SourceNode } from "./source/source-node.ts";
import { SET, wasSet } from "./with-value.ts";

/** Keys of what decides nothing: what is expected, and what reports show beside the run. */
const NO_SETTINGS = /^(?:title|teaches|expect|alternatives|whatIf|subject|minutes|next)(?:\.|$)/;

/**
 * Every value that a scenario may state and need not, with its default where it does not, and everything that was set
 * in place of the file's. It comes from the schemas that files are read with: a key that they have is in it.
 *
 * @param root With what its variables stand for in their places.
 * @param seed The seed that was asked for in place of the file's.
 */
export function settingsOf(root: MapNode, seed?: string): Setting[] {
  const listed = [...defaultsOf(scenarioParts(), root, ""), ...stepDefaults(root)]
    .filter(({ key }) => !NO_SETTINGS.test(key))
    .map(settingOf);
  const known = new Set(listed.map(({ key }) => key));
  const others = setIn(root, "").filter(({ key }) => !known.has(key));
  return [...listed, ...others].map((one) =>
    seed !== undefined && one.key === "seed" ? { ...one, value: seed, from: "set" } : one,
  );
}

function settingOf({ key, standard, node, schema }: SettingPlace): Setting {
  const given = node?.kind === "text" && !node.absent ? node : undefined;
  const from = given === undefined ? "default" : wasSet(given.span) ? "set" : "file";
  return { key, value: given?.text ?? standard ?? "", from, about: aboutOf(schema) };
}

function stepDefaults(root: MapNode): SettingPlace[] {
  const steps = valueOf(root, "steps");
  if (steps?.kind !== "list") return [];
  return steps.items.flatMap((item, at) =>
    item.kind === "map"
      ? item.entries.flatMap(({ key, value }) =>
          VERB_NAMES.filter((verb) => verb === key).flatMap((verb) =>
            defaultsOf(verbParts(verb), value, `steps.${at + 1}.${verb}`),
          ),
        )
      : [],
  );
}

/** Texts that were set, wherever they stand. */
function setIn(node: SourceNode, key: string): Setting[] {
  const below = (name: string): string => (key === "" ? name : `${key}.${name}`);
  if (node.kind === "map") return node.entries.flatMap(({ key: name, value }) => setIn(value, below(name)));
  if (node.kind === "list") return node.items.flatMap((item, at) => setIn(item, below(String(at + 1))));
  if (node.span.source.file !== SET) return [];
  return [{ key, value: node.text, from: "set", about: "" }];
}
