import { Hono, type Context } from "hono";
import { stream } from "hono/streaming";
import { SettlementError } from "../errors/settlement-error.ts";
import type { PageFiles } from "../files/page-files.ts";
import { escapeMarkup } from "../report/markup.ts";
import { HANDOUT_STYLE } from "../lessons/handout/style.ts";
import type { LessonShelf } from "./lesson-shelf.ts";
import { bodyOf } from "./body.ts";
import { faultCards } from "./documents/faults.ts";
import { glossaryDocument } from "./documents/glossary.ts";
import { ownPageOnly, paperPolicy } from "./guards.ts";
import type { Library } from "./library.ts";
import type { ServeLimits } from "./limits.ts";
import { problemOfError } from "./problem.ts";
import { orderOf, readNamedSource, readRunRequest, readSource } from "./request.ts";
import { runLines } from "./run-lines.ts";
import { statusOf } from "./status.ts";

const PAPER = { "content-security-policy": paperPolicy(HANDOUT_STYLE) };

/** What the server answers from. */
export interface AppParts {
  readonly page: PageFiles;
  readonly library: Library;
  readonly lessons: LessonShelf;
  readonly limits: ServeLimits;
  /** The words that commands are called by, for the page to show. */
  readonly calledAs: string;
  /** The port that it listens on, once it does. */
  readonly port: () => number;
}

/** Every route of the page's server. There is no route to a chain, and none to a file by its path. */
export function serveApp({ page, library, lessons, limits, calledAs, port }: AppParts): Hono {
  const app = new Hono();
  app.use(ownPageOnly(port));
  const sent = (context: Context): Promise<unknown> => bodyOf(context, limits.body);

  const words = `<meta name="corridor-command" content="${escapeMarkup(calledAs)}">`;
  const html = page.html.replace("<head>", `<head>\n    ${words}`);
  app.get("/", (context) => context.html(html));
  app.get("/index.html", (context) => context.html(html));
  app.get("/page.js", (context) => context.body(page.script, 200, typed("text/javascript")));
  app.get("/page.css", (context) => context.body(page.style, 200, typed("text/css")));

  app.get("/api/library", (context) => context.json(library.document()));
  app.get("/api/faults", (context) => context.json(faultCards()));
  app.get("/api/glossary", (context) => context.json(glossaryDocument()));
  app.get("/api/scenarios/:name", async (context) =>
    context.json(await library.scenario(context.req.param("name"))),
  );
  app.get("/api/lessons/:number", async (context) =>
    context.json(await lessons.document(context.req.param("number"))),
  );
  app.get("/api/lessons/:number/reveal", async (context) =>
    context.json(await lessons.reveal(context.req.param("number"))),
  );
  app.get("/handouts/:file", async (context) =>
    context.html(await lessons.paper(context.req.param("file")), 200, PAPER),
  );

  app.post("/api/runs", async (context) => {
    const order = orderOf(readRunRequest(await sent(context)), library.shelf);
    library.requireRoom(order);
    context.header("content-type", "application/x-ndjson; charset=utf-8");
    return stream(context, (answer) => runLines(answer, library, order));
  });
  app.get("/api/runs/:id/trace", (context) =>
    context.body(library.made(context.req.param("id")).played.trace, 200, typed("application/json")),
  );

  app.get("/api/runs/:id/calls/:step", async (context) =>
    context.json(await library.calls(context.req.param("id"), context.req.param("step"))),
  );

  app.post("/api/check", async (context) =>
    context.json(await library.check(readSource(await sent(context)).source)),
  );
  app.post("/api/scenarios", async (context) => {
    const { name, source } = readNamedSource(await sent(context));
    library.shelf.save(name, source);
    return context.json({ name });
  });

  app.notFound((context) => {
    throw new SettlementError("ROUTE_UNKNOWN", { path: shown(context.req.path) });
  });
  app.onError((error, context) => {
    const problem = problemOfError(error);
    return context.json({ problem }, statusOf(problem.code));
  });
  return app;
}

function typed(type: string): Readonly<Record<"content-type", string>> {
  return { "content-type": `${type}; charset=utf-8` };
}

function shown(text: string): string {
  return text.length > 100 ? `${text.slice(0, 97)}...` : text;
}
