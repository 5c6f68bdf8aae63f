import { useState } from "preact/hooks";
import type { RunRequest } from "../../src/report/player/page-documents.ts";
import { word } from "../words/words.ts";
import { calledAs } from "./called.ts";
import { commandOf } from "./command.ts";

/** The command that makes the same run, to be copied. */
export function CommandLine({ request }: { readonly request: RunRequest }) {
  const command = commandOf(request, calledAs());
  const [copied, setCopied] = useState("");
  const copy = (): void => {
    navigator.clipboard?.writeText(command).then(
      () => setCopied(command),
      () => setCopied(""),
    );
  };
  return (
    <p class="command">
      <code>{command}</code>
      <button class="button" onClick={copy}>
        {word("common.copy")}
      </button>
      <span role="status">{copied === command ? word("common.copied") : ""}</span>
    </p>
  );
}
