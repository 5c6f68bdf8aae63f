import { exchangeRateCases } from "exchange-rate-conformance";
import { mine } from "./mine.js";

for (const one of exchangeRateCases(mine)) it(one.title, one.run);
