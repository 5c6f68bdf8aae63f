import type { ArgumentsOf, Command, Shape } from "./command.ts";
import { LANG } from "./shared.ts";

const shape = {
  arguments: {
    folder: { help: "A new or empty folder, or one with a site, which is replaced", kind: "folder" },
  },
  options: { lang: { ...LANG, help: "Language of what is printed; a site has both" } },
} as const satisfies Shape;

/** Arguments of `corridor site`. */
export type SiteArguments = ArgumentsOf<typeof shape>;

export const site: Command = {
  name: "site",
  help: "Writes the library, lessons and glossary as static files, for a web server of a school",
  ...shape,
  examples: ["site public"],
  load: () => import("../site.ts").then(({ settleSite }) => settleSite),
};
