import type { Bilingual } from "../../language.ts";
import type { ScenarioDocument, WhatIfField } from "../../report/player/page-documents.ts";
import type { WhatIfValue } from "../../scenario/what-if-values.ts";
import type { Described } from "../../workers/describe.ts";
import type { ShelfScenario } from "../shelf.ts";
import { ownValue } from "../../own-value.ts";

/** A scenario as the page shows it, with what can be done to it. @param source Its YAML. */
export function scenarioDocument(
  { name, title, file, own = false }: Pick<ShelfScenario, "name" | "title"> & Partial<ShelfScenario>,
  source: string,
  { faults, whatIf }: Pick<Described, "faults" | "whatIf">,
): ScenarioDocument {
  const path = own && file !== undefined ? { file } : {};
  return { name, title, ...path, source, faults, whatIf: whatIf.map(whatIfField) };
}

/** What fees, spreads and rates are called where the scenario gives them no name. */
const LABELS: Readonly<Record<string, Bilingual>> = {
  "corridors.pay.spreadBps": { en: "FX dealer's margin, paying in", zh: "做市商汇差（付入）" },
  "corridors.pay.feeBps": { en: "Gateway's fee, paying in", zh: "网关手续费（付入）" },
  "corridors.redeem.spreadBps": { en: "FX dealer's margin, redeeming", zh: "做市商汇差（赎回）" },
  "corridors.redeem.feeBps": { en: "Gateway's fee, redeeming", zh: "网关手续费（赎回）" },
  "escrow.feeBps": { en: "Escrow fee", zh: "托管费" },
};

function whatIfField({ set, value, points, unit, label }: WhatIfValue): WhatIfField {
  const [, pair] = /^rates\.(.+)\.constant$/.exec(set) ?? [];
  const named = pair === undefined ? ownValue(LABELS, set) : { en: `Rate ${pair}`, zh: `汇率 ${pair}` };
  return { set, value, points, unit, label: label ?? named ?? set };
}
