import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { word } from "../words/words.ts";
import { glossaryOf } from "./documents.ts";
import { Link } from "./link.tsx";
import { textOf } from "./text.ts";
import { useLoaded } from "./use-loaded.ts";

const MARGIN = 8;

/** A term that can be tapped where it stands: both languages, a sentence, the standard that it comes from. */
export function Term({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  const popover = useId();
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  const toggle = (event: { readonly newState?: string }): void => {
    setOpen(event.newState === "open");
    if (button.current !== null && box.current !== null) place(box.current, button.current);
  };
  return (
    <>
      <button ref={button} class="term" popovertarget={popover} aria-expanded={isOpen}>
        {children}
      </button>
      <span ref={box} id={popover} popover="auto" class="term-box" role="group" onToggle={toggle}>
        {isOpen ? (
          <Meaning
            id={id}
            onSize={() => {
              if (button.current !== null && box.current !== null) place(box.current, button.current);
            }}
          />
        ) : null}
      </span>
    </>
  );
}

function Meaning({ id, onSize }: { readonly id: string; readonly onSize: () => void }) {
  const { value } = useLoaded("glossary", () =>
    glossaryOf().finally(() => {
      requestAnimationFrame(onSize);
    }),
  );
  const term = value?.terms.find((one) => one.id === id);
  if (term === undefined)
    return <span>{value === undefined ? word("common.loading") : word("glossary.unknown", { id })}</span>;
  return (
    <>
      <span class="term-names">
        <strong lang="en">{term.en}</strong>
        <strong lang="zh-Hans">{term.zh}</strong>
      </span>
      <span class="term-sentence">{textOf(term.sentence)}</span>
      <span class="quiet">{textOf(term.source)}</span>
      <Link to={{ view: "glossary", term: id }}>{word("glossary.open")}</Link>
    </>
  );
}

/** Under the term, or above it where there is no room, inside the window. */
function place(box: HTMLElement, at: HTMLElement): void {
  const { left, bottom, top } = at.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const under = bottom + MARGIN;
  box.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN))}px`;
  box.style.top = `${under + height > innerHeight ? Math.max(MARGIN, top - height - MARGIN) : under}px`;
}
