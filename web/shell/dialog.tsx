import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { word } from "../words/words.ts";
import { Icon } from "./icons.tsx";

/** A modal dialog that is open as long as it is rendered. */
export function Dialog({
  title,
  small = false,
  onClose,
  children,
}: {
  readonly title: string;
  readonly small?: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={small ? "dialog small" : "dialog"}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <button class="icon-button" aria-label={word("shell.close")} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
