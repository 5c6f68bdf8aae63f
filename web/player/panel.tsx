import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { PanelName } from "../../src/report/player/page-documents.ts";
import type { PlayerView } from "./at-step.ts";
import { Icon } from "../shell/icons.tsx";
import { Term } from "../shell/term.tsx";
import { word } from "../words/words.ts";

/** Where a panel stands, which decides its type and how much of it is shown. */
export type PanelSize = "panel" | "phone" | "projector" | "large";

export interface PanelProps {
  readonly view: PlayerView;
  readonly size: PanelSize;
}

/** The panel that is enlarged alone. */
export const enlarged = signal<PanelName | undefined>(undefined);

/** A card with a head; what it shows can be enlarged alone. */
export function Panel({
  name,
  title,
  term,
  extra,
  size,
  children,
}: {
  readonly name: PanelName;
  readonly title: string;
  /** The glossary's term that the title is. */
  readonly term?: string;
  readonly extra?: ComponentChildren;
  readonly size: PanelSize;
  readonly children: ComponentChildren;
}) {
  if (size === "large")
    return (
      <div class={`large-panel ${name}`}>
        <div class="panel-extra">{extra}</div>
        {children}
      </div>
    );
  const id = `panel-${name}`;
  return (
    <section class={`panel ${name}`} aria-labelledby={id}>
      <header class="panel-head">
        <h2 id={id}>{term === undefined ? title : <Term id={term}>{title}</Term>}</h2>
        <span class="panel-extra">{extra}</span>
        {size !== "projector" && (
          <button
            class="icon-button bare enlarge"
            aria-label={word("shell.enlarge", { panel: title })}
            onClick={() => (enlarged.value = name)}
          >
            <Icon name="enlarge" />
          </button>
        )}
      </header>
      <div class="panel-body">{children}</div>
    </section>
  );
}
