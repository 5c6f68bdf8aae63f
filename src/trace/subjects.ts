/** What scenarios are about, in the order in which the library lists them. */
export const SUBJECTS = ["normal", "rates", "costs", "ways-back", "trust", "law", "many"] as const;
