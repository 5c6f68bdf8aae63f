import type { PanelName } from "../../src/report/player/page-documents.ts";
import type { PlayerDocument } from "../../src/report/player/player-document.ts";
import { viewAt } from "../player/at-step.ts";
import { PANELS } from "../player/panels.tsx";
import { Enlarged } from "../player/player.tsx";
import { Controls } from "../player/steps/controls.tsx";
import { Sentence } from "../player/steps/sentence.tsx";
import { StepBar } from "../player/steps/step-bar.tsx";
import { go, route } from "../shell/store.ts";
import { isPhone, isProjector } from "../shell/viewport.ts";

const onStep = (index: number): void => go({ step: index }, { replace: true });

/** The steps up to the question, and a mark for what is hidden. */
export function EvidenceBar(props: { readonly document: PlayerDocument; readonly hidden: boolean }) {
  const view = viewAt(props.document, route.value.step);
  if (view === undefined) return null;
  return (
    <div class="stepper">
      <Controls steps={view.steps} step={view.step.index} onStep={onStep} />
      <StepBar steps={view.steps} step={view.step.index} onStep={onStep} hidden={props.hidden} />
    </div>
  );
}

/** The step's sentence and the panels that the lesson needs. */
export function Evidence(props: {
  readonly document: PlayerDocument;
  readonly panels: readonly PanelName[];
  readonly isProjected: boolean;
}) {
  const { document, panels } = props;
  const view = viewAt(document, route.value.step);
  if (view === undefined) return null;
  const size = isPhone.value ? "phone" : isProjector.value ? "projector" : "panel";
  const shown = panels.map((name) => {
    const Panel = PANELS[name];
    return <Panel key={name} view={view} size={size} />;
  });
  return (
    <div class="evidence">
      <Sentence document={document} step={view.step} />
      {isProjector.value ? (
        <div class={`projected ${panels.map((name) => `with-${name}`).join(" ")} of-${panels.length}`}>
          {shown}
        </div>
      ) : (
        shown
      )}
      <Enlarged view={view} />
    </div>
  );
}
