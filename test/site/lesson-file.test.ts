import { inflateRawSync } from "node:zlib";
import { expect } from "chai";
import { ensureBuild } from "../../src/cli/ensure-build.ts";
import { ensurePage } from "../../src/cli/ensure-page.ts";
import { readPage } from "../../src/files/page-files.ts";
import { lessonReveal } from "../../src/lessons/lesson-document.ts";
import { lessonFile } from "../../src/site/lesson-file.ts";
import type { LessonDocument, LibraryDocument } from "../../src/report/player/page-documents.ts";
import { preparedLesson } from "../lessons/support/prepared.ts";

interface Inside {
  readonly library: LibraryDocument;
  readonly lessons: readonly { readonly lesson: LessonDocument; readonly reveal: string }[];
}

const inflated = (base64: string): unknown =>
  JSON.parse(inflateRawSync(Buffer.from(base64, "base64")).toString("utf8"));

function insideOf(html: string): Inside {
  const [, base64 = ""] =
    /<script type="application\/octet-stream" id="documents">([A-Za-z0-9+/=]+)<\/script>/.exec(html) ?? [];
  return inflated(base64) as Inside;
}

describe("a lesson as one file", function () {
  this.timeout(60_000);
  before(async () => {
    await ensureBuild();
    await ensurePage();
  });

  it("has the lesson up to its question, and all that follows deflated apart", async () => {
    const prepared = await preparedLesson("3");
    const html = lessonFile(prepared, "zh", readPage());
    const { library, lessons } = insideOf(html);
    const [{ lesson, reveal } = { lesson: undefined, reveal: "" }] = lessons;
    expect(library.lessons.map(({ number }) => number)).to.deep.equal([3]);
    expect(lesson?.shown?.steps).to.have.length(3);
    const after = lessonReveal(prepared);
    expect(inflated(reveal)).to.deep.equal(JSON.parse(JSON.stringify(after)));
    const readable = JSON.stringify({ library, lesson }) + html.split('<div id="ground">')[1];
    expect(after.answers).to.have.length(3);
    for (const { explanation, refutations } of after.answers)
      for (const text of [explanation, ...refutations.map((one) => one.text)])
        for (const each of typeof text === "string" ? [text] : Object.values(text))
          expect(readable).to.not.contain(each);
    expect(readable).to.not.contain("BeforeDeadline").and.to.not.contain("Unauthorized");
  });

  it("opens at the lesson in its language, and is read without script up to the question", async () => {
    const html = lessonFile(await preparedLesson("3"), "zh", readPage());
    expect(html).to.contain("#view=lesson&lesson=3&lang=zh").and.to.contain('<html lang="zh-Hans">');
    const [, ground = ""] = html.split('<div id="ground">');
    expect(ground).to.contain("第 3 课：锁定之后：现在谁能动这笔钱").and.to.contain("Lesson 3: Locked");
    expect(ground).to.contain("没有脚本时").and.to.not.contain("承运人始终不出具证明");
  });

  it("offers no scenario that it does not have, and loads nothing from elsewhere", async () => {
    const html = lessonFile(await preparedLesson("0"), "en", readPage());
    const [inside] = insideOf(html).lessons;
    expect(inside?.lesson).to.not.have.property("scenario");
    expect(html).to.contain("default-src 'none'");
    for (const [, address] of html.matchAll(/\b(?:src|href|action)="([^"]*)"/g))
      expect(address).to.match(/^(?:#|data:,$)/);
    expect(html.length).to.be.lessThan(300_000);
  });
});
