/** The style of handouts: A4, black on white when printed, no fonts, images or scripts from anywhere. */
export const HANDOUT_STYLE = `
@page { size: A4; margin: 16mm 15mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #1a1f26; background: #fff;
  font: 11pt/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", "PingFang SC",
    "Microsoft YaHei", sans-serif; }
header, main { max-width: 180mm; margin: 0 auto; padding: 0 4mm; }
fieldset { border: 1px solid #c3cad3; border-radius: 6px; margin: 4mm 0; padding: 1mm 3mm; display: flex; gap: 4mm; }
html:has(#show-en:checked) .zh, html:has(#show-zh:checked) .en { display: none; }
h1 { font-size: 18pt; line-height: 1.25; margin: 4mm 0 2mm; }
h2 { font-size: 13pt; margin: 6mm 0 1.5mm; break-after: avoid; }
h3 { font-size: 11pt; margin: 4mm 0 1mm; break-after: avoid; }
p { margin: 1.5mm 0; orphans: 3; widows: 3; }
ol, ul { margin: 1.5mm 0; padding-left: 6mm; }
li { margin: 1mm 0; }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; margin: 2mm 0; }
th, td { border: 1px solid #b4bcc6; padding: 1mm 2mm; text-align: left; vertical-align: top; }
th { background: #eef2f6; font-weight: 600; white-space: nowrap; }
table:not(.steps) td:nth-child(-n+3) { min-width: 17mm; }
tr { break-inside: avoid; }
td p { margin: 0 0 .6mm; }
.steps { font-size: 8.5pt; }
.steps td:nth-child(-n+4) { white-space: nowrap; }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: 9pt; }
pre { background: #f3f5f8; border: 1px solid #dbe0e6; padding: 2mm; white-space: pre-wrap; overflow-wrap: anywhere; break-inside: avoid; }
pre.picture { white-space: pre; overflow-x: auto; }
.term { border-bottom: 1px dotted #55606d; }
.quiet { color: #55606d; font-size: 9pt; }
.question { border: 1.5px solid #1a1f26; border-radius: 6px; padding: 2mm 4mm; margin: 3mm 0; break-inside: avoid; }
.options { list-style: none; padding: 0; }
.options li { padding-left: 8mm; text-indent: -8mm; }
.options .quiet { display: block; text-indent: 0; }
.box { display: inline-block; width: 4mm; height: 4mm; border: 1.2px solid #1a1f26; margin-right: 4mm; vertical-align: -0.5mm; }
.line { border-bottom: 1px solid #8b95a1; height: 8mm; }
.who { display: grid; grid-template-columns: auto 1fr; gap: 3mm; align-items: end; }
.page { break-before: page; }
article + article { break-before: page; }
@media screen { article + article { border-top: 2px solid #c3cad3; margin-top: 10mm; padding-top: 4mm; } .page { margin-top: 10mm; } }
.licence { color: #4a5565; font-size: 0.8em; margin-top: 6mm; }
@media print { header { display: none; } }
`;
