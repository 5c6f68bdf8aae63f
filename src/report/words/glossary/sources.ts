import type { Bilingual } from "../../../language.ts";

/** Where the field defines its terms; those that several terms name. */
export const SOURCES = {
  cpmi: {
    en: "CPMI glossary of payments and market infrastructure terminology",
    zh: "CPMI 支付与市场基础设施术语表",
  },
  pfmi: {
    en: "CPMI-IOSCO, Principles for financial market infrastructures",
    zh: "CPMI-IOSCO《金融市场基础设施原则》",
  },
  iso20022: { en: "ISO 20022", zh: "ISO 20022" },
  iso4217: { en: "ISO 4217", zh: "ISO 4217" },
  sep38: { en: "SEP-38 (quotes of an anchor)", zh: "SEP-38（锚定机构报价）" },
  erc20: { en: "ERC-20", zh: "ERC-20" },
  escrow: { en: "escrow law", zh: "托管（第三方资金保管）法律实务" },
  rpw: { en: "World Bank, Remittance Prices Worldwide", zh: "世界银行全球汇款价格数据库（RPW）" },
  fxCode: { en: "FX Global Code", zh: "《外汇市场全球准则》" },
  oracles: {
    en: "practice of price oracles (Chainlink, Pyth)",
    zh: "价格预言机的通行做法（Chainlink、Pyth）",
  },
} as const satisfies Record<string, Bilingual>;
