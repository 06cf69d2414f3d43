/**
 * Parameters as a safetensors file (https://github.com/huggingface/safetensors), which other libraries read,
 * too. Bytes in, bytes out: where they are kept is the caller's affair.
 */
import { sizeOf, type Shape, type Shapes } from "../tensors.ts";
import {
  METADATA,
  PREFIX,
  quote,
  readHeader,
  SafetensorsError,
  SIZES,
  type Entry,
} from "./header.ts";

/** Tensors by their names, row-major. */
export interface NamedTensors {
  readonly [name: string]: Float64Array;
}

/**
 * The bytes of a file with these tensors, as F64. Equal tensors give equal bytes.
 *
 * @param shapes - which tensors, and their shapes: `PARAMETERS` of a generated module
 * @param tensors - the parameters
 * @param metadata - texts by their names, for whoever reads the file
 * @throws RangeError if a tensor is missing or shorter than its shape says
 */
export function saveSafetensors(
  shapes: Shapes,
  tensors: NamedTensors,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const sorted = [...Object.entries(shapes)].sort(byName);
  const parts = sorted.map(([name, shape]) => partOf(name, shape, tensors));
  const header = headerOf(sorted, parts, metadata);
  const total = parts.reduce((sum, part) => sum + 8 * part.length, 0);
  const bytes = new Uint8Array(PREFIX + header.length + total);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(header.length), true);
  bytes.set(header, PREFIX);
  let at = PREFIX + header.length;
  for (const part of parts)
    for (let k = 0; k < part.length; k++, at += 8)
      view.setFloat64(at, part[k]!, true);
  return bytes;
}

type Named = readonly [name: string, shape: Shape];

/** By code units, the same everywhere. */
const byName = ([a]: Named, [b]: Named): number => (a < b ? -1 : a > b ? 1 : 0);

function partOf(
  name: string,
  shape: Shape,
  tensors: NamedTensors,
): Float64Array {
  if (name === METADATA)
    throw new RangeError(`${name}: this name is taken by the metadata`);
  const expected = sizeOf(name, shape);
  const tensor = Object.hasOwn(tensors, name) ? tensors[name] : undefined;
  if (tensor === undefined || tensor.length < expected)
    throw new RangeError(
      `${name}: expected ${expected} numbers, got ${tensor === undefined ? "none" : tensor.length}`,
    );
  return tensor.subarray(0, expected);
}

/** Padded with blanks, so that the numbers begin at a multiple of eight. */
function headerOf(
  sorted: readonly Named[],
  parts: readonly Float64Array[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  let at = 0;
  const entries = sorted.map(([name, shape], k) => {
    const offsets = [at, (at += 8 * parts[k]!.length)];
    return [name, { dtype: "F64", shape, data_offsets: offsets }] as const;
  });
  const texts = Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1));
  const fields = entries.map(
    ([name, entry]) => `${JSON.stringify(name)}:${JSON.stringify(entry)}`,
  );
  if (texts.length > 0) {
    const pairs = texts.map((pair) => pair.map((one) => JSON.stringify(one)).join(":")); // prettier-ignore
    fields.unshift(`"${METADATA}":{${pairs.join(",")}}`);
  }
  const text = new TextEncoder().encode(`{${fields.join(",")}}`);
  const padded = new Uint8Array(Math.ceil(text.length / 8) * 8).fill(0x20);
  padded.set(text);
  return padded;
}

/**
 * Writes the tensors of a file into `tensors`, and returns its metadata. Either all are written or none.
 *
 * @param bytes - the file: F64 or F32
 * @param shapes - which tensors it must have, no fewer and no more: `PARAMETERS` of a generated module
 * @param tensors - the parameters
 * @throws SafetensorsError if the file is broken, or is that of another network
 * @throws RangeError if a tensor is missing or shorter than its shape says
 */
export function loadSafetensors(
  bytes: Uint8Array | ArrayBuffer,
  shapes: Shapes,
  tensors: NamedTensors,
): Readonly<Record<string, string>> {
  const file = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  const { entries, metadata } = readHeader(file);
  const wanted = Object.entries(shapes);
  checkNames([...entries.keys()], Object.keys(shapes));
  for (const [name, shape] of wanted) checkShape(name, shape, entries);
  const parts = wanted.map(([name, shape]) => partOf(name, shape, tensors));
  wanted.forEach(([name], k) => read(file, entries.get(name)!, parts[k]!));
  return metadata;
}

function checkNames(found: readonly string[], wanted: readonly string[]): void {
  const missing = wanted.filter((name) => !found.includes(name));
  const extra = found.filter((name) => !wanted.includes(name));
  if (missing.length === 0 && extra.length === 0) return;
  const list = (names: readonly string[]): string => {
    const shown = names.slice(0, 5).map(quote).join(", ");
    return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
  };
  const faults = [
    ...(missing.length > 0 ? [`it lacks ${list(missing)}`] : []),
    ...(extra.length > 0 ? [`it has ${list(extra)} besides`] : []),
  ];
  throw new SafetensorsError(
    `the file is of another network: ${faults.join(", and ")}`,
  );
}

function checkShape(
  name: string,
  shape: Shape,
  entries: ReadonlyMap<string, Entry>,
): void {
  const found = entries.get(name)!.shape;
  const same =
    found.length === shape.length && found.every((one, k) => one === shape[k]);
  if (!same)
    throw new SafetensorsError(
      `the file is of another network: ${quote(name)} has the shape [${found.join(", ")}], not [${shape.join(", ")}]`,
    );
}

function read(file: Uint8Array, entry: Entry, target: Float64Array): void {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const { dtype, begin } = entry;
  for (let k = 0; k < target.length; k++) {
    const at = begin + k * SIZES[dtype];
    target[k] =
      dtype === "F64" ? view.getFloat64(at, true) : view.getFloat32(at, true);
  }
}
