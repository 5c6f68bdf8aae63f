/**
 * A schema that is made once for each scope, which must not change: making one takes longer than reading with it, and
 * every step of a scenario is read in the same scope.
 */
export function oncePer<Scope extends object, Made>(make: (scope: Scope) => Made): (scope: Scope) => Made {
  const made = new WeakMap<Scope, { readonly schema: Made }>();
  return (scope) => {
    const known = made.get(scope);
    if (known !== undefined) return known.schema;
    const schema = make(scope);
    made.set(scope, { schema });
    return schema;
  };
}
