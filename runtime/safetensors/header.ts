/** The header of a safetensors file: read with distrust. */

export class SafetensorsError extends Error {
  override readonly name = "SafetensorsError";
}

export type Dtype = "F64" | "F32";

/** Bytes of one number. */
export const SIZES: Readonly<Record<Dtype, number>> = { F64: 8, F32: 4 };

export interface Entry {
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  /** The first byte and the one after the last, in the file. */
  readonly begin: number;
  readonly end: number;
}

export interface Header {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** The header's length comes first, in as many bytes. */
export const PREFIX = 8;

/** What the format allows a header to have. */
const LONGEST = 100_000_000;

export const METADATA = "__metadata__";

/** A name as messages show it: of a hostile file, not the whole. */
export const quote = (name: string): string =>
  `'${name.length > 60 ? `${name.slice(0, 60)}…` : name}'`;

export function refuse(what: string): never {
  throw new SafetensorsError(`not a valid safetensors file: ${what}`);
}

/** Throws a SafetensorsError if the file breaks a rule of the format, or has numbers that are no F64 or F32. */
export function readHeader(bytes: Uint8Array): Header {
  const start = headerEnd(bytes);
  const text = decode(bytes.subarray(PREFIX, start));
  if (!text.startsWith("{")) refuse("the header does not begin with {");
  const parsed = parse(text);
  refuseTwice(text);
  const entries = new Map<string, Entry>();
  for (const [name, value] of Object.entries(parsed))
    if (name !== METADATA) entries.set(name, readEntry(name, value, start));
  checkCover([...entries], start, bytes.length);
  return { entries, metadata: readMetadata(parsed) };
}

function headerEnd(bytes: Uint8Array): number {
  if (bytes.length < PREFIX)
    refuse(`it has ${bytes.length} bytes, not the ${PREFIX} that come first`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, PREFIX);
  const length = view.getBigUint64(0, true);
  if (length > LONGEST)
    refuse(`its header would have ${length} bytes, above ${LONGEST}`);
  const end = PREFIX + Number(length);
  if (end > bytes.length)
    refuse(
      `its header would end at byte ${end}, but there are ${bytes.length}`,
    );
  return end;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    return refuse("the header is not UTF-8");
  }
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return refuse("the header is not JSON");
  }
}

/** JSON.parse keeps the last of equal keys; the format has none. The text has been parsed. */
function refuseTwice(text: string): void {
  const open: Set<string>[] = [];
  const tokens = /[{}]|("(?:[^"\\]|\\.)*")(\s*:)?/g;
  for (const [token, string, colon] of text.matchAll(tokens)) {
    if (token === "{") open.push(new Set());
    else if (token === "}") open.pop();
    else if (colon !== undefined) {
      const key = JSON.parse(string!) as string;
      const keys = open.at(-1)!;
      if (keys.has(key)) refuse(`${quote(key)} occurs twice`);
      keys.add(key);
    }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

function readEntry(name: string, value: unknown, start: number): Entry {
  const tensor = quote(name);
  if (!isObject(value)) return refuse(`${tensor} is not described`);
  const { dtype, shape, data_offsets: offsets } = value;
  if (typeof dtype !== "string") return refuse(`${tensor} has no dtype`);
  if (!Object.hasOwn(SIZES, dtype))
    throw new SafetensorsError(
      `${tensor} has numbers of type ${quote(dtype)}; F64 and F32 can be read`,
    );
  if (!Array.isArray(shape) || !shape.every(isCount))
    return refuse(`${tensor} has no shape of whole numbers`);
  if (!Array.isArray(offsets) || offsets.length !== 2)
    return refuse(`${tensor} has no two data_offsets`);
  const [begin, end] = offsets as [unknown, unknown];
  if (!isCount(begin) || !isCount(end) || end < begin)
    return refuse(`${tensor} has data_offsets that are no range`);
  const size = shape.reduce((product, extent) => product * extent, 1);
  const expected = size * SIZES[dtype as Dtype];
  if (end - begin !== expected)
    refuse(
      `${tensor} of shape [${shape.join(", ")}] has ${end - begin} bytes, not ${expected}`,
    );
  return { dtype: dtype as Dtype, shape, begin: start + begin, end: start + end }; // prettier-ignore
}

/** The tensors lie end to end, from the header to the end of the file. */
function checkCover(
  entries: readonly (readonly [string, Entry])[],
  start: number,
  length: number,
): void {
  const sorted = entries.toSorted(
    ([, a], [, b]) => a.begin - b.begin || a.end - b.end,
  );
  let at = start;
  for (const [name, { begin, end }] of sorted) {
    if (begin < at) refuse(`${quote(name)} overlaps another tensor`);
    if (begin > at)
      refuse(`there are bytes of no tensor before ${quote(name)}`);
    at = end;
  }
  if (at > length) refuse(`it should have ${at} bytes, but has ${length}`);
  if (at < length)
    refuse(`there are ${length - at} bytes after the last tensor`);
}

function readMetadata(parsed: Readonly<Record<string, unknown>>) {
  const metadata: Record<string, string> = {};
  if (!Object.hasOwn(parsed, METADATA)) return metadata;
  const found = parsed[METADATA];
  if (!isObject(found)) return refuse(`${METADATA} is no object`);
  for (const [key, value] of Object.entries(found)) {
    if (typeof value !== "string")
      return refuse(`${METADATA} has ${quote(key)}, which is no text`);
    // Defined, not assigned: `__proto__` is a name like any other.
    Object.defineProperty(metadata, key, { value, enumerable: true });
  }
  return metadata;
}
