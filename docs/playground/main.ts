/** Where the page starts: the compiler first, then the view that the address names. */
import { readAddress } from "./address.ts";
import { CompileView } from "./compile.ts";
import { copyOnPress } from "./copy.ts";
import { byId } from "./dom.ts";
import { programInAddress } from "./program.ts";
import { startTheme } from "./theme.ts";
import type { TrainView } from "./train/view.ts";
import { Compiler } from "./worker/client.ts";
import type { Program } from "./worker/protocol.ts";

const compiler = new Compiler();
// The first program is compiled while the editor is still on its way.
const program = await programInAddress();
const first = compiler.ask("compile", program);
first.catch(() => undefined);

startTheme();
const compileView = new CompileView(compiler, program, first);
let trainView: TrainView | undefined;

const isTraining = (): boolean => readAddress().has("train");

function open(program: Program): void {
  location.hash = "";
  show(false);
  compileView.open(program);
}

function show(training: boolean): void {
  byId("compile").hidden = training;
  byId("train").hidden = !training;
  byId("examples").hidden = training;
  mark("to-compile", !training);
  mark("to-train", training);
}

function mark(id: string, current: boolean): void {
  if (current) byId(id).setAttribute("aria-current", "page");
  else byId(id).removeAttribute("aria-current");
}

async function enter(): Promise<void> {
  const training = isTraining();
  show(training);
  if (!training) {
    trainView?.leave();
    await compileView.enter();
    return;
  }
  const { TrainView: View } = await import("./train/view.ts");
  trainView ??= new View(compiler, open);
  trainView.enter();
}

addEventListener("hashchange", () => void enter());
copyOnPress(byId<HTMLButtonElement>("share"), () => location.href);
await enter();
