import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { word } from "../words/words.ts";
import { Icon } from "./icons.tsx";

/** A small box beside what was asked about; closed by Escape, by its button, and by a press elsewhere. */
export function Popover({
  title,
  anchor,
  onClose,
  children,
}: {
  readonly title: string;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    // In the top layer, so that it stands above an enlarged panel too.
    element.showPopover();
    const at = anchor.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = element;
    const below = at.bottom + 6;
    const top = below + offsetHeight > innerHeight ? Math.max(8, at.top - offsetHeight - 6) : below;
    element.style.top = `${top}px`;
    element.style.left = `${Math.max(8, Math.min(at.left, innerWidth - offsetWidth - 8))}px`;
  }, [anchor]);
  useEffect(() => {
    const element = box.current;
    element?.querySelector("button")?.focus();
    const onPress = ({ target }: Event): void => {
      if (target instanceof Node && !(element?.contains(target) ?? false) && !anchor.contains(target))
        onClose();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      onClose();
    };
    addEventListener("pointerdown", onPress);
    addEventListener("keydown", onKey, { capture: true });
    return () => {
      removeEventListener("pointerdown", onPress);
      removeEventListener("keydown", onKey, { capture: true });
      if (document.activeElement === document.body || (element?.contains(document.activeElement) ?? false))
        anchor.focus();
    };
  }, [anchor]);
  return (
    <div ref={box} class="popover" popover="manual" role="dialog" aria-labelledby="popover-title">
      <p class="popover-head">
        <b id="popover-title">{title}</b>
        <button class="icon-button bare" aria-label={word("shell.close")} onClick={onClose}>
          <Icon name="close" />
        </button>
      </p>
      {children}
    </div>
  );
}
