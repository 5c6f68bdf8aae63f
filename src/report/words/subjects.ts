import type { Bilingual } from "../../language.ts";
import type { SUBJECTS } from "../../trace/subjects.ts";

/** What scenarios are about, as the library's headings. */
export const SUBJECT_WORDS = {
  "subject.normal": { en: "A payment without trouble", zh: "正常付款" },
  "subject.rates": { en: "Rates, and when they count", zh: "汇率与时点" },
  "subject.costs": { en: "What it costs", zh: "费用" },
  "subject.ways-back": { en: "Ways back", zh: "退款与争议" },
  "subject.trust": { en: "What banks, reserve and contracts must keep", zh: "银行、储备与合约的可靠性" },
  "subject.law": { en: "Compliance", zh: "合规" },
  "subject.many": { en: "Many payments", zh: "多笔付款" },
} as const satisfies Record<`subject.${(typeof SUBJECTS)[number]}`, Bilingual>;
