import { join } from "node:path";
import { onPath, output, requireOnPath } from "../command.ts";
import { allUnpacked, DRIVERS, unpacked, versionIn, type Toolchain } from "./toolchain.ts";

export const PYTHON: Toolchain = {
  language: "Python",
  packages: ["python-babel-localedata", "python3-tz"],
  async prepare(_folder, debian) {
    const python = requireOnPath("python3");
    const env = { PYTHONPATH: debian.path("usr/lib/python3/dist-packages"), PYTHONDONTWRITEBYTECODE: "1" };
    return {
      version: versionIn(await output(python, ["--version"])),
      driver: (id) => ({ command: python, args: [join(DRIVERS, "driver.py"), id], env }),
      run: ({ imports = [], code }) => output(python, ["-c", [...imports, code].join("\n")], { env }),
    };
  },
};

export const PERL: Toolchain = {
  language: "Perl",
  packages: [],
  async prepare() {
    const perl = requireOnPath("perl");
    return {
      version: versionIn(await output(perl, ["-e", "printf '%vd', $^V"])),
      driver: (id) => ({ command: perl, args: [join(DRIVERS, "driver.pl"), id] }),
      run: ({ imports = [], code }) => output(perl, ["-e", [...imports, code].join("\n")]),
    };
  },
};

export const RUBY: Toolchain = {
  language: "Ruby",
  packages: ["ruby3.1", "libruby3.1", "ruby-i18n", "ruby-concurrent", "libyaml-0-2", "libffi8", "libgmp10"],
  async prepare(_folder, debian) {
    const ruby = unpacked(debian, "usr/bin/ruby3.*", "Ruby");
    const folders = [
      ...allUnpacked(debian, "usr/share/rubygems-integration/all/gems/*/lib"),
      ...allUnpacked(debian, "usr/share/rubygems-integration/all/gems/*/lib/concurrent-ruby"),
      ...allUnpacked(debian, "usr/lib/ruby/vendor_ruby"),
      ...allUnpacked(debian, "usr/lib/ruby/3.*"),
      ...allUnpacked(debian, "usr/lib/*/ruby/3.*"),
    ];
    const env = { ...debian.environment, RUBYLIB: folders.join(":"), RUBYOPT: "" };
    return {
      version: versionIn(await output(ruby, ["--disable-gems", "--version"], { env })),
      driver: (id) => ({
        command: ruby,
        args: ["--disable-gems", "-W0", join(DRIVERS, "driver.rb"), id],
        env,
      }),
      run: ({ imports = [], code }) =>
        output(ruby, ["--disable-gems", "-W0", "-e", [...imports, code].join("\n")], { env }),
    };
  },
};

export const PHP: Toolchain = {
  language: "PHP",
  packages: [
    "php8.2-cli",
    "php8.2-common",
    "php8.2-bcmath",
    "libargon2-1",
    "libsodium23",
    "libedit2",
    "libbsd0",
    "libmd0",
    "libxml2",
    "libicu72",
    "libpcre2-8-0",
  ],
  async prepare(_folder, debian) {
    const php = unpacked(debian, "usr/bin/php8.*", "PHP");
    const extensions = unpacked(debian, "usr/lib/php/2*", "bcmath");
    const { environment: env } = debian;
    const settings = [
      "-n",
      "-d",
      `extension_dir=${extensions}`,
      "-d",
      "extension=bcmath",
      "-d",
      "display_errors=stderr",
      "-d",
      `include_path=${debian.path("usr/share/php")}`,
    ];
    return {
      version: versionIn(await output(php, ["-n", "--version"], { env })),
      driver: (id) => ({ command: php, args: [...settings, join(DRIVERS, "driver.php"), id], env }),
      run: ({ imports = [], code }) =>
        output(php, [...settings, "-r", [...imports, code].join("\n")], { env }),
    };
  },
};

export const TCL: Toolchain = {
  language: "Tcl",
  packages: ["tcl8.6", "libtcl8.6"],
  async prepare(_folder, debian) {
    const own = onPath("tclsh", "tclsh8.6");
    const tclsh = own ?? unpacked(debian, "usr/bin/tclsh8.6", "Tcl");
    const env: Record<string, string> =
      own === undefined ? { ...debian.environment, TCL_LIBRARY: debian.path("usr/share/tcltk/tcl8.6") } : {};
    const folder = debian.path("usr/share/tcltk");
    return {
      version: versionIn(await output(tclsh, [], { env, input: "puts [info patchlevel]" })),
      driver: (id) => ({ command: tclsh, args: [join(DRIVERS, "driver.tcl"), id, folder], env }),
      run: ({ imports = [], code }) =>
        output(tclsh, [], { env, input: [`lappend auto_path ${folder}`, ...imports, code].join("\n") }),
    };
  },
};
