import { exchangeRateCases } from "exchange-rate-conformance";
import { test } from "vitest";
import { wrong } from "./wrong.js";

for (const one of exchangeRateCases(wrong)) test(one.title, one.run);
