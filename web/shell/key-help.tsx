import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { word } from "../words/words.ts";
import { Dialog } from "./dialog.tsx";

const isOpen = signal(false);

/** Whether a key press belongs to what is typed into. */
export function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}

/** The list of keys, on `?`. */
export function KeyHelp() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "?" && !isTyping(event)) isOpen.value = !isOpen.value;
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  if (!isOpen.value) return null;
  const rows = [
    [["←", "→"], word("shell.keys.step")],
    [["Home", "End"], word("shell.keys.ends")],
    [["1", "9"], word("shell.keys.digits")],
    [[word("shell.keys.spaceBar")], word("shell.keys.space")],
    [["?"], word("shell.keys.help")],
    [["Esc"], word("shell.keys.escape")],
  ] as const;
  return (
    <Dialog title={word("shell.keys")} small onClose={() => (isOpen.value = false)}>
      <dl class="keys">
        {rows.map(([keys, text]) => (
          <>
            <dt>
              {keys.map((key, index) => (
                <>
                  {index > 0 && key === "9" && "– "}
                  <kbd>{key}</kbd>
                </>
              ))}
            </dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
    </Dialog>
  );
}

export function openKeyHelp(): void {
  isOpen.value = true;
}
