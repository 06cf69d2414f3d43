/** The view of one program: the editor, what is wrong, and the tabs. */
import { code as firstCode } from "virtual:first-code";
import { readAddress, writeAddress } from "./address.ts";
import { byId, menu } from "./dom.ts";
import { createEditor, type Editor } from "./editor/editor.ts";
import { EXAMPLES, isDefinition, titleOf } from "./examples.ts";
import { circuitPanel } from "./panels/circuit.ts";
import { codePanel } from "./panels/code.ts";
import { costsPanel } from "./panels/costs.ts";
import { derivationPanel } from "./panels/derivation.ts";
import { Numbers } from "./panels/numbers.ts";
import type { Page, Panel, Session } from "./panels/panel.ts";
import { passesPanel } from "./panels/passes.ts";
import { createTabs, type Tabs } from "./panels/tabs.ts";
import { showProblems } from "./problems.ts";
import {
  addressOf,
  exampleOf,
  fileFor,
  isFirst,
  isSame,
  namesProgram,
  programInAddress,
  programOf,
} from "./program.ts";
import { type Compiler, Wrong } from "./worker/client.ts";
import type { Compiled, Diagnostic, Program } from "./worker/protocol.ts";

/** What the menu says of a program that is no example. */
const OWN = ["", "Your own"] as const;

export class CompileView {
  readonly #ask;
  readonly #editor: Editor;
  readonly #panels: readonly Panel[];
  readonly #tabs: Tabs;
  readonly #numbers: Numbers;
  #program: Program;
  #session: Session | undefined;

  /** `first` is the answer to the first program, which has been asked about before this view was there. */
  constructor(compiler: Compiler, program: Program, first: Promise<Compiled>) {
    this.#ask = compiler.newest("compile");
    this.#program = program;
    const page: Page = {
      compiler,
      chooseFunctions: (functions) => {
        const { functions: _, ...rest } = this.#program;
        this.#take({ ...rest, ...(functions.length > 0 && { functions }) });
      },
    };
    this.#numbers = new Numbers(page, () => void this.#write());
    this.#numbers.reset(exampleOf(program)?.point, numbersInAddress());
    this.#panels = [
      codePanel(page, isFirst(program) ? firstCode : ""),
      circuitPanel(this.#numbers),
      derivationPanel(this.#numbers),
      passesPanel(page),
      costsPanel(),
    ];
    this.#editor = createEditor(
      byId("editor"),
      program.text,
      isDefinition(program.text),
      (text) => this.#edit(text),
    );
    this.#tabs = createTabs(
      byId("tabs"),
      "What the compiler has made",
      this.#panels,
      readAddress().get("tab") ?? "",
      () => this.#tabChosen(),
    );
    byId("examples").append(this.#menu());
    this.#nameExample();
    void this.#receive(program, first);
  }

  /** The view comes to the front. */
  async enter(): Promise<void> {
    const address = readAddress();
    const tab = address.get("tab");
    const program = namesProgram(address)
      ? await programInAddress()
      : this.#program;
    if (tab !== null) this.#tabs.choose(tab);
    if (!isSame(program, this.#program)) this.open(program, numbersInAddress());
    else if (numbersInAddress() !== this.#numbers.address) this.#renumber();
    await this.#write();
  }

  /** Shows another program, at its own numbers or at those of an address. */
  open(program: Program, numbers?: string): void {
    this.#program = program;
    this.#numbers.reset(exampleOf(program)?.point, numbers);
    if (this.#editor.text === program.text) this.#take(program);
    else this.#editor.replace(program.text);
  }

  /** The same program, at the numbers of the address. */
  #renumber(): void {
    const address = numbersInAddress();
    if (address === undefined) return;
    this.#numbers.reset(exampleOf(this.#program)?.point, address);
    // Sliders are fitted to a session that is new.
    if (this.#session !== undefined) this.#session = { ...this.#session };
    this.#showPanel();
  }

  #menu(): HTMLElement {
    const examples = EXAMPLES.map((one) => [one.file, titleOf(one)] as const);
    return menu("Example", [OWN, ...examples], "", (file) => {
      const example = EXAMPLES.find((one) => one.file === file);
      if (example !== undefined) this.open(programOf(example));
    });
  }

  #edit(text: string): void {
    const file = fileFor(text);
    this.#editor.colour(isDefinition(text));
    const { output, ...others } = this.#program;
    const names = output === undefined ? [] : [output].flat();
    // Outputs that are no longer there are no longer asked for.
    const kept = names.length > 0 && names.every((one) => text.includes(one));
    this.#take({ ...others, file, text, ...(kept && { output: names }) });
  }

  #take(program: Program): void {
    this.#program = program;
    this.#nameExample();
    void this.#compile();
    void this.#write();
  }

  #nameExample(): void {
    const select = byId("examples").querySelector("select")!;
    select.value = exampleOf(this.#program)?.file ?? OWN[0];
  }

  #compile(): Promise<void> {
    return this.#receive(this.#program, this.#ask(this.#program));
  }

  async #receive(
    program: Program,
    answer: Promise<Compiled | undefined>,
  ): Promise<void> {
    try {
      const compiled = await answer;
      if (compiled === undefined || program !== this.#program) return;
      this.#session = { program, compiled };
      this.#report(compiled.warnings, summary(compiled));
      this.#showPanel();
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      if (program === this.#program) this.#report(error.diagnostics, "");
    }
  }

  #report(diagnostics: readonly Diagnostic[], fine: string): void {
    const stale = diagnostics.some((one) => one.severity === "error");
    byId("tabs").classList.toggle("stale", stale);
    // What is wrong in the program that a definition becomes has no place in the definition.
    const { file } = this.#program;
    this.#editor.mark(diagnostics.filter((one) => one.file === file));
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
    const address = await addressOf(program);
    const tab = this.#tabs.chosen;
    const isNewest = program === this.#program && !byId("compile").hidden;
    if (isNewest) writeAddress({ ...address, tab, at: this.#numbers.address });
  }
}

const numbersInAddress = (): string | undefined =>
  readAddress().get("at") ?? undefined;

const summary = ({ milliseconds }: Compiled): string =>
  `Compiled in ${milliseconds.toFixed(0)} ms.`;
