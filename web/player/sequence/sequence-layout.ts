import {
  ZONES,
  type CastMember,
  type PlayerStep,
  type Text,
  type Zone,
} from "../../../src/report/player/player-document.ts";
import { textWidth } from "../../draw/text-width.ts";
import { placedNames, type PlacedLine } from "./sequence-names.ts";
import { LINE, rowLines, strokesOf, type Stroke } from "./sequence-rows.ts";

export interface SequenceRequest {
  readonly cast: readonly CastMember[];
  readonly steps: readonly PlayerStep[];
  /** The index of the present step. */
  readonly step: number;
  readonly width: number;
  readonly height: number;
  /** Size of type, in px. */
  readonly type: number;
  /** Only the present step, and only who takes part in it. */
  readonly only: boolean;
  readonly read: (text: Text) => string;
}

export interface SequenceLayout {
  readonly zones: readonly {
    readonly zone: Zone;
    readonly country: string;
    readonly x: number;
    readonly width: number;
  }[];
  readonly lifelines: readonly {
    readonly id: string;
    readonly x: number;
    /** Its name in one line or two; line 0 stands above line 1, 0.5 between them. */
    readonly name: readonly PlacedLine[];
    /** Whether it takes part in the present step. */
    readonly on: boolean;
  }[];
  readonly rows: readonly SequenceRow[];
  /** Where rows begin. */
  readonly top: number;
  /** Height of the names of zones. */
  readonly zoneHeight: number;
}

export interface SequenceRow {
  readonly step: PlayerStep;
  readonly state: "done" | "now" | "next";
  readonly y: number;
  readonly height: number;
  readonly labelY: number;
  readonly strokes: readonly Stroke[];
  /** Lines of the present row that have no room. */
  readonly left: number;
}

/** The present row is about four times as high as others; where the others have no room, a window of them is shown. */
export function sequenceLayout(request: SequenceRequest): SequenceLayout {
  const { steps, step, width, height, type, only, read } = request;
  const present = steps.find(({ index }) => index === step);
  const members = membersOf(request, present);
  const gutter = only ? type * 0.6 : gutterOf(steps, type, read);
  const { at, zones, pitch } = spread(members, gutter, width, type);
  const zoneHeight = type * 1.35;
  const top = zoneHeight + type * 3;
  const all = present === undefined ? [] : rowLines(present);
  const most = Math.max(1, Math.min(4, Math.floor((height - top - type * (only ? 0.6 : 5)) / (type * 1.75))));
  const lines = all.slice(0, most);
  const presentHeight = Math.max(type * 2.5, type * (0.55 + LINE * lines.length));
  const { shown, rowHeight } = only
    ? { shown: present === undefined ? [] : [present], rowHeight: 0 }
    : fitting(steps, step, height - top - presentHeight - 4, type);
  let y = top;
  const rows = shown.map((one): SequenceRow => {
    const isNow = one.index === step;
    const rowTop = y;
    y += isNow ? presentHeight : rowHeight;
    const first = isNow ? rowTop + type * 1.5 : rowTop + rowHeight / 2;
    const drawn = isNow ? lines : rowLines(one).slice(0, 1);
    return {
      step: one,
      state: isNow ? "now" : one.index < step ? "done" : "next",
      y: rowTop,
      height: isNow ? presentHeight : rowHeight,
      labelY: first + type * 0.36,
      strokes: strokesOf(drawn, { at, y: first, type, left: gutter, right: width, isNow }),
      left: isNow ? all.length - lines.length : 0,
    };
  });
  const active = new Set(present?.arrows.flatMap(({ from, to }) => [from, to]));
  const names = placedNames(
    members.map(({ id, label }) => ({ text: read(label), x: at.get(id) ?? 0 })),
    pitch,
    type,
  );
  return {
    zones,
    lifelines: members.map(({ id }, place) => ({
      id,
      x: at.get(id) ?? 0,
      name: names[place] ?? [],
      on: active.has(id),
    })),
    rows,
    top,
    zoneHeight,
  };
}

function membersOf({ cast, only }: SequenceRequest, present: PlayerStep | undefined): readonly CastMember[] {
  const inOrder = ZONES.flatMap((zone) => cast.filter((member) => member.zone === zone));
  const active = new Set(present?.arrows.flatMap(({ from, to }) => [from, to]));
  const shown = only ? inOrder.filter(({ id }) => active.has(id)) : inOrder;
  return shown.length === 0 ? inOrder : shown;
}

/** Room for numbers and verbs on the left. */
function gutterOf(steps: readonly PlayerStep[], type: number, read: (text: Text) => string): number {
  const widest = Math.max(0, ...steps.slice(0, 200).map(({ label }) => textWidth(read(label), type)));
  return numberWidth(steps, type) + type * 0.5 + Math.min(widest, type * 9) + type * 0.5;
}

/** Where numbers end, in px. */
export function numberWidth(steps: readonly PlayerStep[], type: number): number {
  const digits = Math.max(2, String(steps.at(-1)?.index ?? 0).length);
  return type * (0.3 + 0.6 * digits);
}

function spread(
  members: readonly CastMember[],
  gutter: number,
  width: number,
  type: number,
): {
  readonly at: ReadonlyMap<string, number>;
  readonly zones: SequenceLayout["zones"];
  readonly pitch: number;
} {
  const used = ZONES.filter((zone) => members.some((member) => member.zone === zone));
  const gap = type * 0.9;
  const pitch = (width - gutter - gap * (used.length - 1) - 4) / Math.max(1, members.length);
  const at = new Map<string, number>();
  let x = gutter;
  const zones = used.map((zone) => {
    const own = members.filter((member) => member.zone === zone);
    own.forEach(({ id }, place) => at.set(id, x + pitch * (place + 0.5)));
    const left = x;
    x += pitch * own.length + gap;
    const country = own.find((member) => member.country !== undefined)?.country ?? "";
    return { zone, country, x: left, width: pitch * own.length };
  });
  return { at, zones, pitch };
}

/** The rows beside the present one, and how high they are: at least the height of their type. */
function fitting(
  steps: readonly PlayerStep[],
  step: number,
  room: number,
  type: number,
): { readonly shown: readonly PlayerStep[]; readonly rowHeight: number } {
  const rowHeight = Math.min(type * 1.75, room / Math.max(1, steps.length - 1));
  if (rowHeight >= type) return { shown: steps, rowHeight };
  const beside = Math.max(2, Math.floor(room / (type * 1.2)));
  const place = steps.findIndex(({ index }) => index === step);
  const first = Math.max(0, Math.min(steps.length - beside - 1, place - Math.floor(beside / 2)));
  return { shown: steps.slice(first, first + beside + 1), rowHeight: type * 1.2 };
}
