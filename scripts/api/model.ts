/** What is read of API Extractor's model of documentation: https://api-extractor.com/pages/setup/generating_docs/. */
export interface ApiPackage {
  readonly members: readonly [{ readonly members: readonly ApiItem[] }];
}

interface ApiItem {
  readonly name: string;
  /** Where it is declared, from the project's root. */
  readonly fileUrlPath?: string;
}

/** What a door exports, by name, and the file that declares it. */
export function itemsOf(model: ApiPackage): Map<string, string> {
  return new Map(model.members[0].members.map(({ name, fileUrlPath = "" }) => [name, fileUrlPath]));
}
