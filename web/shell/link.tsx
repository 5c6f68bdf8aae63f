import type { ComponentChildren } from "preact";
import { writeRoute, type Route } from "./route.ts";
import { go, route } from "./store.ts";

/** A link to a place of the page: its address can be copied and opened beside this one. */
export function Link(props: {
  readonly to: Partial<Route>;
  readonly class?: string;
  readonly label?: string;
  readonly current?: boolean;
  readonly children: ComponentChildren;
}) {
  const { to } = props;
  return (
    <a
      class={props.class}
      href={writeRoute({ ...route.value, ...to })}
      aria-label={props.label}
      aria-current={props.current === true ? "page" : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {props.children}
    </a>
  );
}
