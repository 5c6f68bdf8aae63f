import { useState } from "preact/hooks";
import type { PlayerDocument } from "../../src/report/player/player-document.ts";
import { Link } from "../shell/link.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { problem, route, run } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { word } from "../words/words.ts";
import { blockCount, findTransactions, transactionsOf } from "./transactions.ts";
import { TransactionRows } from "./transaction-rows.tsx";

/** The chain of the run: every block with its transactions, decoded. */
export function Explorer() {
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState("");
  const document = run.value?.document;
  return (
    <div class="explorer">
      <div class="view-head">
        <h1>{word("shell.explorer")}</h1>
        {document === undefined ? null : (
          <p class="quiet">
            {textOf(document.scenario.title)}
            {" · "}
            {word("explorer.count", {
              count: transactionsOf(document).length,
              blocks: blockCount(transactionsOf(document)),
            })}
          </p>
        )}
        <input
          type="search"
          class="field"
          value={search}
          placeholder={word("explorer.search")}
          aria-label={word("explorer.search")}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      {problem.value === undefined ? null : <ProblemNote problem={problem.value} />}
      {document === undefined ? (
        <p role="status">
          {word(route.value.scenario === "" ? "explorer.lead" : "common.running")}{" "}
          <Link class="link" to={{ view: "library" }}>
            {word("shell.library")}
          </Link>
        </p>
      ) : (
        <>
          <Blocks document={document} search={search} open={open} onOpen={setOpen} />
          <Cast document={document} onFind={setSearch} />
        </>
      )}
    </div>
  );
}

function Blocks(props: {
  readonly document: PlayerDocument;
  readonly search: string;
  readonly open: string;
  readonly onOpen: (hash: string) => void;
}) {
  const found = findTransactions(props.document, props.search);
  if (found.length === 0) return <p role="status">{word("explorer.none", { search: props.search })}</p>;
  return (
    <section class="panel" aria-labelledby="blocks">
      <h2 id="blocks" class="unseen">
        {word("explorer.transactions")}
      </h2>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="blocks">
        <table class="table chain">
          <thead>
            <tr>
              <th scope="col" class="right">
                {word("explorer.block")}
              </th>
              <th scope="col">{word("explorer.call")}</th>
              <th scope="col">{word("explorer.signer")}</th>
              <th scope="col">{word("explorer.step")}</th>
              <th scope="col">{word("explorer.time")}</th>
              <th scope="col" class="right">
                {word("explorer.gas")}
              </th>
              <th scope="col">{word("explorer.status")}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((sent) => (
              <TransactionRows
                key={sent.transaction.hash}
                sent={sent}
                isOpen={props.open === sent.transaction.hash}
                onToggle={() =>
                  props.onOpen(props.open === sent.transaction.hash ? "" : sent.transaction.hash)
                }
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Cast(props: { readonly document: PlayerDocument; readonly onFind: (search: string) => void }) {
  const { document, onFind } = props;
  return (
    <section class="panel" aria-labelledby="cast">
      <div class="panel-head">
        <h2 id="cast">{word("explorer.cast")}</h2>
      </div>
      <div class="scroll panel-body" tabIndex={0} role="group" aria-labelledby="cast">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{word("explorer.name")}</th>
              <th scope="col">{word("explorer.address")}</th>
            </tr>
          </thead>
          <tbody>
            {document.cast
              .filter(({ address }) => address !== undefined)
              .map(({ id, label, address = "" }) => (
                <tr key={id}>
                  <th scope="row">{textOf(label)}</th>
                  <td>
                    <button
                      class="link mono address"
                      title={word("explorer.find")}
                      onClick={() => {
                        onFind(address);
                        scrollTo({ top: 0 });
                      }}
                    >
                      {address}
                    </button>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
