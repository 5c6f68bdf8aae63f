import { exchangeRateCases } from "corridor/testing";
import { test } from "node:test";
import { mine } from "./converter.js";

for (const one of exchangeRateCases(mine)) test(one.title, one.run);
