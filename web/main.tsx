import { render } from "preact";
import "./style/page.css";
import { App } from "./shell/app.tsx";
import { openSource } from "./source/open.ts";
import { start } from "./shell/store.ts";

const root = document.getElementById("page");
if (root !== null) {
  start(await openSource());
  // What can be read without script gives way to what can be played.
  document.getElementById("ground")?.remove();
  render(<App />, root);
}
