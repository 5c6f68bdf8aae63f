import type { ModuleLibrary } from "../library.ts";
import { BIG, BIGNUMBER, DECIMAL, DECIMAL_64, DECIMAL_LIGHT } from "./decimals.ts";
import { DINERO_BIGINT, DINERO_NUMBER } from "./dinero.ts";
import { CASHIFY, CASHIFY_BIG, EASY_CURRENCIES, FX } from "./exchange-tables.ts";
import { BIG_RATIONAL, FRACTION } from "./fractions.ts";
import { BIGINT_MONEY, DINTERO, HALF0WL, PESA } from "./money-classes.ts";
import { CURRENCY, JS_MONEY, MONEY_MATH, MONEYSAFE, TS_MONEY } from "./money-objects.ts";
import { ACCOUNTING, INTL, NUMBER } from "./numbers.ts";
import {
  BIG_DECIMAL,
  BIGDECIMAL,
  DNUM,
  FINANCIAL_NUMBER,
  JS_BIG_DECIMAL,
  PROPOSAL_DECIMAL,
} from "./scaled-decimals.ts";

/** The libraries of JavaScript. */
export const MODULES: readonly ModuleLibrary[] = [
  DINERO_BIGINT,
  DINERO_NUMBER,
  CURRENCY,
  BIGINT_MONEY,
  DINTERO,
  HALF0WL,
  JS_MONEY,
  TS_MONEY,
  MONEY_MATH,
  MONEYSAFE,
  PESA,
  FX,
  CASHIFY,
  CASHIFY_BIG,
  EASY_CURRENCIES,
  BIG,
  BIGNUMBER,
  DECIMAL,
  DECIMAL_64,
  DECIMAL_LIGHT,
  BIG_DECIMAL,
  BIGDECIMAL,
  JS_BIG_DECIMAL,
  DNUM,
  FINANCIAL_NUMBER,
  PROPOSAL_DECIMAL,
  FRACTION,
  BIG_RATIONAL,
  INTL,
  NUMBER,
  ACCOUNTING,
];
