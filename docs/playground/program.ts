/** Programs as the address names them. */
import { pack, readAddress, unpack } from "./address.ts";
import { EXAMPLES, FIRST, isDefinition, type Example } from "./examples.ts";
import type { Program } from "./worker/protocol.ts";

/** The example in the address, or the program in it, or else the first example. */
export async function programInAddress(): Promise<Program> {
  const address = readAddress();
  const example = EXAMPLES.find(({ file }) => file === address.get("example"));
  const packed = address.get("program");
  const own = packed === null ? undefined : await unpack(packed);
  const list = (name: string) => address.get(name)?.split(",");
  const functions = list("functions") as Program["functions"];
  const asked = functions && { functions };
  if (own === undefined || example !== undefined)
    return { ...programOf(example ?? FIRST), ...asked };
  const output = list("output");
  return {
    file: fileFor(own),
    text: own,
    ...asked,
    ...(output && { output }),
  };
}

/** What a text is called: as the example that it is, or else by the language that it is in. */
export function fileFor(text: string): string {
  const example = EXAMPLES.find((one) => one.text === text);
  if (example !== undefined) return example.file;
  return isDefinition(text) ? "network.net.yaml" : "program.grad";
}

export const namesProgram = (address: URLSearchParams): boolean =>
  address.has("example") || address.has("program");

export const programOf = ({ file, text, output }: Example): Program => ({
  file,
  text,
  ...(output && { output }),
});

export const isSame = (a: Program, b: Program): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Whether it is what a reader sees who has not asked for anything else. */
export const isFirst = (program: Program): boolean =>
  isSame(program, programOf(FIRST));

/** The example that a program still is. */
export const exampleOf = (program: Program): Example | undefined =>
  EXAMPLES.find(
    ({ file, text }) => file === program.file && text === program.text,
  );

/** What leads back to a program. */
export async function addressOf(
  program: Program,
): Promise<Record<string, string | undefined>> {
  const { text, functions, output } = program;
  const example = exampleOf(program)?.file;
  const asked = { functions: functions?.join(",") };
  if (example !== undefined) return { example, ...asked };
  return { program: await pack(text), ...asked, output: output?.toString() };
}
