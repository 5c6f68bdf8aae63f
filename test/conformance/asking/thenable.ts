/** What older libraries return instead of a promise: an object with `then` alone. */
export function thenable(value: unknown): object {
  const promise = {};
  Reflect.set(promise, "then", (done: (value: unknown) => void) => done(value));
  return promise;
}
