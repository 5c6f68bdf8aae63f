import { expect } from "chai";
import { parse } from "yaml";
import { TEMPLATES, templateFiles, withPackage, type StartFile } from "../../src/files/templates.ts";
import { LANGUAGES } from "../../src/language.ts";

const text = (files: readonly StartFile[], name: string): string => {
  const file = files.find(({ path }) => path === name);
  return Buffer.from(file?.bytes ?? []).toString("utf8");
};

const blocks = (page: string): string[] =>
  [...page.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, block = ""]) =>
    block.replaceAll(/ +#.*$/gm, "").replaceAll(" --lang zh", ""),
  );

describe("templates", () => {
  for (const template of TEMPLATES) {
    const [en, zh] = LANGUAGES.map((language) => templateFiles(template, language));

    it(`${template} has the same files, scenarios and commands in both languages`, () => {
      const names = (files: readonly StartFile[] = []): string[] => files.map(({ path }) => path).toSorted();
      expect(names(en)).to.deep.equal(names(zh));
      expect(names(en)).to.include.members([".gitignore", "README.md", "package.json"]);
      for (const name of names(en)) {
        const [english, chinese] = [text(en ?? [], name), text(zh ?? [], name)];
        if (name.endsWith(".yaml")) expect(parse(english)).to.deep.equal(parse(chinese));
        if (!name.endsWith(".md")) continue;
        expect(blocks(english), name).to.deep.equal(blocks(chinese));
        expect(chinese, name).to.match(/\p{Script=Han}/u);
        expect(english, name).to.not.match(/\p{Script=Han}/u);
      }
    });

    it(`${template} has the schema for editors where npm puts it`, () => {
      const scenario = text(en ?? [], "payment.yaml");
      if (scenario === "") return;
      expect(scenario).to.match(
        /^# yaml-language-server: \$schema=\.\/node_modules\/corridor\/docs\/schema\/scenario\.schema\.json\n/,
      );
    });
  }

  const nameOf = (folder: string): unknown => {
    const files = withPackage(templateFiles("tests", "en"), folder, { kind: "registry" });
    return (JSON.parse(text(files, "package.json")) as { readonly name: string }).name;
  };
  for (const [folder, name] of [
    ["/x/My Corridor", "my-corridor"],
    ["/x/我的走廊", "my-corridor"],
    ["/x/corridor", "my-corridor"],
    ["/x/.hidden", "hidden"],
    ["/x/eur_inr-2", "eur_inr-2"],
    ["/x/hardhat", "my-hardhat"],
    ["/x/Chai", "my-chai"],
    ["/x/fs", "my-fs"],
    ["/x/favicon.ico", "my-favicon.ico"],
    ["/x/node_modules", "my-node_modules"],
    [`/x/${"a".repeat(255)}`, "a".repeat(200)],
  ] as const)
    it(`${folder} is the package ${name}`, () => expect(nameOf(folder)).to.equal(name));
});
