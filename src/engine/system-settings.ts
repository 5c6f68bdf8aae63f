import { formatDecimal } from "../money/decimal.ts";
import { formatAmount } from "../money/money.ts";
import type { PairPlan, SystemPlan } from "../ports.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { isoTime } from "../trace/iso-time.ts";
import type { TraceSetting } from "../trace/trace.ts";
import { GRACE_PERIOD } from "../world/system-plan.ts";
import { PAYOUT_PERIOD } from "../world/world.ts";
import { planOf } from "./system-plan.ts";

/** Stands for the names of a list's entries where all of them have the same. */
const ALL = "*";

type Field = string | number | bigint | boolean | readonly string[];
type Entry = Readonly<Record<string, unknown>>;

/**
 * Everything that a scenario runs with, by its key: what it is read with, then what the system is set up with, worked
 * out from that and from defaults. The plan is walked as it is: a field that it has is in the list.
 */
export function settingsOfRun(scenario: Scenario): TraceSetting[] {
  const read = (scenario.settings ?? []).map(({ key, value, from }): TraceSetting => ({ key, value, from }));
  const known = new Set(read.map(({ key }) => key));
  return [...read, ...deskSettings(scenario), ...systemSettings(scenario)].filter(
    ({ key, from }) => from !== "derived" || !known.has(key),
  );
}

/** What the desk has, where the file may have left it open. */
function deskSettings({ tokens, inventory }: Scenario): TraceSetting[] {
  return [
    ...tokens.map(({ symbol, prefunding, decimals }) =>
      derived("desk.prefunding", `${formatDecimal({ units: prefunding, decimals })} ${symbol}`),
    ),
    ...inventory.map((money, at) =>
      derived(`desk.inventory.${at + 1}`, `${formatAmount(money)} ${money.asset.code}`),
    ),
  ];
}

function systemSettings(scenario: Scenario): TraceSetting[] {
  const plan = planOf(scenario);
  const lists: readonly (readonly [
    name: string,
    entries: readonly (readonly [name: string, entry: object])[],
  ])[] = [
    ["pairs", plan.pairs.map((pair) => [`${pair.base}/${pair.quote}`, pair])],
    ["paths", plan.paths.map((path) => [`${path.base}/${path.quote}`, path])],
    ["tokens", plan.tokens.map((token) => [token.symbol, token])],
    ["corridors", plan.corridors.map((each) => [`${each.direction}.${each.token}.${each.currency}`, each])],
    ["participants", plan.participants.map((each) => [each.party, each])],
  ];
  return [
    derived("system.deployedAt", isoTime(plan.startsAt)),
    derived("system.grace", duration(GRACE_PERIOD)),
    derived("system.payoutWithin", duration(PAYOUT_PERIOD)),
    ...lists.flatMap(([list, entries]) => listSettings(`system.${list}`, entries, plan)),
  ];
}

/** What names an entry, and is no setting of it. */
const NAMES = new Set(["base", "quote", "symbol", "name", "currency", "token", "direction", "party"]);

function listSettings(
  list: string,
  entries: readonly (readonly [name: string, entry: object])[],
  plan: SystemPlan,
): TraceSetting[] {
  const fields = [...new Set(entries.flatMap(([, entry]) => Object.keys(entry)))];
  return fields
    .filter((field) => !NAMES.has(field))
    .flatMap((field) => {
      const rows = entries.flatMap(([name, entry]) => {
        const { [field]: value } = entry as Entry;
        return value === undefined || value === ""
          ? []
          : [[name, textOf(field, value as Field, entry, plan)] as const];
      });
      const [first, ...others] = rows;
      const isSame =
        first !== undefined && others.length > 0 && others.every(([, text]) => text === first[1]);
      const shown = isSame ? [[ALL, first[1]] as const] : rows;
      return shown.map(([name, text]) => derived(`${list}.${name}.${field}`, text));
    });
}

function derived(key: string, value: string): TraceSetting {
  return { key, value, from: "derived" };
}

/** A field as people read it, by the unit that its name has. */
function textOf(field: string, value: Field, entry: object, plan: SystemPlan): string {
  if (typeof value === "object") return value.join(", ");
  if (typeof value !== "bigint") return String(value);
  if (field.endsWith("Bps")) return `${formatDecimal({ units: value, decimals: 2 })}%`;
  if (/(?:Age|Cooldown|Spread|[wW]indow|Period)$/.test(field)) return duration(value);
  if (/(?:Until|At)$/.test(field)) return isoTime(value);
  if (field.endsWith("AtMinute")) return weekTime(value);
  if (field.endsWith("Answer") && "decimals" in entry)
    return formatDecimal({ units: value, decimals: (entry as PairPlan).decimals });
  if (field === "capacity" && "token" in entry) {
    const token = plan.tokens.find(({ symbol }) => symbol === entry.token);
    return `${formatDecimal({ units: value, decimals: token?.decimals ?? 0 })} ${token?.symbol ?? ""}`.trim();
  }
  return value.toString();
}

const UNITS = [
  ["d", 86_400n],
  ["h", 3_600n],
  ["m", 60n],
] as const;

/** Seconds as a file writes them, in the largest unit that they are whole in: `30d`, `25h`. */
function duration(seconds: bigint): string {
  const [unit, size] = UNITS.find(([, one]) => seconds !== 0n && seconds % one === 0n) ?? ["s", 1n];
  return `${(seconds / size).toString()}${unit}`;
}

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Minutes from Monday 00:00: `Sun 22:00`. */
function weekTime(minutes: bigint): string {
  const [day, rest] = [Number(minutes / 1_440n) % DAYS.length, Number(minutes % 1_440n)];
  return `${DAYS[day] ?? ""} ${twoDigits(Math.trunc(rest / 60))}:${twoDigits(rest % 60)}`;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, "0");
}
