/** WebAssembly, which is not everywhere. */

/** What we use of the global `WebAssembly`. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
}

/**
 * The exports of a module, given in base 64. Undefined where there is no WebAssembly, where it is forbidden (the
 * security policy of a page has the constructor throw), and where it lacks SIMD or memory.
 */
export function assembled<Exports extends object>(
  kernel: string,
): Exports | undefined {
  const { WebAssembly: assembly } = globalThis as unknown as {
    WebAssembly?: Assembly;
  };
  if (assembly === undefined) return undefined;
  try {
    const module = new assembly.Module(decoded(kernel));
    return new assembly.Instance(module).exports as Exports;
  } catch {
    return undefined;
  }
}

const DIGITS =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * What base 64 stands for. After `atob`, and whatever else has Node 20 read or write base 64 with vectors of 512
 * bits, Math.exp and its like take two to three times as long for the rest of the process.
 */
function decoded(text: string): Uint8Array {
  const digits = text.replace(/=+$/, "");
  const bytes = new Uint8Array((digits.length * 3) >> 2);
  let bits = 0;
  for (let k = 0, at = 0; k < digits.length; k++) {
    bits = (bits << 6) | DIGITS.indexOf(digits[k]!);
    if (k % 4 > 0) bytes[at++] = bits >> (6 - 2 * (k % 4));
  }
  return bytes;
}
