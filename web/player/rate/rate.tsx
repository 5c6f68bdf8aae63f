import type { PlayerPair, RateAge } from "../../../src/report/player/player-document.ts";
import { Drawing, type Room } from "../../draw/drawing.tsx";
import { textOf } from "../../shell/text.ts";
import { word } from "../../words/words.ts";
import { ratesAt, type PlayerView } from "../at-step.ts";
import { Panel, type PanelProps, type PanelSize } from "../panel.tsx";
import { typeOf } from "../type-size.ts";
import { chartedPair, hasMoved, rateLayout } from "./rate-layout.ts";

/** The rate used, the ages of the feeds against what is allowed, and how the rate moves. */
export function RatePanel({ view, size }: PanelProps) {
  const used = ratesAt(view);
  const { step, document } = view;
  const pair = chartedPair(document.pairs);
  return (
    <Panel
      name="rate"
      term="mid"
      title={word("rate.title")}
      size={size}
      extra={
        used !== undefined && (
          <span class="quiet">
            {used.step === step.index ? word("rate.used") : word("rate.usedIn", { step: used.step })}
          </span>
        )
      }
    >
      {used === undefined ? (
        <p class="quiet">{word("rate.notUsed")}</p>
      ) : (
        used.part.slice(0, size === "large" ? undefined : 1).map(({ text, source }) => (
          <p
            key={textOf(text, "en")}
            class={`rate-used figure${textOf(text).length > 30 ? " long" : ""}`}
            title={textOf(source)}
          >
            {textOf(text)}
          </p>
        ))
      )}
      {step.rates.ages.length > 0 && <Ages ages={step.rates.ages} pairs={document.pairs} />}
      {pair !== undefined && (
        <>
          <p class="rate-head quiet">
            <span>{pair.pair}</span>
            <span>{word(hasMoved(pair) ? "rate.moved" : "rate.still")}</span>
          </p>
          <Drawing>{(room) => <RateChart pair={pair} view={view} size={size} room={room} />}</Drawing>
          <ul class="unseen">
            {pair.points.map(({ at, text }) => (
              <li key={at}>
                {new Date(at * 1000).toISOString().slice(0, 16).replace("T", " ")} {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function Ages({ ages, pairs }: { readonly ages: readonly RateAge[]; readonly pairs: readonly PlayerPair[] }) {
  const [first] = pairs;
  return (
    <table class="ages">
      <thead>
        <tr>
          <th scope="col">{word("rate.age")}</th>
          <th scope="col" class="right quiet" colSpan={2}>
            {first !== undefined && word("rate.allowed", { age: textOf(first.allowedAge) })}
          </th>
        </tr>
      </thead>
      <tbody>
        {ages.map(({ pair, rate, age, share, tooOld }) => (
          <tr key={pair} class={tooOld ? "too-old" : ""}>
            <th scope="row">
              <b>{pair}</b> {rate}
            </th>
            <td>
              <svg class="age" aria-hidden="true" width="100%" height="9">
                {tooOld && (
                  <pattern
                    id="too-old"
                    width="6"
                    height="6"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                  >
                    <rect class="ground" width="6" height="6" />
                    <rect class="line" width="3" height="6" />
                  </pattern>
                )}
                <rect class="whole" x="0.5" y="0.5" width="calc(100% - 1px)" height="8" rx="4" />
                <rect class="part" x="0.5" y="0.5" width={`${Math.min(1, share) * 100}%`} height="8" rx="4" />
              </svg>
            </td>
            <td class="right">
              {tooOld && (
                <b>
                  ✖<span class="unseen"> {word("rate.tooOld")}</span>{" "}
                </b>
              )}
              {textOf(age)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RateChart({
  pair,
  view: { steps, step },
  size,
  room: { width, height },
}: {
  readonly pair: PlayerPair;
  readonly view: PlayerView;
  readonly size: PanelSize;
  readonly room: Room;
}) {
  const type = typeOf(size, 12);
  const layout = rateLayout({
    points: pair.points,
    steps: steps.map(({ unix }) => unix),
    now: step.unix,
    width,
    height,
    type,
  });
  if (layout === undefined) return null;
  const { axis, first, last, nowX, top } = layout;
  const label = `${step.index} ${textOf(step.label)}`;
  return (
    <svg class="rate-chart" viewBox={`0 0 ${width} ${height}`} role="img" font-size={type}>
      <title>{`${pair.pair}: ${last.text}`}</title>
      <line class="axis" x1={axis.left} x2={axis.right} y1={axis.y} y2={axis.y} />
      <path class="course next" d={layout.next} />
      <path class="course" d={layout.past} />
      {layout.ticks.map(({ x, state }, place) => (
        <line key={place} class={`tick ${state}`} x1={x} x2={x} y1={axis.y - 4} y2={axis.y + 4} />
      ))}
      <line class="now" x1={nowX} x2={nowX} y1={top - 4} y2={axis.y} />
      {hasMoved(pair) && last.x - first.x > type * 3 && (
        <text class="first" x={first.x + 2} y={first.y - type * 0.45}>
          {first.text}
        </text>
      )}
      <text class="step" x={Math.max(nowX, type * 2.4)} y={height - type * 0.5}>
        {label}
      </text>
      <circle cx={last.x} cy={last.y} r={type * 0.38} />
      <text class="last" x={last.x + type * 0.6} y={last.y - type * 0.5} font-size={type * 1.05}>
        {last.text}
      </text>
    </svg>
  );
}
