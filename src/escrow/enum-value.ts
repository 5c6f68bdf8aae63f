/**
 * The number of an enum's member as contracts take it: its place among the names, which stand in the order of the
 * contract's enum.
 *
 * @example enumValue(DIRECTIONS, "redeem"); // 1n
 */
export function enumValue<Name extends string>(names: readonly Name[], name: Name): bigint {
  return BigInt(names.indexOf(name));
}
