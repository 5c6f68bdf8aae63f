import type { TabProps } from "./tab-props.ts";

/** The messages that the step's parties send each other. */
export function MessagesTab({ view: { step } }: TabProps) {
  return (
    <>
      {step.messages.map(({ name, text }, place) => (
        <figure key={place}>
          <figcaption>{name}</figcaption>
          <pre class="raw">{text}</pre>
        </figure>
      ))}
    </>
  );
}
