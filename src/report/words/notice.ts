import type { Bilingual } from "../../language.ts";

/** What every report ends with. */
export const NOTICE_WORDS = {
  "notice.teaching": {
    en: "A simulation for teaching; no real system is described.",
    zh: "本模拟仅供教学，不描述任何真实系统。",
  },
  "notice.law": {
    en: "Mainland China prohibits exchange between fiat money and virtual currencies (PBoC notice Yinfa [2021] No. 237).",
    zh: "中国大陆禁止法定货币与虚拟货币的兑换业务（银发〔2021〕237号）。",
  },
} as const satisfies Record<string, Bilingual>;
