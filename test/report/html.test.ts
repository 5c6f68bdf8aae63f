import { expect } from "chai";
import { htmlReport } from "../../src/report/html.ts";
import { STYLE } from "../../src/report/html/style.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { elementsOf } from "./support/markup.ts";
import { happyTrace, HOSTILE, manyPayments, refusedTrace, withHostileNames } from "./support/traces.ts";

describe("the HTML report", () => {
  let trace: Trace;
  before(async () => {
    trace = await happyTrace();
  });

  it("is well formed, whatever parties and scenarios are called", () => {
    for (const traces of [[trace], [withHostileNames(trace), refusedTrace(trace)], [manyPayments(trace, 13)]])
      expect(elementsOf(htmlReport(traces, "en")).length).to.be.above(100);
  });

  it("shows hostile names as text", () => {
    const html = htmlReport([withHostileNames(trace)], "en");
    expect(html)
      .to.contain("&lt;script&gt;alert(1)&lt;/script&gt;")
      .and.to.contain("&quot;double&quot; &amp; &#39;single&#39;");
    expect(html).to.not.contain(HOSTILE.tag);
  });

  it("needs nothing else: no script, nothing from elsewhere", () => {
    const elements = elementsOf(htmlReport([trace, refusedTrace(trace)], "en"));
    expect(elements.map(({ name }) => name)).to.not.include.members(["script", "link", "img"]);
    const attributes = elements.map(({ attributes: each }) => each).join(" ");
    expect(attributes).to.not.match(/\bon\w+=|javascript:|https?:|\bsrc=/);
    expect(STYLE).to.not.match(/url\(|@import/);
  });

  it("holds both languages, and the chosen one first", () => {
    for (const [language, tag] of [
      ["en", "en"],
      ["zh", "zh-Hans"],
    ] as const) {
      const html = htmlReport([trace], language);
      expect(html).to.contain(`<html lang="${tag}">`);
      expect(html).to.contain(`id="language-${language}" checked`);
      expect(html).to.contain('<span lang="en">seller receives</span><span lang="zh-Hans">卖方收到</span>');
    }
  });

  it("can be found one's way in: one main heading, captions, scopes, ids once", () => {
    const html = htmlReport([trace, refusedTrace(trace)], "en");
    const elements = elementsOf(html);
    const count = (name: string): number => elements.filter((each) => each.name === name).length;
    expect(count("h1")).to.equal(1);
    expect(count("caption")).to.equal(count("table")).and.to.be.above(4);
    for (const { name, attributes } of elements)
      if (name === "th") expect(attributes).to.match(/scope="(col|row)"/);
    const levels = elements.flatMap(({ name }) => (/^h\d$/.test(name) ? [Number(name.slice(1))] : []));
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).to.be.at.most(1));
    const ids = [...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).to.include(target);
  });

  it("tells many payments by group", () => {
    const html = htmlReport([manyPayments(trace, 200)], "en");
    expect(html).to.contain("Where the 200,000.00 EUR of 200 payments of parcel went");
    expect(html.length).to.be.below(100_000);
  });

  it("has colours that can be told apart, light and dark", () => {
    const [light, dark] = [...STYLE.matchAll(/:root \{([^}]*)\}/g)].map(([, rules = ""]) => coloursOf(rules));
    for (const colours of [light, dark])
      for (const ink of ["ink", "quiet", "accent", "good", "bad"])
        for (const ground of ["page", "card", "tint"])
          expect(contrast(colours?.[ink], colours?.[ground]), `${ink} on ${ground}`).to.be.at.least(4.5);
  });
});

function coloursOf(rules: string): Record<string, string> {
  return Object.fromEntries(
    [...rules.matchAll(/--(\w+): (#\w+)/g)].map(([, name = "", colour = ""]) => [name, colour]),
  );
}

/** The ratio of the Web Content Accessibility Guidelines. */
function contrast(left = "", right = ""): number {
  const [darker = 0, lighter = 0] = [left, right].map(luminance).sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.slice(1);
  const full = digits.length === 3 ? digits.replaceAll(/./g, "$&$&") : digits;
  const [red = 0, green = 0, blue = 0] = (full.match(/../g) ?? []).map((pair) => {
    const part = Number.parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
