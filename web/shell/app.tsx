import type { ComponentType } from "preact";
import { Player } from "../player/player.tsx";
import { Library } from "../library/library.tsx";
import { Lesson } from "../lessons/lesson.tsx";
import { Compare } from "../compare/compare.tsx";
import { Explorer } from "../explorer/explorer.tsx";
import { Glossary } from "../glossary/glossary.tsx";
import { Editor } from "../editor/editor.tsx";
import type { View } from "./route.ts";
import { route } from "./store.ts";
import { Footer } from "./footer.tsx";
import { KeyHelp } from "./key-help.tsx";
import { TopBar } from "./top-bar.tsx";

const VIEW: Readonly<Record<View, ComponentType>> = {
  library: Library,
  player: Player,
  lesson: Lesson,
  compare: Compare,
  explorer: Explorer,
  glossary: Glossary,
  editor: Editor,
};

export function App() {
  const Shown = VIEW[route.value.view];
  return (
    <>
      <TopBar />
      <main id="main" class={`view-${route.value.view}`} tabIndex={-1}>
        <Shown />
      </main>
      <Footer />
      <KeyHelp />
    </>
  );
}
