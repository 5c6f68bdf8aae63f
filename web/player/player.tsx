import { useMemo } from "preact/hooks";
import type { PanelName } from "../../src/report/player/page-documents.ts";
import { Dialog } from "../shell/dialog.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { go, problem, progress, route, run } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { isPhone, isProjector } from "../shell/viewport.ts";
import { word } from "../words/words.ts";
import { viewAt, type PlayerView } from "./at-step.ts";
import { Hood } from "./hood/hood.tsx";
import { enlarged } from "./panel.tsx";
import { PANEL_TITLES } from "./panel-titles.ts";
import { PANELS } from "./panels.tsx";
import { PaymentList } from "./payments.tsx";
import { Controls } from "./steps/controls.tsx";
import { Sentence } from "./steps/sentence.tsx";
import { StepBar } from "./steps/step-bar.tsx";

/** More payments than these are a list to choose from. */
const MOST_PAYMENTS = 3;

/** A run, step by step. */
export function Player() {
  const made = run.value;
  // A step does not change it, and it can have a thousand rows.
  const list = useMemo(() => <PaymentList />, []);
  if (problem.value !== undefined)
    return (
      <>
        <h1 class="unseen">{word("shell.player")}</h1>
        <ProblemNote problem={problem.value} />
      </>
    );
  const { step, payment } = route.value;
  const view = made === undefined ? undefined : viewAt(made.document, step, payment);
  if (made === undefined || view === undefined) return <Waiting />;
  const isMany = made.document.payments.length > MOST_PAYMENTS;
  return (
    <>
      <div class="stepper">
        <Controls steps={view.steps} step={view.step.index} onStep={onStep} />
        <StepBar steps={view.steps} step={view.step.index} onStep={onStep} />
      </div>
      <Sentence document={view.document} step={view.step}>
        {isMany && payment !== "" && (
          <button class="link" onClick={() => go({ payment: "" })}>
            {word("player.payments")}
          </button>
        )}
      </Sentence>
      {isMany && payment === "" ? list : <Panels view={view} />}
      {!isProjector.value && <Hood view={view} run={made} />}
      <Enlarged view={view} />
    </>
  );
}

function onStep(index: number): void {
  go({ step: index }, { replace: true });
}

function Panels({ view }: { readonly view: PlayerView }) {
  const chosen = PANEL_TITLES.map(([name]) => name).filter((name) => route.value.projector.includes(name));
  if (isProjector.value && chosen.length > 0)
    return (
      <div class={`projected ${chosen.map((name) => `with-${name}`).join(" ")} of-${chosen.length}`}>
        {chosen.map((name) => (
          <PanelOf key={name} name={name} view={view} />
        ))}
      </div>
    );
  return (
    <>
      <div class="row-a">
        <PanelOf name="sequence" view={view} />
        <PanelOf name="escrow" view={view} />
      </div>
      <div class="row-b">
        <PanelOf name="money" view={view} />
        <PanelOf name="where" view={view} />
        <PanelOf name="rate" view={view} />
      </div>
    </>
  );
}

function PanelOf({ name, view }: { readonly name: PanelName; readonly view: PlayerView }) {
  const Shown = PANELS[name];
  const size = isPhone.value ? "phone" : isProjector.value ? "projector" : "panel";
  return <Shown view={view} size={size} />;
}

export function Enlarged({ view }: { readonly view: PlayerView }) {
  const name = enlarged.value;
  if (name === undefined) return null;
  const Shown = PANELS[name];
  const title = PANEL_TITLES.find(([panel]) => panel === name)?.[1] ?? "player.steps";
  return (
    <Dialog
      title={`${view.step.index} ${textOf(view.step.label)} · ${word(title)}`}
      onClose={() => (enlarged.value = undefined)}
    >
      <Shown view={view} size="large" />
    </Dialog>
  );
}

function Waiting() {
  const { value } = progress;
  return (
    <>
      <h1 class="unseen">{word("shell.player")}</h1>
      <p class="waiting" role="status">
        {value === undefined
          ? word("player.none")
          : value.total === 0
            ? word("player.running")
            : word("player.progress", value)}
      </p>
    </>
  );
}
