/** Who bears the charges, by ISO 20022's codes; `SLEV`: as the service level (a scheme's rulebook) provides. */
export const CHARGE_BEARERS = ["DEBT", "SHAR", "CRED", "SLEV"] as const;
/** Who bears the charges, by ISO 20022's codes (`ChrgBr`). */
export type ChargeBearer = (typeof CHARGE_BEARERS)[number];

/** The same in field 71A of an MT 103. */
export type ChargeOption = "OUR" | "SHA" | "BEN";

const OPTIONS: Readonly<Record<ChargeBearer, ChargeOption>> = {
  DEBT: "OUR",
  SHAR: "SHA",
  CRED: "BEN",
  // MT has no word for it; schemes that prescribe SLEV (SEPA) share the charges.
  SLEV: "SHA",
};

/**
 * The option of field 71A for a code of ISO 20022; `SLEV`, which MT has no word for, is `SHA`.
 *
 * @example chargeOption("DEBT"); // "OUR"
 */
export function chargeOption(bearer: ChargeBearer): ChargeOption {
  return OPTIONS[bearer];
}

const BEARERS: Readonly<Record<ChargeOption, ChargeBearer>> = { OUR: "DEBT", SHA: "SHAR", BEN: "CRED" };

/**
 * The code of ISO 20022 for an option of field 71A.
 *
 * @example chargeBearer("BEN"); // "CRED"
 */
export function chargeBearer(option: ChargeOption): ChargeBearer {
  return BEARERS[option];
}
