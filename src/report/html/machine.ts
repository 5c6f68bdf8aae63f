import type { Block, MachineEdge } from "../document.ts";
import { escapeMarkup } from "../markup.ts";
import { fillTemplate } from "../../language.ts";
import { dictionary } from "../words/dictionary.ts";
import { bothTexts, type Both } from "./both.ts";
import { ownValue } from "../../own-value.ts";

type MachineBlock = Extract<Block, { kind: "machine" }>;

interface Point {
  readonly x: number;
  readonly y: number;
}

const COLUMN = 226;
const ROW = 74;
const BOX = { width: 144, height: 36 };
const SIZE = { width: COLUMN * 3 + BOX.width + 70, height: ROW * 4 + BOX.height + 16 };

/** Column and row of each state: money comes in on the left, and every way out ends on the right. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  None: [0, 2],
  Cancelled: [0, 3],
  Funded: [1, 2],
  Delivered: [2, 1],
  Disputed: [2, 3],
  Released: [3, 0],
  Refunded: [3, 2],
  Resolved: [3, 3],
  Reclaimed: [3, 4],
};

/** Edges that would run through another state: they leave upwards or downwards. */
const AROUND = new Set(["Funded Released", "Funded Reclaimed"]);

/**
 * The escrow's states as a drawing, with those that the run went through in bold, and the same as a list for screen
 * readers. A machine with a state that has no place here is the list alone.
 *
 * @param id Unique among the drawings of a page.
 */
export function htmlMachine(en: MachineBlock, zh: MachineBlock, id: string): string {
  const caption = bothTexts({ en: en.caption, zh: zh.caption });
  const known = en.states.every((state) => ownValue(PLACES, state.id) !== undefined);
  const list = `<ul class="edges">${en.edges.map((edge, at) => edgeItem(edge, zh.edges[at] ?? edge, en, zh)).join("")}</ul>`;
  if (!known) return `<p>${caption}</p>\n${list}`;
  return [
    `<figure><figcaption>${caption}</figcaption>`,
    `<div class="scroll" tabindex="0"><svg viewBox="0 0 ${SIZE.width} ${SIZE.height}" aria-hidden="true">`,
    `<defs>${marker(`${id}-way`, "way")}${marker(`${id}-went`, "went")}</defs>`,
    ...en.edges.map((edge, at) => drawEdge(edge, { en: edge.label, zh: zh.edges[at]?.label ?? "" }, id)),
    ...en.states.map((state, at) =>
      drawState(state.id, { en: state.label, zh: zh.states[at]?.label ?? "" }, state.visited),
    ),
    `</svg></div><div class="unseen">${list}</div></figure>`,
  ].join("\n");
}

function marker(id: string, kind: string): string {
  return `<marker id="${id}" class="${kind}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z"/></marker>`;
}

function centreOf(state: string): Point {
  const [column, row] = ownValue(PLACES, state) ?? [0, 0];
  return { x: column * COLUMN + BOX.width / 2 + 4, y: row * ROW + BOX.height / 2 + 8 };
}

function drawState(state: string, label: Both, visited: boolean): string {
  const { x, y } = centreOf(state);
  const box = `<rect x="${x - BOX.width / 2}" y="${y - BOX.height / 2}" width="${BOX.width}" height="${BOX.height}" rx="8"/>`;
  return `<g class="state${visited ? " went" : ""}">${box}${texts({ x, y: y + 5 }, label)}</g>`;
}

function drawEdge(edge: MachineEdge, label: Both, id: string): string {
  const kind = edge.visited ? "went" : "way";
  const { path, middle } = way(edge);
  const line = `<path d="${path}" marker-end="url(#${id}-${kind})"/>`;
  return `<g class="edge ${kind}">${line}${texts(middle, label)}</g>`;
}

function way({ from, to }: MachineEdge): { path: string; middle: Point } {
  const [start, end] = [centreOf(from), centreOf(to)];
  const half = { x: BOX.width / 2, y: BOX.height / 2 };
  if (from === to && start.x < COLUMN * 3) {
    const below = start.y + half.y;
    const path = `M${start.x + 9} ${below} C${start.x + 22} ${below + 34} ${start.x - 22} ${below + 34} ${start.x - 9} ${below}`;
    return { path, middle: { x: start.x, y: below + 42 } };
  }
  if (from === to) {
    const right = start.x + half.x;
    const path = `M${right} ${start.y - 9} C${right + 34} ${start.y - 22} ${right + 34} ${start.y + 22} ${right} ${start.y + 9}`;
    return { path, middle: { x: right + 42, y: start.y + 4 } };
  }
  if (AROUND.has(`${from} ${to}`)) {
    const away = start.y + (end.y < start.y ? -half.y : half.y);
    const path = `M${start.x} ${away} C${start.x} ${end.y} ${start.x + COLUMN / 2} ${end.y} ${end.x - half.x} ${end.y}`;
    return { path, middle: { x: start.x + COLUMN, y: end.y + 4 } };
  }
  if (start.x === end.x) {
    const down = end.y > start.y ? half.y : -half.y;
    return {
      path: `M${start.x} ${start.y + down} L${end.x} ${end.y - down}`,
      // Above where the way crosses another.
      middle: { x: start.x, y: start.y + down + 24 },
    };
  }
  return {
    path: `M${start.x + half.x} ${start.y} L${end.x - half.x} ${end.y}`,
    // A long way crosses others in its middle, and so does a steep one.
    middle: along(start, end, partOfLabel(start, end)),
  };
}

function partOfLabel(start: Point, end: Point): number {
  if (end.x - start.x > COLUMN) return 0.75;
  return Math.abs(end.y - start.y) > 2 * ROW ? 0.62 : 0.5;
}

function along(start: Point, end: Point, part: number): Point {
  return { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part + 4 };
}

function texts({ x, y }: Point, { en, zh }: Both): string {
  const at = `x="${x}" y="${y}"`;
  if (en === zh) return `<text ${at}>${escapeMarkup(en)}</text>`;
  return `<text ${at} lang="en">${escapeMarkup(en)}</text><text ${at} lang="zh-Hans">${escapeMarkup(zh)}</text>`;
}

function edgeItem(en: MachineEdge, zh: MachineEdge, english: MachineBlock, chinese: MachineBlock): string {
  const edgeText = ({ from, to, label }: MachineEdge, { states }: MachineBlock) => {
    const name = (state: string): string => states.find((other) => other.id === state)?.label ?? state;
    return { from: name(from), to: name(to), label };
  };
  const [inEnglish, inChinese] = [edgeText(en, english), edgeText(zh, chinese)];
  const text = bothTexts({
    en: fillTemplate(dictionary("en")["machine.edge"], inEnglish),
    zh: fillTemplate(dictionary("zh")["machine.edge"], inChinese),
  });
  return `<li>${en.visited ? `<strong>${text}</strong>` : text}</li>`;
}
