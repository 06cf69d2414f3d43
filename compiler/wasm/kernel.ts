/** The module that runtime/contract/kernel.ts holds. */
import { encode } from "./encode.ts";
import { MULTIPLY } from "./multiply.ts";
import { PACK } from "./pack.ts";

/** The functions, and a memory of so many pages. */
export const kernel = (pages: number): Uint8Array =>
  encode({ pages, functions: [MULTIPLY, PACK] });
