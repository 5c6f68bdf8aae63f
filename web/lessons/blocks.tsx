import type { TextBlock } from "../../src/report/player/page-documents.ts";
import type { Text } from "../../src/report/player/player-document.ts";
import { called } from "../shell/called.ts";
import { Term } from "../shell/term.tsx";
import { textOf } from "../shell/text.ts";
import { spansOf } from "./spans.ts";

/** A text with its strong words, code and terms. */
export function Spans({ text }: { readonly text: Text }) {
  return (
    <>
      {spansOf(textOf(text)).map((span, index) => {
        if (span.kind === "strong") return <strong key={index}>{span.text}</strong>;
        if (span.kind === "emphasis") return <em key={index}>{span.text}</em>;
        if (span.kind === "code") return <code key={index}>{span.text}</code>;
        if (span.kind === "term")
          return (
            <Term key={index} id={span.id}>
              {span.text}
            </Term>
          );
        return span.text;
      })}
    </>
  );
}

/** The texts of a stage. */
export function Blocks({ blocks }: { readonly blocks: readonly TextBlock[] }) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: TextBlock }) {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? (
        <h3>
          <Spans text={block.text} />
        </h3>
      ) : (
        <h4>
          <Spans text={block.text} />
        </h4>
      );
    case "paragraph":
      return (
        <p>
          <Spans text={block.text} />
        </p>
      );
    case "code":
      return (
        <pre class="scroll" tabIndex={0}>
          {called(block.text)}
        </pre>
      );
    case "list": {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Spans text={item} />
        </li>
      ));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case "table":
      return <Table {...block} />;
  }
}

function Table({ columns, rows }: Extract<TextBlock, { readonly kind: "table" }>) {
  return (
    <div class="scroll" tabIndex={0} role="group">
      <table class="table">
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col">
                <Spans text={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Spans text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
