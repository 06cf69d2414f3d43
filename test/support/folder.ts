/** A folder for a test, with files in it; it is gone when the test is done. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export type Texts = Readonly<Record<string, string>>;

export class Folder {
  readonly path: string = realpathSync(
    mkdtempSync(join(tmpdir(), "gradsmith-")),
  );

  constructor(files: Texts = {}) {
    this.write(files);
  }

  at(name: string): string {
    return join(this.path, name);
  }

  write(files: Texts): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(this.at(name)), { recursive: true });
      writeFileSync(this.at(name), text);
    }
  }

  read(name: string): string {
    return readFileSync(this.at(name), "utf8");
  }

  has(name: string): boolean {
    return existsSync(this.at(name));
  }

  remove(name = ""): void {
    rmSync(this.at(name), { recursive: true, force: true });
  }

  /** The files in it, in order, but for what is installed. */
  files(): string[] {
    return readdirSync(this.path, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() || one.isSymbolicLink())
      .map((one) => join(one.parentPath, one.name).slice(this.path.length + 1))
      .filter((name) => !name.startsWith("node_modules"))
      .sort();
  }

  /** Puts this package in, as npm would, and some of those that it has itself. */
  install(...names: readonly string[]): this {
    mkdirSync(this.at("node_modules"), { recursive: true });
    symlinkSync(ROOT, this.at("node_modules/gradsmith"), "dir");
    for (const name of names)
      symlinkSync(
        join(ROOT, "node_modules", name),
        this.at(`node_modules/${name}`),
        "dir",
      );
    return this;
  }
}

/** One that is removed at the end of the test that is running. */
export function folder(files: Texts = {}): Folder {
  const made = new Folder(files);
  onTestFinished(() => made.remove());
  return made;
}
