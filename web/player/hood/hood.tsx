import type { ComponentType, TargetedKeyboardEvent } from "preact";
import { BreakDrawer } from "../../break/break.tsx";
import { go, route } from "../../shell/store.ts";
import { WhatIfDrawer } from "../../what-if/what-if.tsx";
import { word } from "../../words/words.ts";
import type { PlayerView } from "../at-step.ts";
import { AccountsTab } from "./accounts.tsx";
import { CallsTab } from "./calls.tsx";
import { ChecksTab } from "./checks.tsx";
import { MessagesTab } from "./messages.tsx";
import { RawTab } from "./raw.tsx";
import type { TabProps } from "./tab-props.ts";
import { TermsTab } from "./terms.tsx";
import { TransactionTab } from "./transaction.tsx";

type TabName =
  "transaction" | "calls" | "checks" | "accounts" | "messages" | "terms" | "raw" | "break" | "what-if";

interface Tab {
  /** Its word is `hood.` with it. */
  readonly name: TabName;
  readonly content: ComponentType<TabProps>;
  readonly button?: boolean;
  readonly count?: (view: PlayerView) => number;
}

const TABS: readonly Tab[] = [
  { name: "transaction", content: TransactionTab },
  { name: "calls", content: CallsTab },
  {
    name: "checks",
    content: ChecksTab,
    count: ({ step }) => step.checks.length + step.expectations.length,
  },
  { name: "accounts", content: AccountsTab },
  {
    name: "messages",
    content: MessagesTab,
    count: ({ step }) => step.messages.length,
  },
  { name: "terms", content: TermsTab },
  { name: "raw", content: RawTab },
  { name: "break", content: BreakDrawer, button: true },
  { name: "what-if", content: WhatIfDrawer, button: true },
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
  tab: { name, button = false, count },
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
      {word(`hood.${name}`)}
      {counted > 0 && <span class="count">{counted}</span>}
    </button>
  );
}

/** Arrows go from tab to tab and do not step. */
function moveFocus(event: TargetedKeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return;
  event.preventDefault();
  const tabs = [...currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const next = tabs.findIndex((tab) => tab === target) + (key === "ArrowLeft" ? -1 : 1);
  tabs[(next + tabs.length) % tabs.length]?.focus();
}
