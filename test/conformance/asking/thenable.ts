/** What older libraries return instead of a promise: an object with `then` alone. */
export function thenable<Value>(value: Value): object {
  return Object.fromEntries([["then", (done: (value: Value) => void) => done(value)]]);
}
