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
    const bytes = Uint8Array.from(atob(kernel), (one) => one.charCodeAt(0));
    return new assembly.Instance(new assembly.Module(bytes)).exports as Exports;
  } catch {
    return undefined;
  }
}
