/** Sliders for the values that the scenario marks. */
export function WhatIfDrawer() {
  return null;
}
