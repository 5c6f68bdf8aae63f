/** What a table has under a name, whatever objects inherit: nothing under `constructor`, `toString` or `__proto__`. */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
