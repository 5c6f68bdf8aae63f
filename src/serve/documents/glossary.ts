import type { GlossaryDocument } from "../../report/player/page-documents.ts";
import { namesOf, TERMS } from "../../report/words/glossary/glossary.ts";

/** The glossary as the page shows it. */
export function glossaryDocument(): GlossaryDocument {
  return {
    terms: TERMS.map((term) => {
      const { id, name, means, source, also } = term;
      const shown = new Set([id, name.en, name.zh]);
      const avoided = (term.avoid ?? []).map(({ word }) => word);
      // Found by what texts here avoid, too, since readers look for what they know.
      const names = namesOf(term).filter((word) => !shown.has(word));
      return {
        id,
        en: name.en,
        zh: name.zh,
        sentence: means,
        source,
        also: [...new Set([...(also?.en ?? []), ...(also?.zh ?? []), ...names, ...avoided])],
      };
    }),
  };
}
