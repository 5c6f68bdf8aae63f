import { FAULTS } from "../../scenario/faults/faults.ts";
import type { FaultCard } from "../../report/player/page-documents.ts";
import { dictionary, type WordKey } from "../../report/words/dictionary.ts";
import type { Bilingual } from "../../language.ts";

/** Every fault, with what goes wrong and why nothing is lost by it. */
export function faultCards(): FaultCard[] {
  return FAULTS.map(({ name, takes = [] }) => ({
    name,
    title: word(`fault.${name}.title` as WordKey),
    what: word(`fault.${name}.what` as WordKey),
    safe: word(`fault.${name}.safe` as WordKey),
    takes,
  }));
}

function word(key: WordKey): Bilingual {
  return { en: dictionary("en")[key], zh: dictionary("zh")[key] };
}
