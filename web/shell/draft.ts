import { signal } from "@preact/signals";

/** Stands in the address for the text in the editor; no file can have this name. */
export const DRAFT = "~own";

const KEPT = "corridor-own-scenario";

/** The text of a scenario of one's own. It stays in this tab, so that reloading the page does not lose it. */
export const draft = signal(kept());

export function setDraft(text: string): void {
  draft.value = text;
  try {
    sessionStorage.setItem(KEPT, text);
  } catch {
    // A page from a disk may keep nothing; the text then lives as long as the page.
  }
}

function kept(): string {
  try {
    return sessionStorage.getItem(KEPT) ?? "";
  } catch {
    return "";
  }
}
