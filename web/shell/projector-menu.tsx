import { useEffect, useRef, useState } from "preact/hooks";
import { PANEL_TITLES } from "../player/panel-titles.ts";
import { word } from "../words/words.ts";
import { go, route } from "./store.ts";

function choose(panels: readonly string[]): void {
  go({ projector: panels.slice(-2) }, { replace: true });
}

/** Projector mode: which two panels are shown, large. A third that is chosen takes the place of the first. */
export function ProjectorMenu() {
  const [open, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const onPress = ({ target }: Event): void => {
      if (target instanceof Node && !(holder.current?.contains(target) ?? false)) setOpen(false);
    };
    addEventListener("pointerdown", onPress);
    return () => removeEventListener("pointerdown", onPress);
  }, [open]);
  const chosen = route.value.projector;
  return (
    <div
      class="menu-holder projector-menu"
      ref={holder}
      onKeyDown={(event) => {
        if (event.key === "Escape") setOpen(false);
      }}
    >
      <button
        class="button"
        aria-expanded={open}
        aria-pressed={chosen.length > 0}
        onClick={() => {
          if (chosen.length === 0) choose(["escrow", "money"]);
          setOpen(!open);
        }}
      >
        {word("shell.projector")}
      </button>
      {open && (
        <div class="menu" role="group" aria-labelledby="projector-panels">
          <b id="projector-panels">{word("shell.projector.panels")}</b>
          {PANEL_TITLES.map(([panel, title]) => (
            <label key={panel}>
              <input
                type="checkbox"
                checked={chosen.includes(panel)}
                onChange={({ currentTarget }) => {
                  const others = chosen.filter((name) => name !== panel);
                  choose(currentTarget.checked ? [...others, panel] : others);
                }}
              />
              {word(title)}
            </label>
          ))}
          <button
            class="button"
            onClick={() => {
              choose([]);
              setOpen(false);
            }}
          >
            {word("shell.projector.off")}
          </button>
        </div>
      )}
    </div>
  );
}
