/** The input of a command: a file, standard input, or the expression itself. */
import { readFileSync, type Stats, statSync } from "node:fs";
import { basename, isAbsolute, relative, sep } from "node:path";
import type { SourceText } from "../errors.ts";
import { isNetworkFile } from "../network/files.ts";
import { EXPRESSION } from "../options.ts";
import { reason, UsageError } from "./usage.ts";

export interface Input {
  readonly text: SourceText;
  /** What the header says the module is made from; the same wherever the file system has it. */
  readonly from: string | undefined;
}

/** Texts of these endings are files, whether they exist or not. */
const isFileName = (argument: string): boolean =>
  argument.endsWith(".grad") || isNetworkFile(argument);

export async function readInput(argument: string): Promise<Input> {
  if (argument === "-") {
    const text = decode("standard input", await readStandardInput());
    return { text: { file: "<stdin>", text }, from: undefined };
  }
  if (!isFile(argument))
    return { text: { file: EXPRESSION, text: argument }, from: undefined };
  const text = decode(`'${argument}'`, readBytes(argument));
  return { text: { file: argument, text }, from: originOf(argument) };
}

function isFile(argument: string): boolean {
  const found = statusOf(argument);
  if (found?.isDirectory())
    throw new UsageError(
      `'${argument}' is a directory`,
      "name one of its files",
    );
  if (found === undefined && isFileName(argument))
    throw new UsageError(`there is no file '${argument}'`);
  return found !== undefined;
}

/** Undefined for what is no path, too: an expression may be too long to be one. */
export function statusOf(argument: string): Stats | undefined {
  try {
    return statSync(argument, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`cannot read '${path}': ${reason(error)}`);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function decode(what: string, bytes: Uint8Array): string {
  try {
    const options = { fatal: true, ignoreBOM: true };
    return new TextDecoder("utf-8", options).decode(bytes);
  } catch {
    throw new UsageError(`${what} is not UTF-8 text`);
  }
}

/** The path from here, with slashes; of a file elsewhere, only its name. */
function originOf(path: string): string {
  const way = relative(process.cwd(), path);
  return way.startsWith("..") || isAbsolute(way)
    ? basename(path)
    : way.split(sep).join("/");
}
