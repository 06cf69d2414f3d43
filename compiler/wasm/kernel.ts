/** The modules that the runtime holds, in runtime/contract/kernel.ts and runtime/exponential/kernel.ts. */
import { encode } from "./encode.ts";
import { EXPONENTIAL } from "./exponential.ts";
import { MULTIPLY } from "./multiply.ts";
import { PACK } from "./pack.ts";

/** The functions of products, and a memory of so many pages. */
export const kernel = (pages: number): Uint8Array =>
  encode({ pages, functions: [MULTIPLY, PACK] });

/** exp and tanh, and a memory of one page. */
export const exponentialKernel = (): Uint8Array =>
  encode({ pages: 1, functions: [EXPONENTIAL] });
