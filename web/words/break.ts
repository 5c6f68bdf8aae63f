/** Words of the drawers that break a run and move its values. */
export const BREAK_WORDS = {
  "break.lead": {
    en: "Comes in before step {step} ({verb}); the run starts anew on a fresh chain and can be laid beside this one.",
    zh: "故障在步骤 {step}（{verb}）之前注入，在新的链上重新运行；随后可与原运行并排对比。",
  },
  "break.none": { en: "No fault fits before step {step}.", zh: "步骤 {step} 之前没有适用的故障。" },
  "break.safe": { en: "Why nothing is lost", zh: "为什么没有损失" },
  "break.safe-and-values": {
    en: "Why nothing is lost · set {values}",
    zh: "为什么没有损失 · 可设{values}",
  },
  "break.compare": { en: "Lay side by side", zh: "并排对比" },
  "break.undo": { en: "Take the fault away", zh: "取消故障" },
  "break.not-made": {
    en: "This run was not made when the page was. On a command line:",
    zh: "制作本页时未包含这次运行。可在命令行中运行：",
  },
  "break.pair": { en: "pair", zh: "货币对" },
  "break.size": { en: "size", zh: "幅度" },
  "break.duration": { en: "duration", zh: "时长" },
  "break.usual": { en: "the usual", zh: "默认" },
  "what-if.lead": {
    en: "Each change runs the scenario again on a fresh chain.",
    zh: "每次改动都会在新的链上重新运行场景。",
  },
  "what-if.made": {
    en: "This page has no server: the sliders move over points that were run before, one value at a time.",
    zh: "本页没有服务器：滑块只能停在事先运行过的取值上，每次改动一个。",
  },
  "what-if.none": {
    en: "This scenario marks no values to be moved.",
    zh: "本场景没有标明可调的数值。",
  },
  "what-if.reset": { en: "Back to the file's values", zh: "恢复文件中的数值" },
  "what-if.file": { en: "file: {value}", zh: "文件：{value}" },
  "what-if.took": { en: "Run in {milliseconds} ms", zh: "运行用时 {milliseconds} 毫秒" },
  "what-if.value": { en: "{label}, exact value", zh: "{label}，准确值" },
  "what-if.changed": { en: "What changed", zh: "变化" },
  "what-if.same": { en: "Nothing that is compared has changed.", zh: "所比较的各项均无变化。" },
  "what-if.before": { en: "file's values", zh: "文件数值" },
  "what-if.after": { en: "now", zh: "现在" },
} as const;
