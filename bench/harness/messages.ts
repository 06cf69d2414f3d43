/** What the run and the processes of its contenders say to each other. */

export type What = "value" | "gradient";

export type Request =
  | { readonly kind: "check"; readonly call: number }
  | { readonly kind: "time"; readonly what: What; readonly calls: number };

export type Reply =
  | { readonly kind: "ready" }
  | { readonly kind: "found"; readonly found: Found }
  | { readonly kind: "timed"; readonly nanoseconds: number }
  | { readonly kind: "failed"; readonly why: string };

/** What one call has computed. */
export interface Found {
  readonly values: Float64Array;
  readonly result: Float64Array;
}
