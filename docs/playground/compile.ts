/** The view of one program: the editor, what is wrong, and the tabs. */
import { pack, readAddress, unpack, writeAddress } from "./address.ts";
import { byId, menu } from "./dom.ts";
import { createEditor, type Editor } from "./editor/editor.ts";
import {
  EXAMPLES,
  FIRST,
  isDefinition,
  titleOf,
  type Example,
} from "./examples.ts";
import { codePanel } from "./panels/code.ts";
import { costsPanel } from "./panels/costs.ts";
import type { Page, Panel, Session } from "./panels/panel.ts";
import { passesPanel } from "./panels/passes.ts";
import { createTabs, type Tabs } from "./panels/tabs.ts";
import { showProblems } from "./problems.ts";
import { type Compiler, Wrong } from "./worker/client.ts";
import type { Compiled, Diagnostic, Program } from "./worker/protocol.ts";

/** The example in the address, or the program in it, if there is one. */
async function programInAddress(): Promise<Program | undefined> {
  const address = readAddress();
  const example = EXAMPLES.find(({ file }) => file === address.get("example"));
  if (example !== undefined) return programOf(example);
  const text = await unpack(address.get("program") ?? "");
  if (text === undefined || text === "") return undefined;
  const file = isDefinition(text) ? "definition.net.yaml" : "program.grad";
  const list = (name: string) => address.get(name)?.split(",");
  const functions = list("functions") as Program["functions"];
  const output = list("output");
  return {
    file,
    text,
    ...(functions && { functions }),
    ...(output && { output }),
  };
}

const programOf = ({ file, text, output }: Example): Program => ({
  file,
  text,
  ...(output && { output }),
});

/** The example that a program still is. */
const exampleOf = (program: Program): Example | undefined =>
  EXAMPLES.find(
    ({ file, text }) =>
      file === program.file &&
      text === program.text &&
      program.functions === undefined,
  );

export class CompileView {
  readonly #ask;
  readonly #editor: Editor;
  readonly #panels: readonly Panel[];
  readonly #tabs: Tabs;
  #program: Program;
  #session: Session | undefined;

  static async start(compiler: Compiler): Promise<CompileView> {
    return new CompileView(compiler, (await programInAddress()) ?? FIRST);
  }

  private constructor(compiler: Compiler, program: Program) {
    this.#ask = compiler.newest("compile");
    this.#program = program;
    void this.#compile();
    const page: Page = {
      compiler,
      chooseFunctions: (functions) => {
        const { functions: _, ...rest } = this.#program;
        this.#take({ ...rest, ...(functions.length > 0 && { functions }) });
      },
    };
    this.#panels = [codePanel(page), passesPanel(page), costsPanel()];
    this.#editor = createEditor(
      byId("editor"),
      program.text,
      isDefinition(program.text),
      (text) => this.#take({ ...this.#program, text }),
    );
    this.#tabs = createTabs(
      byId("tabs"),
      "What the compiler has made",
      this.#panels,
      readAddress().get("tab") ?? "",
      () => this.#tabChosen(),
    );
    byId("examples").append(this.#menu());
  }

  /** The view comes to the front. */
  async enter(): Promise<void> {
    const program = await programInAddress();
    if (program !== undefined) this.open(program);
    else await this.#write();
  }

  /** Shows another program. */
  open(program: Program): void {
    this.#program = program;
    if (this.#editor.text === program.text) this.#take(program);
    else this.#editor.replace(program.text, isDefinition(program.text));
  }

  #menu(): HTMLElement {
    const choices = EXAMPLES.map((one) => [one.file, titleOf(one)] as const);
    return menu(
      "Example",
      choices,
      exampleOf(this.#program)?.file ?? "",
      (file) => {
        const example = EXAMPLES.find((one) => one.file === file);
        if (example !== undefined) this.open(programOf(example));
      },
    );
  }

  #take(program: Program): void {
    this.#program = program;
    void this.#compile();
    void this.#write();
  }

  async #compile(): Promise<void> {
    const program = this.#program;
    try {
      const compiled = await this.#ask(program);
      if (compiled === undefined) return;
      this.#session = { program, compiled };
      this.#report(compiled.warnings, summary(compiled));
      this.#showPanel();
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      this.#report(error.diagnostics, "");
    }
  }

  #report(diagnostics: readonly Diagnostic[], fine: string): void {
    const stale = diagnostics.some((one) => one.severity === "error");
    byId("tabs").classList.toggle("stale", stale);
    this.#editor.mark(diagnostics);
    showProblems(byId("problems"), diagnostics, fine, (one) =>
      this.#editor.goTo(one),
    );
  }

  #tabChosen(): void {
    // The first choice is made while the tabs are being created.
    queueMicrotask(() => {
      this.#showPanel();
      void this.#write();
    });
  }

  #showPanel(): void {
    const panel = this.#panels.find((one) => one.id === this.#tabs.chosen);
    if (this.#session !== undefined) void panel?.show(this.#session);
  }

  async #write(): Promise<void> {
    const program = this.#program;
    const { text, functions, output } = program;
    const example = exampleOf(program)?.file;
    const own =
      example === undefined
        ? {
            program: await pack(text),
            functions: functions?.join(","),
            output: output?.toString(),
          }
        : { example };
    const tab = this.#tabs.chosen;
    const isNewest = program === this.#program && !byId("compile").hidden;
    if (isNewest) writeAddress({ ...own, tab });
  }
}

const summary = ({ milliseconds }: Compiled): string =>
  `Compiled in ${milliseconds.toFixed(0)} ms.`;
