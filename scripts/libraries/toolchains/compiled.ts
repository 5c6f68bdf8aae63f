import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onPath, output, requireOnPath } from "../command.ts";
import { allUnpacked, DRIVERS, unpacked, versionIn, type Program, type Toolchain } from "./toolchain.ts";

/** Folders of one run, so that two programs of a language never meet. */
function folders(folder: string): () => string {
  let made = 0;
  return () => {
    const next = join(folder, `program-${(made += 1)}`);
    mkdirSync(next);
    return next;
  };
}

export const JAVA: Toolchain = {
  language: "Java",
  packages: [],
  async prepare(folder, debian) {
    const [javac, java] = [requireOnPath("javac"), requireOnPath("java")];
    const classes = `${folder}:${unpacked(debian, "usr/share/java/apfloat.jar", "Apfloat")}`;
    await output(javac, ["-cp", classes, "-d", folder, join(DRIVERS, "Driver.java")]);
    const next = folders(folder);
    return {
      version: versionIn(await output(java, ["--version"])),
      driver: (id) => ({ command: java, args: ["-XX:+UseSerialGC", "-cp", classes, "Driver", id] }),
      run: ({ imports = [], code }) => {
        const file = join(next(), "Shown.java");
        const main = `public static void main(String[] none) {\n${code}\n}`;
        writeFileSync(file, `${imports.join("\n")}\npublic class Shown {\n${main}\n}\n`);
        return output(java, ["-cp", classes, file]);
      },
    };
  },
};

export const RUST: Toolchain = {
  language: "Rust",
  packages: [
    "librust-num-bigint-dev",
    "librust-num-integer-dev",
    "librust-num-traits-dev",
    "librust-arrayvec-dev",
    "librust-autocfg-dev",
  ],
  async prepare(folder, debian) {
    const cargo = requireOnPath("cargo");
    const vendored = unpacked(debian, "usr/share/cargo/registry", "crates");
    const env = { CARGO_TARGET_DIR: join(folder, "target"), CARGO_NET_OFFLINE: "true" };
    const next = folders(folder);
    const build = async (main: string): Promise<string> => {
      const crate = next();
      writeFileSync(join(crate, "main.rs"), main);
      copyFileSync(join(DRIVERS, "Cargo.toml"), join(crate, "Cargo.toml"));
      mkdirSync(join(crate, ".cargo"));
      const source = `[source.crates-io]\nreplace-with = "debian"\n[source.debian]\ndirectory = ${JSON.stringify(vendored)}\n`;
      writeFileSync(join(crate, ".cargo/config.toml"), source);
      await output(cargo, ["build", "--offline", "--quiet"], { cwd: crate, env });
      const built = join(crate, "driver");
      copyFileSync(join(folder, "target/debug/driver"), built);
      return built;
    };
    copyFileSync(join(DRIVERS, "main.rs"), join(folder, "main.rs"));
    const driver = await build(`include!(${JSON.stringify(join(folder, "main.rs"))});`);
    return {
      version: versionIn(await output(cargo, ["--version"])),
      driver: (id) => ({ command: driver, args: [id] }),
      run: async ({ imports = [], code }) =>
        output(await build(`${imports.join("\n")}\nfn main() {\n${code}\n}\n`), []),
    };
  },
};

export const GO: Toolchain = {
  language: "Go",
  packages: ["golang-1.19-go", "golang-1.19-src", "golang-github-pkg-errors-dev"],
  async prepare(folder, debian) {
    const own = onPath("go");
    const go = own ?? unpacked(debian, "usr/lib/go-1.*/bin/go", "Go");
    const env: Record<string, string> = {
      ...(own === undefined ? { GOROOT: join(go, "../..") } : {}),
      GOPATH: debian.path("usr/share/gocode"),
      GO111MODULE: "off",
      GOCACHE: join(folder, "cache"),
      GOFLAGS: "",
      CGO_ENABLED: "0",
      GOTOOLCHAIN: "local",
    };
    const next = folders(folder);
    const driver = join(folder, "driver");
    await output(go, ["build", "-o", driver, join(DRIVERS, "main.go")], { env });
    return {
      version: versionIn(await output(go, ["version"], { env })),
      driver: (id) => ({ command: driver, args: [id] }),
      run: ({ imports = [], code }: Program) => {
        const file = join(next(), "main.go");
        const listed = imports.map((name) => JSON.stringify(name)).join("\n");
        writeFileSync(file, `package main\nimport (\n${listed}\n)\nfunc main() {\n${code}\n}\n`);
        return output(go, ["run", file], { env });
      },
    };
  },
};

export const C: Toolchain = {
  language: "C",
  packages: ["libgmp10"],
  async prepare(folder, debian) {
    const cc = requireOnPath("gcc", "cc");
    const headers = [debian.path("usr/include"), ...allUnpacked(debian, "usr/include/*-linux-gnu")];
    const libraries = [
      unpacked(debian, "usr/lib/*/libgmp.a", "GMP"),
      unpacked(debian, "usr/lib/*/libbidgcc000.a", "decimal128"),
    ];
    const next = folders(folder);
    const build = async (source: string, to: string): Promise<string> => {
      const include = headers.flatMap((header) => ["-I", header]);
      await output(cc, ["-O1", ...include, source, "-o", to, ...libraries, "-lm"]);
      return to;
    };
    const driver = await build(join(DRIVERS, "driver.c"), join(folder, "driver"));
    return {
      version: versionIn((await output(cc, ["-dumpfullversion"])).trim()),
      driver: (id) => ({ command: driver, args: [id] }),
      run: async ({ imports = [], code }) => {
        const made = next();
        const source = join(made, "shown.c");
        writeFileSync(source, `${imports.join("\n")}\nint main(void) {\n${code}\nreturn 0;\n}\n`);
        return output(await build(source, join(made, "shown")), []);
      },
    };
  },
};

export const CPP: Toolchain = {
  language: "C++",
  packages: [],
  async prepare(folder, debian) {
    const cxx = requireOnPath("g++", "c++");
    const next = folders(folder);
    const build = async (source: string, to: string): Promise<string> => {
      await output(cxx, ["-std=c++17", "-I", debian.path("usr/include"), source, "-o", to]);
      return to;
    };
    const driver = await build(join(DRIVERS, "driver.cpp"), join(folder, "driver"));
    return {
      version: versionIn((await output(cxx, ["-dumpfullversion"])).trim()),
      driver: (id) => ({ command: driver, args: [id] }),
      run: async ({ imports = [], code }) => {
        const made = next();
        const source = join(made, "shown.cpp");
        writeFileSync(source, `${imports.join("\n")}\nint main() {\n${code}\n}\n`);
        return output(await build(source, join(made, "shown")), []);
      },
    };
  },
};
