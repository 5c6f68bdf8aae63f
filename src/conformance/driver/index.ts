/** What `exchange-rate-conformance/driver` exports, which needs Node; the main door does not. */
export type { DriverAddress, DriverCommand } from "./driver-command.ts";
export { openDriver, type DriverConverter, type DriverOptions } from "./open-driver.ts";
export type { VectorToAnswer } from "./wire.ts";
