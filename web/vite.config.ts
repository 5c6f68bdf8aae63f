import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
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

// One script and one style sheet with fixed names: a file without a server has both inside.
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [words],
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
