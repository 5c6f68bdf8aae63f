import { exchangeRateCases, LIBRARY_CONVERTER } from "corridor/testing";

// The kit is a package of its own; corridor/testing has it too, beside converters that only corridor has.
describe("corridor's own arithmetic", () => {
  for (const one of exchangeRateCases(LIBRARY_CONVERTER)) it(one.title, one.run);
});
