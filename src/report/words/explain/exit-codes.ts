import type { Bilingual } from "../../../language.ts";

/** The exit codes of the command line, and what each means. */
export const EXIT_CODE_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  "0": {
    en: "The command completed normally.",
    zh: "正常结束。",
  },
  "1": {
    en: "An expectation failed: the scenario ran, and a result differs from what its file expects. Read the lines that name the expectation with both values; change the scenario or what it tests.",
    zh: "有预期不符：场景已运行，但有结果与文件中的预期不同。请查看列出预期值与实际值的行，再修改场景或被测内容。",
  },
  "2": {
    en: "Wrong usage: nothing was run; or an invalid file: it was not run, the others were. The message names the place and what is required there.",
    zh: "用法错误：未运行任何场景；或文件无效：该文件未运行，其余照常运行。信息会指出位置与所需内容。",
  },
  "3": {
    en: "The environment: Node, a port, the compiler, a file that cannot be written, or a chain that does not respond. The same command works elsewhere.",
    zh: "环境问题：Node、端口、编译器、无法写入的文件，或链无响应。同一命令在别处可以运行。",
  },
  "4": {
    en: "An invariant was violated, or another impossible state was reached, such as value that is not conserved. This is a bug; please report it with the saved trace.",
    zh: "不变量不成立，或出现了不应出现的状态，例如价值不守恒。这是程序缺陷，请附上保存的轨迹报告。",
  },
  "5": {
    en: "Drift: a trace differs from its golden trace, or two compared traces differ. If the change is intended, {corridor} run --update writes the new golden trace.",
    zh: "有偏差：轨迹与基准轨迹不同，或所比较的两条轨迹不同。若改动是有意的，请用 {corridor} run --update 写出新的基准轨迹。",
  },
  "130": {
    en: "Interrupted with Ctrl-C.",
    zh: "被 Ctrl-C 中断。",
  },
};
