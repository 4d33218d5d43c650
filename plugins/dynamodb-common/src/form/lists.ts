/** Changes items; the same list when none changed. */
export function mapList<Item>(
  list: Item[],
  change: (item: Item) => Item,
): Item[] {
  const changed = list.map(change);
  return changed.every((item, position) => item === list[position])
    ? list
    : changed;
}

/** Takes away the item of this id; the same list when there is none. */
export function withoutId<Item extends { id: string }>(
  list: Item[],
  id: string,
): Item[] {
  const others = list.filter(item => item.id !== id);
  return others.length === list.length ? list : others;
}

/** Puts an item at a position, or at the end of a list that is shorter. */
export function insertAt<Item>(
  list: Item[],
  position: number,
  item: Item,
): Item[] {
  return [...list.slice(0, position), item, ...list.slice(position)];
}
