import { describeExchangeRateConformance } from "corridor/testing";
import { rightConverter } from "./right-converter.js";

describeExchangeRateConformance(rightConverter);
