import { Icon } from "../../shell/icons.tsx";
import { textOf } from "../../shell/text.ts";
import { word } from "../../words/words.ts";
import { escrowAt, type PlayerView } from "../at-step.ts";

/** Who may do what, and until when; what is allowed later has a clock. */
export function AllowedList({ view }: { readonly view: PlayerView }) {
  const remembered = escrowAt(view);
  if (remembered === undefined) return <p class="quiet">{word("escrow.noPayment")}</p>;
  const { allowed, state, owed, isWithheld } = remembered.part;
  const label = view.document.machine.states.find(({ id }) => id === state)?.label ?? state;
  const whose = owed.map((one) => `${textOf(one.label)} ${one.amount}`).join(" · ");
  return (
    <>
      <table class="allowed">
        <caption>
          {word("escrow.allowed")}{" "}
          <span>
            {word("escrow.state")}
            {word("lessons.colon")}
            <b>{textOf(label)}</b>
          </span>
          {remembered.step !== view.step.index && (
            <span class="quiet">{word("player.mark", { step: remembered.step })}</span>
          )}
        </caption>
        <thead class="unseen">
          <tr>
            {(
              [
                "escrow.allowed",
                "escrow.call",
                "escrow.who",
                "escrow.effect",
                "escrow.when",
                "escrow.left",
              ] as const
            ).map((name) => (
              <th key={name} scope="col">
                {word(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {allowed.map((one, place) => (
            <tr key={place} class={one.now ? "now" : "later"}>
              <td class="sign">
                <Icon name={one.now ? "check" : "clock"} />
                <span class="unseen">{word(one.now ? "escrow.allowed" : "escrow.later")}</span>
              </td>
              <th scope="row">{textOf(one.label)}</th>
              <td class="who">{textOf(one.who)}</td>
              <td class="effect">{textOf(one.effect)}</td>
              <td class="when">{textOf(one.when)}</td>
              <td class="left right">{textOf(one.left)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {allowed.length === 0 && (
        <p class="nothing">{word(isWithheld ? "lessons.locked" : "escrow.nothing")}</p>
      )}
      {owed.length > 0 && (
        <p class="owed" title={whose}>
          <span>
            {word("escrow.owed")}
            {word("lessons.colon")}
            {whose}
          </span>
        </p>
      )}
    </>
  );
}
