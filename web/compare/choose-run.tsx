import type { LibraryDocument, ScenarioDocument } from "../../src/report/player/page-documents.ts";
import { runKey } from "../../src/report/player/run-key.ts";
import type { PlayerDocument } from "../../src/report/player/player-document.ts";
import { faultAddress } from "../break/fault-address.ts";
import { CommandLine } from "../shell/command-line.tsx";
import { DRAFT } from "../shell/draft.ts";
import { scenarioOf } from "../shell/documents.ts";
import { Link } from "../shell/link.tsx";
import { go, requested, route, source } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { useLoaded } from "../shell/use-loaded.ts";
import { unitBeside } from "../what-if/settings.ts";
import { word } from "../words/words.ts";
import { choose, chosenOn, type Chosen, type Side } from "./sides.ts";

/** Chooses a scenario for a side, and what it is run with. */
export function ChooseRun(props: {
  readonly side: Side;
  readonly library: LibraryDocument | undefined;
  readonly document: PlayerDocument | undefined;
}) {
  const { side, library, document } = props;
  const chosen = chosenOn(side, route.value);
  const { value } = useLoaded(chosen.scenario, () =>
    chosen.scenario === "" ? Promise.resolve(undefined) : scenarioOf(chosen.scenario),
  );
  const letter = side.toUpperCase();
  const put = (change: Partial<Chosen>): void =>
    go(choose(side, { ...chosen, ...change }), { replace: true });
  return (
    <div class="choose">
      <label>
        <strong class="letter">{letter}</strong>
        <select
          class="field"
          aria-label={word("compare.run", { letter })}
          value={chosen.scenario}
          onChange={(event) => put({ scenario: event.currentTarget.value, set: {}, faults: [] })}
        >
          {chosen.scenario === "" ? <option value="">{word("compare.choose")}</option> : null}
          {chosen.scenario === DRAFT ? <option value={DRAFT}>{word("shell.editor")}</option> : null}
          {(library?.groups ?? []).map(({ subject, title, scenarios }) => (
            <optgroup key={subject} label={textOf(title)}>
              {scenarios.map((card) => (
                <option key={card.name} value={card.name}>
                  {`${/^\d+ ?/.exec(card.name)?.[0] ?? ""} ${textOf(card.title)}`.trim()}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {value === undefined ? null : (
        <details open={chosen.faults.length > 0 || Object.keys(chosen.set).length > 0}>
          <summary>{word("compare.with")}</summary>
          <FaultChoice chosen={chosen} scenario={value} document={document} letter={letter} onChange={put} />
          <ValueChoices chosen={chosen} scenario={value} onChange={put} />
          <CommandLine request={requested(chosen)} />
          <Link class="link" to={{ view: "player", ...chosen, step: 1, payment: "" }}>
            {word("common.open-player")}
          </Link>
        </details>
      )}
    </div>
  );
}

function FaultChoice(props: {
  readonly chosen: Chosen;
  readonly scenario: ScenarioDocument;
  readonly document: PlayerDocument | undefined;
  readonly letter: string;
  readonly onChange: (change: Partial<Chosen>) => void;
}) {
  const { chosen, scenario, document, letter, onChange } = props;
  const verbs = (document?.steps ?? []).filter(({ fault }) => fault === undefined).map(({ verb }) => verb);
  const isThere = (fault: string): boolean =>
    source().runs || (scenario.runs ?? []).includes(runKey(requested({ ...chosen, faults: [fault] })));
  const fitting = scenario.faults
    .slice(0, verbs.length + 1)
    .flatMap((names, index) => names.map((name) => faultAddress(name, index + 1, scenario, verbs)))
    .filter(isThere);
  const all = [...new Set([...chosen.faults, ...fitting])];
  return (
    <label>
      <span>{word("compare.fault")}</span>
      <select
        class="field"
        aria-label={word("compare.fault-of", { letter })}
        value={chosen.faults[0] ?? ""}
        onChange={({ currentTarget: { value } }) => onChange({ faults: value === "" ? [] : [value] })}
      >
        <option value="">{word("compare.no-fault")}</option>
        {all.map((address) => (
          <option key={address} value={address}>
            {address}
          </option>
        ))}
      </select>
    </label>
  );
}

function ValueChoices(props: {
  readonly chosen: Chosen;
  readonly scenario: ScenarioDocument;
  readonly onChange: (change: Partial<Chosen>) => void;
}) {
  const { chosen, scenario, onChange } = props;
  const isThere = (set: Chosen["set"]): boolean =>
    source().runs || (scenario.runs ?? []).includes(runKey(requested({ ...chosen, set })));
  return (
    <>
      {scenario.whatIf.map(({ set, label, unit, value, points }) => {
        const { [set]: own = value, ...others } = chosen.set;
        const withPoint = (point: string): Chosen["set"] =>
          point === value ? others : { ...others, [set]: point };
        const all = [...new Set([value, own, ...points])].filter(
          (point) => point === own || isThere(withPoint(point)),
        );
        return (
          <label key={set}>
            <span>{textOf(label)}</span>
            <select
              class="field"
              value={own}
              onChange={(event) => onChange({ set: withPoint(event.currentTarget.value) })}
            >
              {all.map((point) => (
                <option key={point} value={point}>
                  {`${point} ${unitBeside(point, unit)}`.trim()}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </>
  );
}
