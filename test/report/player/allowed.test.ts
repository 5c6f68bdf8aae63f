import { expect } from "chai";
import type { Allowed, PlayerStep } from "../../../src/report/player/player-document.ts";
import { allowedAt } from "../../../src/report/player/allowed.ts";
import { factsByPayment } from "../../../src/report/player/escrow.ts";
import { rulesOf } from "../../../src/report/player/machine.ts";
import { Texts } from "../../../src/report/player/texts.ts";
import { inEither, sample, samples, stepOf } from "./support/documents.ts";

const row = ({ now, label, who, effect, when, left }: Allowed, language: "en" | "zh" = "en"): string =>
  [now ? "now" : "later", ...[label, who, effect, when, left].map((text) => inEither(text, language))].join(
    " | ",
  );

const rows = ({ escrow }: PlayerStep, language: "en" | "zh" = "en"): string[] =>
  (escrow?.allowed ?? []).map((allowed) => row(allowed, language));

describe("what the page shows as allowed", () => {
  it("in a funded payment: what ends it, what goes on with it, then what time allows", () => {
    const step = stepOf("01-happy-path", 5);
    expect(rows(step)).to.deep.equal([
      "now | release | buyer | → to the seller | no time limit | ",
      "now | refund | seller | → back to the buyer | no time limit | ",
      "now | deliver | carrier |  | before 2 Feb 15:30 | 10 d left",
      "now | dispute | buyer, seller |  | before 2 Feb 15:30 | 10 d left",
      "later | reclaim | anyone | → back to the buyer | from 2 Feb 15:30 | in 10 d",
    ]);
    expect(rows(step, "zh")).to.deep.equal([
      "now | 放行 | 买方 | → 付给卖方 | 无期限 | ",
      "now | 退款 | 卖方 | → 退回买方 | 无期限 | ",
      "now | 送达 | 承运人 |  | 2月2日 15:30 之前 | 还剩 10 天",
      "now | 争议 | 买方、卖方 |  | 2月2日 15:30 之前 | 还剩 10 天",
      "later | 到期退回 | 任何人 | → 退回买方 | 2月2日 15:30 起 | 10 天后",
    ]);
  });

  it("once delivered: the buyer's release now, and anyone's from the end of the inspection", () => {
    const [release, , , anyone] = stepOf("01-happy-path", 6).escrow?.allowed ?? [];
    expect(release?.edge).to.equal("release.Delivered.Released");
    expect(anyone?.edge).to.equal("release.Delivered.Released");
    expect(rows(stepOf("01-happy-path", 6)).filter((text) => text.includes("release"))).to.deep.equal([
      "now | release | buyer | → to the seller | no time limit | ",
      "later | release | anyone | → to the seller | from 27 Jan 08:30 | in 3 d",
    ]);
  });

  it("before it is funded: only in time; after a return: nobody but the seller", () => {
    expect(rows(stepOf("01-happy-path", 1))).to.deep.equal([
      "now | fund | buyer | → into the escrow | before 2 Feb 15:30 | 10 d left",
      "now | cancel | buyer |  | no time limit | ",
    ]);
    expect(rows(stepOf("01-happy-path", 9))).to.deep.equal([
      "now | refund | seller | → back to the buyer | before 24 Mar 15:30 | 59 d 5 h left",
    ]);
    expect(rows(stepOf("14-lost-parcel", 6))).to.deep.equal([]);
  });

  it("in a dispute of what was not delivered: to the second, and only once both deadlines have passed", () => {
    expect(rows(stepOf("37-silent-arbiter-undelivered", 5)).slice(2)).to.deep.equal([
      "now | deliver | carrier |  | before 30 Jan 16:35:01 | 7 d left",
      "now | resolve | arbiter | → divided by the arbiter | before 30 Jan 16:35:01 | 7 d left",
      "later | deliver | carrier |  | from 30 Jan 16:35:01 | in 7 d",
      "later | reclaim | anyone | → back to the buyer | from 2 Feb 15:30 | in 9 d 23 h",
    ]);
    expect(rows(stepOf("37-silent-arbiter-undelivered", 7)).slice(2)).to.deep.equal([
      "now | deliver | carrier |  | before 2 Feb 15:30 | 1 s left",
      "later | reclaim | anyone | → back to the buyer | from 2 Feb 15:30 | in 1 s",
    ]);
  });

  it("once a part was released: a refund ends as released", () => {
    const allowed = stepOf("17-milestones", 5).escrow?.allowed ?? [];
    expect(allowed.find(({ operation }) => operation === "refund")?.edge).to.equal("refund.Funded.Released");
  });

  it("before there are terms: nothing", () => {
    expect(stepOf("27-dust", 1).escrow?.allowed).to.deep.equal([]);
    expect(stepOf("27-dust", 2).escrow?.allowed.length).to.equal(2);
  });

  it("once anyone may: one row for all who may, and nothing whose time is over", () => {
    const { trace } = sample("01-happy-path");
    const texts = new Texts(trace);
    const facts = factsByPayment(trace, trace).get("payment");
    if (facts === undefined) throw new Error("no payment");
    const now = 1_738_000_000;
    const deadlines = { deliverBy: now - 1, inspectionEnds: now, returnBy: now + 60 };
    const state = { status: "Delivered", way: [], delivered: true, released: false, deadlines };
    const allowed = allowedAt(now, { rules: rulesOf(trace), facts, state }, texts);
    expect(allowed.map((one) => row(one))).to.deep.equal([
      "now | release | anyone | → to the seller | no time limit | ",
      "now | refund | seller | → back to the buyer | no time limit | ",
    ]);
  });

  it("is what is then done, and never what is refused as not legal or too late", () => {
    let done = 0;
    let refused = 0;
    for (const { name, document } of samples()) {
      const before = new Map<string, PlayerStep["escrow"]>();
      for (const step of document.steps) {
        const { payment, escrow, verb, refusal, index } = step;
        const last = before.get(payment);
        const [travelled] = escrow?.way.slice(last?.way.length ?? 0) ?? [];
        if (last !== undefined && travelled !== undefined) {
          done += 1;
          expect(
            last.allowed.map(({ edge }) => edge),
            `${name} ${index}`,
          ).to.include(travelled);
        }
        if (refusal?.error === "IllegalTransition" || refusal?.error === "AfterDeadline") {
          refused += 1;
          expect(
            escrow?.allowed.map(({ operation }) => operation),
            `${name} ${index}`,
          ).to.not.include(verb);
        }
        if (refusal?.error === "BeforeDeadline" && escrow !== undefined)
          expect(
            escrow.allowed.some(({ operation, now }) => operation === verb && !now),
            `${name} ${index}`,
          ).to.equal(true);
        if (payment !== "") before.set(payment, escrow);
      }
    }
    expect(done).to.be.greaterThan(500);
    expect(refused).to.be.greaterThan(10);
  });
});
