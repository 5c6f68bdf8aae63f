import { expect } from "chai";
import { splitCommand } from "../../../src/conformance/driver/split-command.ts";

const COMMANDS: readonly (readonly [text: string, words: readonly string[]])[] = [
  ["python3 my.py", ["python3", "my.py"]],
  ["  python3\t my.py  ", ["python3", "my.py"]],
  ['python3 "my converter.py" --name=\'a "b"\'', ["python3", "my converter.py", '--name=a "b"']],
  ["\"a b\"c'd e'f", ["a bcd ef"]],
  ["run '' \"\"", ["run", "", ""]],
  ['my\\ converter.sh it\\\'s \\"quoted\\"', ["my converter.sh", "it's", '"quoted"']],
  ["C:\\Python\\python.exe C:\\work\\my.py", ["C:\\Python\\python.exe", "C:\\work\\my.py"]],
  ['"C:\\Program Files\\Python\\python.exe" my.py', ["C:\\Program Files\\Python\\python.exe", "my.py"]],
  ["\\\\server\\share\\driver.exe", ["\\\\server\\share\\driver.exe"]],
  ["'a\\' b", ["a\\", "b"]],
  ["echo $HOME * `id` ; rm", ["echo", "$HOME", "*", "`id`", ";", "rm"]],
];

describe("A command in one text", () => {
  for (const [text, words] of COMMANDS) {
    it(`${text} is split as a shell would, and nothing is expanded`, () => {
      expect(splitCommand(text)).to.deep.equal(words);
    });
  }

  for (const text of ["", "   ", "''", 'python3 "my.py', "python3 'my.py"]) {
    it(`${JSON.stringify(text)} is refused`, () => {
      expect(() => splitCommand(text))
        .to.throw()
        .with.property("code", "DRIVER_COMMAND_INVALID");
    });
  }
});
