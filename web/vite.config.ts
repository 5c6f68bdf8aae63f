import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { bundledNotices } from "./bundled-notices.ts";
import { WORDS } from "./words/tables.ts";

/** The words of the page as data in it. */
const words: Plugin = {
  name: "corridor-words",
  transformIndexHtml: () => [
    {
      tag: "script",
      attrs: { type: "application/json", id: "words" },
      // The same text as JSON, without what could end the element.
      children: JSON.stringify(WORDS).replaceAll("<", "\\u003c"),
      injectTo: "head",
    },
  ],
};

/** Whose code is in the page, at its end: not in the script, whose size counts before the page is seen. */
const notices: Plugin = {
  name: "corridor-notices",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle = {} }) => {
      const modules = Object.values(bundle).flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));
      return html.replace("</body>", () => `</body>\n${bundledNotices(modules)}`);
    },
  },
};

// One script and one style sheet with fixed names: a file without a server has both inside.
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [words, notices],
  // Elements as calls of h: shorter than what jsx-runtime is given.
  oxc: {
    // Tests build it too, where it would otherwise be made for development, with the paths of its sources.
    jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment", development: false },
    jsxInject: 'import { h, Fragment } from "preact";',
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: false,
        entryFileNames: "page.js",
        assetFileNames: "page[extname]",
      },
    },
  },
});
