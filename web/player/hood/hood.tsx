import type { ComponentType } from "preact";
import { BreakDrawer } from "../../break/break.tsx";
import { go, route } from "../../shell/store.ts";
import { WhatIfDrawer } from "../../what-if/what-if.tsx";
import { word, type PageWord } from "../../words/words.ts";
import type { PlayerView } from "../at-step.ts";
import { AccountsTab } from "./accounts.tsx";
import { CallsTab } from "./calls.tsx";
import { ChecksTab } from "./checks.tsx";
import { MessagesTab } from "./messages.tsx";
import { RawTab } from "./raw.tsx";
import type { TabProps } from "./tab-props.ts";
import { TransactionTab } from "./transaction.tsx";

interface Tab {
  readonly name: string;
  readonly title: PageWord;
  readonly content: ComponentType<TabProps>;
  readonly button?: boolean;
  readonly count?: (view: PlayerView) => number;
}

const TABS: readonly Tab[] = [
  { name: "transaction", title: "hood.transaction", content: TransactionTab },
  { name: "calls", title: "hood.calls", content: CallsTab },
  {
    name: "checks",
    title: "hood.checks",
    content: ChecksTab,
    count: ({ step }) => step.checks.length + step.expectations.length,
  },
  { name: "accounts", title: "hood.accounts", content: AccountsTab },
  {
    name: "messages",
    title: "hood.messages",
    content: MessagesTab,
    count: ({ step }) => step.messages.length,
  },
  { name: "raw", title: "hood.raw", content: RawTab },
  { name: "break", title: "hood.break", content: BreakDrawer, button: true },
  { name: "what-if", title: "hood.whatIf", content: WhatIfDrawer, button: true },
];

/** What lies below the step, in tabs that open upward; and the doors to breaking and changing the run. */
export function Hood({ view, run }: TabProps) {
  const open = TABS.find(({ name }) => name === route.value.tab);
  const tabs = TABS.filter(
    ({ name }) => name !== "messages" || view.steps.some(({ messages }) => messages.length > 0),
  );
  const Content = open?.content;
  return (
    <section
      class={open === undefined ? "hood" : "hood open"}
      aria-label={word("hood.title")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || open === undefined || event.defaultPrevented) return;
        go({ tab: "" }, { replace: true });
        document.getElementById(`tab-${open.name}`)?.focus();
      }}
    >
      <div class="tabs">
        <b class="hood-title">{word("hood.title")}</b>
        <div role="tablist" aria-label={word("hood.title")} onKeyDown={moveFocus}>
          {tabs.map((tab) => (
            <TabButton key={tab.name} tab={tab} view={view} isOpen={tab === open} />
          ))}
        </div>
      </div>
      {Content !== undefined && open !== undefined && (
        <div
          key={open.name}
          class="tab-panel"
          id="tab-panel"
          role="tabpanel"
          tabIndex={0}
          aria-labelledby={`tab-${open.name}`}
        >
          <Content view={view} run={run} />
        </div>
      )}
    </section>
  );
}

function TabButton({
  tab: { name, title, button = false, count },
  view,
  isOpen,
}: {
  readonly tab: Tab;
  readonly view: PlayerView;
  readonly isOpen: boolean;
}) {
  const counted = count?.(view) ?? 0;
  return (
    <button
      role="tab"
      id={`tab-${name}`}
      class={button ? `button ${name}` : "tab"}
      aria-selected={isOpen}
      aria-controls={isOpen ? "tab-panel" : undefined}
      onClick={() => go({ tab: isOpen ? "" : name }, { replace: true })}
    >
      {name === "break" && <span aria-hidden="true">⚡ </span>}
      {word(title)}
      {counted > 0 && <span class="count">{counted}</span>}
    </button>
  );
}

/** Arrows go from tab to tab and do not step. */
function moveFocus(event: KeyboardEvent): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return;
  event.preventDefault();
  const tabs = [...currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const next = tabs.indexOf(target) + (key === "ArrowLeft" ? -1 : 1);
  tabs[(next + tabs.length) % tabs.length]?.focus();
}
