/** What can be shared is in the address, behind the #: nothing is sent to any server. */

const encode = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const decode = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    atob(text.replaceAll("-", "+").replaceAll("_", "/")),
    (character) => character.charCodeAt(0),
  );

const through = async (
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await new Response(
      new Blob([bytes]).stream().pipeThrough(stream),
    ).arrayBuffer(),
  );

/** A text as an address can hold it: deflated, in base64's form for addresses. */
export const pack = async (text: string): Promise<string> =>
  encode(
    await through(
      new TextEncoder().encode(text),
      new CompressionStream("deflate-raw"),
    ),
  );

/** The text, or undefined if somebody has changed it on the way. */
export async function unpack(packed: string): Promise<string | undefined> {
  try {
    const bytes = await through(
      decode(packed),
      new DecompressionStream("deflate-raw"),
    );
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export const readAddress = (): URLSearchParams =>
  new URLSearchParams(location.hash.slice(1));

/** Replaces the address; going back leads to where the reader came from, not through every key pressed. */
export function writeAddress(
  entries: Readonly<Record<string, string | undefined>>,
): void {
  const given = Object.entries(entries).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const hash = new URLSearchParams(given).toString();
  history.replaceState(null, "", `#${hash}`);
}
