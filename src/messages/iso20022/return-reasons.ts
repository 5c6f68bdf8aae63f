import { SettlementError } from "../../errors/settlement-error.ts";

/**
 * ISO 20022's external list of return reasons (ExternalReturnReason1Code), as `@taprsvp/iso20022_external_codes` 1.0.1
 * has it. FRAD and TECH are no reasons of a return but of a recall.
 */
const RETURN_REASONS: ReadonlySet<string> = new Set(
  `
  AC01 AC02 AC03 AC04 AC06 AC07 AC13 AC14 AC15 AC16 AC17 AG01 AG02
  AG07 AGNT AM01 AM02 AM03 AM04 AM05 AM06 AM07 AM09 AM10 ARDT BE01
  BE04 BE05 BE06 BE07 BE08 BE10 BE11 BE16 BE17 CN01 CNOR CNPC CURR
  CUST DC04 DNOR DS28 DT01 DT02 DT04 DUPL ED01 ED03 ED05 EMVL ERIN
  FF03 FF04 FF05 FF06 FF07 FOCR FR01 FRTR G004 MD01 MD02 MD05 MD06
  MD07 MS02 MS03 NARR NOAS NOCM NOOR PINL RC01 RC03 RC04 RC07 RC08
  RC11 RF01 RR01 RR02 RR03 RR04 RR05 RR06 RR07 RR08 RR09 RR11 RR12
  RUTA SL01 SL02 SL11 SL12 SL13 SL14 SP01 SP02 SVNR TM01 TRAC UPAY
  `
    .trim()
    .split(/\s+/),
);

/** A return reason. @throws RETURN_REASON_UNKNOWN */
export function parseReturnReason(text: string): string {
  if (RETURN_REASONS.has(text)) return text;
  throw new SettlementError("RETURN_REASON_UNKNOWN", { reason: text.slice(0, 40) });
}
