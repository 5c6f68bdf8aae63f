import { useState } from "preact/hooks";
import type { PlayerStep } from "../../../src/report/player/player-document.ts";
import { textOf } from "../../shell/text.ts";
import { word } from "../../words/words.ts";
import { whereAt, type PlayerView } from "../at-step.ts";
import { Panel, type PanelProps, type PanelSize } from "../panel.tsx";
import { Origin } from "./origin.tsx";
import { WhereBarDrawing, WherePatterns } from "./where-bar.tsx";
import { whereLayout, type WhereLine } from "./where-layout.ts";

type Shares = NonNullable<PlayerStep["where"]>["shares"];

/** Where every unit of the payment went, at mid: costs, the market's move, and what arrives. */
export function WherePanel({ view, size }: PanelProps) {
  const payment = shownPayment(view);
  const remembered = whereAt(view);
  return (
    <Panel
      name="where"
      title={payment === undefined ? word("where.name") : textOf(payment.where.title)}
      size={size}
      extra={
        size !== "projector" &&
        shownShares(remembered?.part.shares ?? [], size).map(({ kind, text }) => (
          <span key={kind} class={`share ${kind}`}>
            {textOf(text)}
          </span>
        ))
      }
    >
      {payment === undefined ? (
        <p class="quiet">{word("where.none")}</p>
      ) : (
        <WhereTable view={view} size={size} changedIn={remembered?.step} />
      )}
    </Panel>
  );
}

/** Before a question that hides what comes, a payment that has only been quoted has gone nowhere yet. */
function shownPayment({ payment }: PlayerView): PlayerView["payment"] {
  return payment?.where.rows.length === 0 ? undefined : payment;
}

/** Beside a market move, the panel's head has no room for what is left. */
function shownShares(shares: Shares, size: PanelSize): Shares {
  const moved = shares.some(({ kind }) => kind === "market");
  return moved && size === "panel"
    ? shares.filter(({ kind }) => kind === "market" || kind === "cost")
    : shares;
}

/** Room of the panel for rows, in px, and the height of a row that has room enough. */
const HEIGHT = 206;
const ROW = 20;

function WhereTable({
  view,
  size,
  changedIn,
}: {
  readonly view: PlayerView;
  readonly size: PanelSize;
  readonly changedIn: number | undefined;
}) {
  const [asked, ask] = useState<{ readonly line: WhereLine; readonly element: HTMLElement }>();
  const { payment, document, step } = view;
  if (payment === undefined) return null;
  const last = document.steps.findLast((one) => one.payment === payment.name && one.where !== undefined);
  const { lines, times } = whereLayout({
    where: payment.where,
    now: whereAt(view)?.part,
    last: last?.where,
  });
  const height = Math.floor(Math.min(ROW, HEIGHT / (lines.length + 1)));
  return (
    <>
      <table class="where-table">
        <thead>
          <tr style={size === "panel" ? { height: `${height}px` } : undefined}>
            <th scope="col">
              <span class="unseen">{word("where.part")}</span>
            </th>
            <th scope="col" class="bars">
              <span class="unseen">{word("where.bar")}</span>
              <WherePatterns />
            </th>
            <th scope="col" class="right own">
              {word("where.own")}
            </th>
            <th scope="col" class="right">
              {word("where.atMid", { asset: payment.where.asset })}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, place) => (
            <Row
              key={line.id}
              line={line}
              before={lines[place - 1]}
              height={size === "panel" ? height : undefined}
              payment={payment}
              times={times}
              isNew={changedIn === step.index && line.bar?.step === step.index}
              afterCosts={whereAt(view)?.part.afterCosts?.atMid ?? ""}
              onAsk={(element) => ask(asked?.line.id === line.id ? undefined : { line, element })}
            />
          ))}
        </tbody>
      </table>
      {asked !== undefined && (
        <Origin view={view} line={asked.line} anchor={asked.element} onClose={() => ask(undefined)} />
      )}
    </>
  );
}

function Row({
  line,
  before,
  height,
  payment,
  times,
  isNew,
  afterCosts,
  onAsk,
}: {
  readonly line: WhereLine;
  readonly before: WhereLine | undefined;
  readonly height: number | undefined;
  readonly payment: NonNullable<PlayerView["payment"]>;
  readonly times: number;
  readonly isNew: boolean;
  readonly afterCosts: string;
  readonly onAsk: (element: HTMLElement) => void;
}) {
  const { kind, bar, row, isTotal } = line;
  const label =
    kind === "start"
      ? textOf(payment.where.label)
      : row === undefined
        ? word("where.afterCosts")
        : textOf(row.label);
  const atMid =
    kind === "start"
      ? payment.where.atMid
      : kind === "after-costs"
        ? afterCosts
        : (bar?.atMid ?? word("where.toCome"));
  const isKnown = isTotal || bar !== undefined;
  const canAsk = bar !== undefined || kind === "start";
  // A row of the small panel is too low to be a button of its own: a mouse asks there, the keyboard where it is enlarged.
  const asksByRow = canAsk && height !== undefined;
  const own =
    kind === "market" && times > 1 && bar !== undefined ? word("where.scale", { times }) : (bar?.own ?? "");
  return (
    <tr
      class={`${kind}${isTotal ? " total" : ""}${isKnown ? "" : " to-come"}${isNew ? " new" : ""}`}
      style={height === undefined ? undefined : { height: `${height}px` }}
      onClick={asksByRow ? ({ currentTarget }) => onAsk(currentTarget) : undefined}
      title={asksByRow ? word("where.why", { row: label }) : undefined}
    >
      <th scope="row">
        {canAsk && !asksByRow ? (
          <button
            class="ask"
            title={word("where.why", { row: label })}
            onClick={({ currentTarget }) => onAsk(currentTarget)}
          >
            {label}
          </button>
        ) : (
          label
        )}
      </th>
      <td class="bars">{isKnown && <WhereBarDrawing line={line} before={before} />}</td>
      <td class="right own">{own}</td>
      <td class="right">{atMid}</td>
    </tr>
  );
}
