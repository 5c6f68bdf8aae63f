import { expect } from "chai";
import { read } from "./ecb-layouts.ts";

/** As the data portal gives series EXR/D.USD+JPY.EUR.SP00.A, less some of its columns. */
const HEADER =
  "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,TITLE_COMPL,UNIT";
const row = (code: string, day: string, value: string, title = "US dollar/Euro, 2:15 pm (C.E.T.)") =>
  `EXR.D.${code}.EUR.SP00.A,D,${code},EUR,SP00,A,${day},${value},A,"ECB reference exchange rate, ${title}",${code}`;
const file = (...rows: readonly string[]) => [HEADER, ...rows, ""].join("\r\n");

describe("the data portal's CSV", () => {
  it("is read by the names of its columns, one series after the other", () => {
    const text = file(
      row("JPY", "2025-01-23", "163.1"),
      row("JPY", "2025-01-24", "163.46"),
      row("USD", "2025-01-23", "1.0404", 'the ""dollar"", in euro'),
      row("USD", "2025-01-24", "1.0472"),
    );
    expect(read(text)).to.deep.equal([
      "20111 JPY 163.1",
      "20111 USD 1.0404",
      "20112 JPY 163.46",
      "20112 USD 1.0472",
    ]);
  });

  it("has no rate where the portal has no figure", () => {
    const text = file(
      row("USD", "2025-01-24", "1.0472"),
      row("USD", "2025-12-25", ""),
      row("USD", "2025-12-26", "NaN"),
    );
    expect(read(text)).to.deep.equal(["20112 USD 1.0472"]);
  });

  const good = row("USD", "2025-01-24", "1.0472");
  const REFUSED: readonly (readonly [string, string, string])[] = [
    [
      "an average of months",
      file(good.replace(",D,", ",M,")),
      '2:22 FREQ is "M" instead of D: no daily reference rate of the euro',
    ],
    [
      "a rate of another currency",
      file(good.replace(",EUR,", ",DEM,")),
      '2:28 CURRENCY_DENOM is "DEM" instead of EUR: no daily reference rate of the euro',
    ],
    [
      "an effective rate",
      file(good.replace(",SP00,", ",EN00,")),
      '2:32 EXR_TYPE is "EN00" instead of SP00: no daily reference rate of the euro',
    ],
    ["a month", file(good.replace("2025-01-24", "2025-01")), '2:39 "2025-01" is not a day'],
    [
      "a rate below zero",
      file(good.replace("1.0472", "-1.0472")),
      '2:50 "-1.0472" is not a rate of USD; a rate is a decimal above zero, or N/A',
    ],
    ["a rate twice", file(good, good), "3:39 USD has two rates on 2025-01-24"],
    [
      "a quote that is not closed",
      file(good.replace(')"', ")")),
      "2:59 a quoted cell is not closed in its line",
    ],
    [
      "a line that is too short",
      file("EXR.D.USD.EUR.SP00.A,D"),
      "2:22 the line has 2 cells instead of 11 cells as in the header",
    ],
    [
      "a header without figures",
      file(good).replace("OBS_VALUE", "OBSVALUE"),
      "1:1 the header has no OBS_VALUE",
    ],
    [
      "a column twice",
      file(good).replace("OBS_STATUS", "OBS_VALUE"),
      "1:76 the column OBS_VALUE occurs twice",
    ],
    ["no row at all", file(), "2:1 it has no day"],
  ];
  for (const [name, text, problem] of REFUSED)
    it(`refuses ${name}`, () => {
      expect(read(text)).to.deep.equal([problem]);
    });

  it("is read as a table with a column for each series, too", () => {
    const table =
      'DATE,"TIME PERIOD","US dollar/Euro (EXR.D.USD.EUR.SP00.A)"\n2025-01-24,"24 Jan 2025",1.0472\n2025-01-23,"23 Jan 2025",\n';
    expect(read(table)).to.deep.equal(["20112 USD 1.0472"]);
    expect(read(table.replace(".SP00.", ".EN00."))).to.deep.equal([
      '1:20 "US dollar/Euro (EXR.D.USD.EUR.EN00.A)" names no series like (EXR.D.USD.EUR.SP00.A)',
    ]);
  });
});
