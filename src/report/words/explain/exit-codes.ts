import type { Bilingual } from "../../../language.ts";

/** The exit codes of the command line, and what each means. */
export const EXIT_CODE_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  "0": {
    en: "Everything went as it should.",
    zh: "一切如常。",
  },
  "1": {
    en: "An expectation failed: a scenario ran, and something in it was not as its file says. Read the lines that name the expectation with both values; change the scenario or what it tests.",
    zh: "有预期不符：场景已运行，但其中某项与文件所述不同。请查看列出预期值与实际值的行，再修改场景或被测内容。",
  },
  "2": {
    en: "Usage or an invalid file: nothing was run. The message names the place and what was expected there.",
    zh: "用法错误或文件无效：什么也没有运行。信息会指出位置与所需内容。",
  },
  "3": {
    en: "The environment: Node, a port, the compiler, a file that cannot be written, or a chain that does not answer. The same command works elsewhere.",
    zh: "环境问题：Node、端口、编译器、无法写入的文件，或没有应答的链。同一命令在别处可以运行。",
  },
  "4": {
    en: "An invariant broke, or something else that must never happen: value was not conserved. This is a bug; please report it with the trace that was saved.",
    zh: "不变量被破坏，或发生了绝不该发生的事：价值没有守恒。这是程序缺陷，请附上保存的轨迹报告。",
  },
  "5": {
    en: "Drift: a trace is not what its golden trace is, or two compared traces differ. If the change is meant, settle run --update writes the new one.",
    zh: "有偏差：轨迹与基准轨迹不同，或所比较的两条轨迹不同。若改动是有意的，用 settle run --update 写出新的基准。",
  },
  "130": {
    en: "Interrupted with Ctrl-C.",
    zh: "被 Ctrl-C 中断。",
  },
};
