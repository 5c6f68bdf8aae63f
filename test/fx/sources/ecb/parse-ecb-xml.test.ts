import { expect } from "chai";
import { read } from "./ecb-layouts.ts";

/** As eurofxref-daily.xml is published. */
const daily = (cubes: string) => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
\t<gesmes:subject>Reference rates</gesmes:subject>
\t<gesmes:Sender>
\t\t<gesmes:name>European Central Bank</gesmes:name>
\t</gesmes:Sender>
\t<Cube>
${cubes}
\t</Cube>
</gesmes:Envelope>`;

const DAY = `\t\t<Cube time='2025-01-24'>
\t\t\t<Cube currency='USD' rate='1.0472'/>
\t\t\t<Cube currency='JPY' rate='163.46'/>
\t\t</Cube>`;

describe("parseEcbXml", () => {
  it("reads the daily file", () => {
    expect(read(daily(DAY))).to.deep.equal(["20112 USD 1.0472", "20112 JPY 163.46"]);
  });

  it("reads the history, in one line, newest first, in either quotes", () => {
    const history = `<Cube time="2025-01-24"><Cube currency="USD" rate="1.0472"/></Cube><Cube time="2025-01-23"><Cube currency="USD" rate="1.0404"/></Cube>`;
    expect(read(daily(history))).to.deep.equal(["20111 USD 1.0404", "20112 USD 1.0472"]);
  });

  const REFUSED: readonly (readonly [string, string, string])[] = [
    [
      "a rate that is none",
      DAY.replace("1.0472", "NaN"),
      '9:31 "NaN" is not a rate of USD; a rate is a decimal above zero, or N/A',
    ],
    [
      "a rate in scientific notation",
      DAY.replace("1.0472", "1e-7"),
      '9:31 "1e-7" is not a rate of USD; a rate is a decimal above zero, or N/A',
    ],
    [
      "a rate of zero",
      DAY.replace("1.0472", "0"),
      '9:31 "0" is not a rate of USD; a rate is a decimal above zero, or N/A',
    ],
    ["a day that is none", DAY.replace("01-24", "02-30"), '8:15 "2025-02-30" is not a day'],
    [
      "a currency without a rate",
      DAY.replace(" rate='1.0472'", ""),
      "9:4 a Cube needs currency and rate, within one that has a time",
    ],
    [
      "a rate without a day",
      DAY.replace(" time='2025-01-24'", ""),
      "9:4 a Cube needs currency and rate, within one that has a time",
    ],
    ["a rate twice", `${DAY}${DAY}`, "11:24 USD has two rates on 2025-01-24"],
    ["no day", "", "2:1 it has no day"],
    [
      "a tag without an end",
      `<Cube ${" ".repeat(100_000)}`,
      "8:1 the tag <Cube is not closed within 200 characters",
    ],
    [
      "an entity",
      `<!ENTITY a "1.0472">${DAY}`,
      "8:1 it has a declaration, a comment or a section of characters, which the published file has not",
    ],
    [
      "a comment",
      `<!-- ${DAY} -->`,
      "8:1 it has a declaration, a comment or a section of characters, which the published file has not",
    ],
  ];
  for (const [name, cubes, problem] of REFUSED)
    it(`refuses ${name}`, () => {
      expect(read(daily(cubes))).to.deep.equal([problem]);
    });
});
