/** The style of the HTML report: no fonts, images or scripts from anywhere, light and dark, and fit for printing. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1a1f26; --quiet: #55606d; --page: #fbfbf9; --card: #fff; --line: #d5dae0;
  --accent: #0b5a8f; --good: #14682f; --bad: #a8201a; --tint: #e8f1f8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --quiet: #a3aebb; --page: #14171b; --card: #1b1f25;
  --line: #363d47; --accent: #7cc0ef; --good: #74d28f; --bad: #ff9a90; --tint: #1d3346; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", "PingFang SC",
    "Microsoft YaHei", sans-serif; }
main, header { max-width: 72rem; margin: 0 auto; padding: 0 1rem; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: flex-end; padding-top: .75rem; }
fieldset { border: 1px solid var(--line); border-radius: 8px; margin: 0; padding: .15rem .75rem; display: flex; gap: 1rem; align-items: center; }
legend { font-size: .8rem; color: var(--quiet); padding: 0 .25rem; }
html:has(#language-en:checked) [lang="zh-Hans"], html:has(#language-zh:checked) [lang="en"]:not(html) { display: none; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.25rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
p { margin: .35rem 0; max-width: 105ch; overflow-wrap: break-word; }
.lead { color: var(--quiet); }
.quiet { color: var(--quiet); font-size: .875rem; }
.good, .bad { font-weight: 650; }
.good { color: var(--good); }
.bad, .unmet { color: var(--bad); }
.refusal, .unmet { font-weight: 600; }
article + article { border-top: 2px solid var(--line); margin-top: 3rem; padding-top: 1rem; }
.scroll { overflow-x: auto; margin: .5rem 0 1rem; }
.scroll:focus-visible, a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; min-width: 100%; background: var(--card); font-size: .9375rem; }
caption { text-align: left; color: var(--quiet); font-size: .875rem; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .45rem .7rem; border: 1px solid var(--line); }
thead th { background: var(--tint); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 500; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.stacked td:nth-child(2) { white-space: nowrap; font-variant-numeric: tabular-nums; }
td p { margin: 0 0 .2rem; }
.label { display: none; }
.movements, .events { margin: .3rem 0 0; padding-left: 1.1rem; color: var(--quiet); font-size: .875rem; font-variant-numeric: tabular-nums; }
.events { overflow-wrap: anywhere; }
summary { color: var(--accent); cursor: pointer; font-size: .875rem; margin-top: .25rem; width: fit-content; }
a { color: var(--accent); }
.contents { list-style: none; padding: 0; columns: 24rem; }
figure { margin: 0; }
figcaption { color: var(--quiet); font-size: .875rem; }
svg { display: block; width: 100%; min-width: 40rem; max-width: 56rem; }
svg text { font-size: 13px; text-anchor: middle; fill: var(--quiet); paint-order: stroke; stroke: var(--page); stroke-width: 5px; stroke-linejoin: round; }
.state rect { fill: var(--card); stroke: var(--line); stroke-width: 1.5; }
.state text { fill: var(--ink); stroke: none; font-size: 14px; }
.state.went rect { fill: var(--tint); stroke: var(--accent); stroke-width: 2.5; }
.state.went text { font-weight: 650; }
.edge path { fill: none; stroke: var(--quiet); stroke-width: 1; opacity: .75; }
.edge.went path { stroke: var(--accent); stroke-width: 2.5; opacity: 1; }
.edge.went text { fill: var(--accent); font-weight: 650; }
marker.way path { fill: var(--quiet); } marker.went path { fill: var(--accent); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 44rem) {
  table:not(.stacked) { min-width: max(100%, 32rem); font-size: .875rem; }
  th, td { padding: .35rem .5rem; }
  .stacked caption { display: block; }
  .stacked, .stacked tbody, .stacked tr { display: block; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { border: 1px solid var(--line); border-radius: 8px; margin: .6rem 0; padding: .5rem .7rem; }
  .stacked th, .stacked td { display: inline-block; border: 0; padding: 0 .6rem 0 0; text-align: left; }
  .stacked td:nth-child(5) { display: block; padding: .3rem 0; }
  .stacked td:nth-child(n+6) .label { display: inline; color: var(--quiet); font-size: .875rem; }
  .stacked td:empty { display: none; }
}
@media print { header { display: none; } .scroll { overflow: visible; } tr { break-inside: avoid; } }
`;
