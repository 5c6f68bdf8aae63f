import { projectorType } from "../shell/viewport.ts";
import type { PanelSize } from "./panel.tsx";

/** Size of type in a drawing, in px: a projector's is laid out again at its own, not scaled. */
export function typeOf(size: PanelSize, usual: number): number {
  switch (size) {
    case "panel":
      return usual;
    case "phone":
      return 12.5;
    case "projector":
      return projectorType.value;
    case "large":
      return 18;
  }
}
