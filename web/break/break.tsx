/** The faults that fit the present step. */
export function BreakDrawer() {
  return null;
}
