/** The head of a line; `marker-end` names it. */
export function ArrowHead({
  id,
  kind,
  size,
}: {
  readonly id: string;
  readonly kind: string;
  readonly size: number;
}) {
  return (
    <marker
      id={id}
      class={`head-${kind}`}
      viewBox="0 0 10 10"
      refX="8.5"
      refY="5"
      markerUnits="userSpaceOnUse"
      markerWidth={size}
      markerHeight={size}
      orient="auto"
    >
      <path d="M0 .6 10 5 0 9.4z" />
    </marker>
  );
}
