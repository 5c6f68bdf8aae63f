import { useState } from "preact/hooks";
import type { FaultCard, ScenarioDocument } from "../../src/report/player/page-documents.ts";
import type { PlayerStep } from "../../src/report/player/player-document.ts";
import { runKey } from "../../src/report/player/run-key.ts";
import { MarkIcon } from "../draw/mark.tsx";
import { CommandLine } from "../shell/command-line.tsx";
import { faultsOf, runOf, scenarioOf } from "../shell/documents.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { Link } from "../shell/link.tsx";
import { go, requested, route, run, source } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { useLoaded } from "../shell/use-loaded.ts";
import { word } from "../words/words.ts";
import { faultAddress, faultName, faultsBefore, fileStep, type FaultValues } from "./fault-address.ts";

interface Whole {
  readonly scenario: ScenarioDocument;
  readonly cards: readonly FaultCard[];
  /** Of the file. */
  readonly steps: readonly PlayerStep[];
}

/** Faults that fit the present step; choosing one runs the scenario with it on a fresh chain. */
export function BreakDrawer() {
  const { scenario: name, step, set, faults } = route.value;
  const shown = run.value?.document.steps ?? [];
  const at = fileStep(shown, step);
  const { value, problem } = useLoaded(JSON.stringify([name, set]), () => whole());
  if (problem !== undefined) return <ProblemNote problem={problem} />;
  if (value === undefined) return <p class="quiet">{word("common.loading")}</p>;
  const fitting = faultsBefore(value.scenario, at);
  const cards = value.cards.filter((card) => fitting.includes(card.name));
  return (
    <div class="break-drawer">
      {faults.length === 0 ? null : <Broken cards={value.cards} at={at} />}
      <p class="quiet">
        {cards.length === 0
          ? word("break.none", { step: at })
          : word("break.lead", { step: at, verb: textOf(value.steps[at - 1]?.label ?? "") })}
      </p>
      <ul class="fault-cards">
        {cards.map((card) => (
          <li key={card.name}>
            <Card card={card} at={at} whole={value} />
          </li>
        ))}
      </ul>
      {faults.length === 0 ? <CommandLine request={requested(route.value)} /> : null}
    </div>
  );
}

async function whole(): Promise<Whole> {
  const { scenario, set, faults } = route.peek();
  const [document, cards, unbroken] = await Promise.all([
    scenarioOf(scenario),
    faultsOf(),
    faults.length === 0 && run.peek() !== undefined
      ? run.peek()
      : runOf(requested({ scenario, set, faults: [] })),
  ]);
  const steps = (unbroken?.document.steps ?? []).filter(({ fault }) => fault === undefined);
  return { scenario: document, cards, steps };
}

/** What is broken now: beside the run without it, and the way back. */
function Broken({ cards, at }: { readonly cards: readonly FaultCard[]; readonly at: number }) {
  const { scenario, set, faults } = route.value;
  const chosen = cards.filter(({ name }) => faults.some((address) => faultName(address) === name));
  return (
    <div class="broken" role="status">
      <p>
        <MarkIcon mark="fault" />{" "}
        <strong>{chosen.map(({ title }) => textOf(title)).join(word("common.list"))}</strong>{" "}
        <code>{faults.join(", ")}</code>
      </p>
      {chosen.map(({ name, safe }) => (
        <p key={name}>{textOf(safe)}</p>
      ))}
      <div class="actions">
        <Link
          class="button"
          to={{
            view: "compare",
            other: scenario,
            otherSet: set,
            otherFaults: faults,
            faults: [],
          }}
        >
          {word("break.compare")}
        </Link>
        <button
          class="button"
          onClick={() => {
            go({ faults: [], step: at });
            document.getElementById("tab-break")?.focus();
          }}
        >
          {word("break.undo")}
        </button>
      </div>
      <CommandLine request={requested({ scenario, set, faults })} />
    </div>
  );
}

function Card(props: { readonly card: FaultCard; readonly at: number; readonly whole: Whole }) {
  const { card, at, whole: all } = props;
  const { name, title, what, safe, takes } = card;
  const canTake = takes.length > 0 && source().runs;
  const [values, setValues] = useState<FaultValues>({});
  const [missing, setMissing] = useState("");
  const address = faultAddress(
    name,
    at,
    all.scenario,
    all.steps.map(({ verb }) => verb),
    values,
  );
  const request = requested({ ...route.value, faults: [address] });
  const choose = (): void => {
    const isThere = source().runs || (all.scenario.runs ?? []).includes(runKey(request));
    setMissing(isThere ? "" : address);
    // What the fault puts in comes before the file's step, and so has its number.
    if (isThere) go({ faults: [address], step: at });
  };
  return (
    <div class="fault-card">
      <button onClick={choose}>
        <MarkIcon mark="fault" />
        <span class="fault-title">
          {textOf(title)} <code>{name}</code>
        </span>
        <span class="fault-text">{textOf(what)}</span>
      </button>
      <details>
        <summary>
          {canTake
            ? word("break.safe-and-values", { values: takes.map(valueName).join(word("common.list")) })
            : word("break.safe")}
        </summary>
        <p>{textOf(safe)}</p>
        {canTake ? <Parameters takes={takes} values={values} onChange={setValues} /> : null}
      </details>
      {missing === address ? (
        <div role="status">
          <p>{word("break.not-made")}</p>
          <CommandLine request={request} />
        </div>
      ) : null}
    </div>
  );
}

function Parameters(props: {
  readonly takes: readonly string[];
  readonly values: FaultValues;
  readonly onChange: (values: FaultValues) => void;
}) {
  const { takes, values, onChange } = props;
  const pairs = run.value?.document.pairs.map(({ pair }) => pair) ?? [];
  const set = (name: string, value: string): void => onChange({ ...values, [name]: value });
  return (
    <div class="parameters">
      {takes.map((name) => (
        <label key={name}>
          {valueName(name)}{" "}
          {name === "pair" ? (
            <select value={values[name] ?? ""} onChange={(event) => set(name, event.currentTarget.value)}>
              <option value="">{word("break.usual")}</option>
              {pairs.map((pair) => (
                <option key={pair}>{pair}</option>
              ))}
            </select>
          ) : (
            <input
              value={values[name] ?? ""}
              size={8}
              placeholder={name === "size" ? "20%" : "26h"}
              onInput={(event) => set(name, event.currentTarget.value)}
            />
          )}
        </label>
      ))}
    </div>
  );
}

function valueName(name: string): string {
  return name === "pair" || name === "size" || name === "duration" ? word(`break.${name}`) : name;
}
