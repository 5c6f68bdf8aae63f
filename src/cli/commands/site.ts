import type { ArgumentsOf, Command, Shape } from "./command.ts";

const shape = {
  arguments: { folder: { help: "A new or empty folder, or one with a site, which is replaced" } },
  options: { lang: { help: "Language: en or zh (a site has both)", initial: "en" } },
} as const satisfies Shape;

/** Arguments of `settle site`. */
export type SiteArguments = ArgumentsOf<typeof shape>;

export const site: Command = {
  name: "site",
  help: "Writes the library, lessons and glossary as static files, for a web server of a school",
  ...shape,
  load: () => import("../site.ts").then(({ settleSite }) => settleSite),
};
