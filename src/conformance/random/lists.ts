/** A list without the item at a place. */
export function without<Item>(items: readonly Item[], place: number): readonly Item[] {
  return items.filter((_, at) => at !== place);
}

/** A list with another item at a place. */
export function replaced<Item>(items: readonly Item[], place: number, item: Item): readonly Item[] {
  return items.map((one, at) => (at === place ? item : one));
}

/** A list from its end on. */
export function reversed<Item>(items: readonly Item[]): readonly Item[] {
  return items.reduce<readonly Item[]>((turned, item) => [item, ...turned], []);
}
