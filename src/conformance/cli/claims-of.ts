import { resolveClaims, type Claims } from "../converter/claims.ts";
import type { Converter } from "../converter/converter.ts";
import type { ProfileName } from "../converter/profile.ts";

/** What a converter claims, with what holds where it claims nothing, and the profiles that it is asked instead of its own. */
export function claimsOf(converter: Converter, profiles: readonly ProfileName[]): Claims {
  const claims = resolveClaims(converter);
  return profiles.length === 0 ? claims : { ...claims, profiles };
}
