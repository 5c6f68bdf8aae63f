import type { Awaitable } from "../converter/conversion.ts";

/** Something to close afterwards. */
export interface Closable {
  close?(): Awaitable<unknown>;
}

/** A converter that is opened when the first case is run, and once. */
export interface OpenedOnce<Opened extends Closable> {
  readonly open: () => Promise<Opened>;
  readonly close: () => Promise<void>;
}

/** @param make Is called once, also where it throws. */
export function openedOnce<Opened extends Closable>(make: () => Awaitable<Opened>): OpenedOnce<Opened> {
  let opened: Promise<Opened> | undefined;
  // Rejects where `make` throws at once, so that it is not called again.
  const opening = async (): Promise<Opened> => make();
  return {
    open: () => (opened ??= opening()),
    async close() {
      // Where it could not be opened, every case has failed with the reason, and there is nothing to close.
      const ready = await opened?.catch(() => undefined);
      await ready?.close?.();
    },
  };
}
