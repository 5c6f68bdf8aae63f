const NARROW = new Set("ilj.,'’: ");

/** About how wide a line of text is in the page's type, in px: enough to choose between places for it. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems * size;
}

function widthOf(character: string): number {
  if (character.charCodeAt(0) > 0x2e80) return 1;
  if (NARROW.has(character)) return 0.3;
  if ("mwMW".includes(character)) return 0.85;
  return /[A-Z0-9]/.test(character) ? 0.62 : 0.54;
}
