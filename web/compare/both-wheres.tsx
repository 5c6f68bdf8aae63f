import type { PlayerDocument } from "../../src/report/player/player-document.ts";
import { WhereBarDrawing, WherePatterns } from "../player/where/where-bar.tsx";
import type { WhereLine } from "../player/where/where-layout.ts";
import { textOf } from "../shell/text.ts";
import { word } from "../words/words.ts";
import { wheresOf, type WhereRows } from "./wheres.ts";

/** Where the money of both runs went, with the same rows on one axis. */
export function BothWheres(props: { readonly a: PlayerDocument; readonly b: PlayerDocument }) {
  const both = wheresOf(props.a, props.b);
  if (both === undefined) return null;
  const [a, b] = both;
  return (
    <div class="halves">
      <Half letter="A" rows={a} labels={b} />
      <Half letter="B" rows={b} labels={a} />
    </div>
  );
}

function Half(props: { readonly letter: string; readonly rows: WhereRows; readonly labels: WhereRows }) {
  const { letter, rows, labels } = props;
  const { where } = rows.payment;
  const heading = `where-${letter}`;
  return (
    <section class="panel where" aria-labelledby={heading}>
      <header class="panel-head">
        <h2 id={heading}>
          <span class="letter">{letter}</span> {textOf(where.title)}
        </h2>
      </header>
      <div class="panel-body">
        <table class="where-table">
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{word("where.part")}</span>
              </th>
              <td class="bars">{letter === "A" ? <WherePatterns /> : null}</td>
              <th scope="col" class="right own">
                {word("where.own")}
              </th>
              <th scope="col" class="right">
                {word("where.atMid", { asset: where.asset })}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.lines.map(({ id, line }, place) => (
              <Row
                key={id}
                rows={rows}
                line={line}
                before={rows.lines[place - 1]?.line}
                like={line ?? labels.lines[place]?.line}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** @param props.like The line of the other run, which names the row where this run does not have it. */
function Row(props: {
  readonly rows: WhereRows;
  readonly line: WhereLine | undefined;
  readonly before: WhereLine | undefined;
  readonly like: WhereLine | undefined;
}) {
  const { rows, line, before, like } = props;
  const { where } = rows.payment;
  const label =
    like?.kind === "start"
      ? textOf(where.label)
      : like?.row === undefined
        ? word("where.afterCosts")
        : textOf(like.row.label);
  const atMid =
    line?.kind === "start" ? where.atMid : line?.kind === "after-costs" ? rows.afterCosts : line?.bar?.atMid;
  return (
    <tr class={`${like?.kind ?? ""}${line?.isTotal === true ? " total" : ""}`}>
      <th scope="row">{label}</th>
      <td class="bars">{line === undefined ? null : <WhereBarDrawing line={line} before={before} />}</td>
      <td class="right own">{line?.bar?.own ?? ""}</td>
      <td class="right">{atMid ?? "–"}</td>
    </tr>
  );
}
