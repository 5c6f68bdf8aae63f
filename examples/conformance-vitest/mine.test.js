import { exchangeRateCases } from "exchange-rate-conformance";
import { test } from "vitest";
import { mine } from "./mine.js";

for (const one of exchangeRateCases(mine)) test(one.title, one.run);
