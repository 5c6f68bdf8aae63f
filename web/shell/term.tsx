import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { word } from "../words/words.ts";
import { glossaryOf } from "./documents.ts";
import { Link } from "./link.tsx";
import { Popover } from "./popover.tsx";
import { textOf } from "./text.ts";
import { useLoaded } from "./use-loaded.ts";

/** A term that can be tapped where it stands: both languages, a sentence, the standard that it comes from. */
export function Term({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  return (
    <>
      <button
        class="term"
        aria-expanded={anchor !== undefined}
        onClick={({ currentTarget }) => setAnchor(anchor === undefined ? currentTarget : undefined)}
      >
        {children}
      </button>
      {anchor === undefined ? null : <Meaning id={id} anchor={anchor} onClose={() => setAnchor(undefined)} />}
    </>
  );
}

function Meaning(props: { readonly id: string; readonly anchor: HTMLElement; readonly onClose: () => void }) {
  const { id, anchor, onClose } = props;
  const { value } = useLoaded("glossary", glossaryOf);
  if (value === undefined) return null;
  const term = value.terms.find((one) => one.id === id);
  return (
    <Popover title={term === undefined ? id : `${term.en} · ${term.zh}`} anchor={anchor} onClose={onClose}>
      <div class="meaning">
        <p>{term === undefined ? word("glossary.unknown", { id }) : textOf(term.sentence)}</p>
        <p class="quiet">{term === undefined ? "" : textOf(term.source)}</p>
        <Link class="link" to={{ view: "glossary", term: id }}>
          {word("glossary.open")}
        </Link>
      </div>
    </Popover>
  );
}
