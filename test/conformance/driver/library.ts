import { fileURLToPath } from "node:url";
import type { DriverCommand } from "../../../src/conformance/driver/driver-command.ts";

/** This project's library as a driver. */
export const LIBRARY_DRIVER: DriverCommand = {
  command: process.execPath,
  args: [fileURLToPath(new URL("library-driver.ts", import.meta.url))],
};
