/** What `prebuilt.js` makes. */
declare module "virtual:first-code" {
  /** The generated module of the first program. */
  export const code: string;
}

/** The worker that the published page starts before its modules are read; undefined if that failed. */
// oxlint-disable-next-line no-var
declare var firstWorker: Worker | undefined;
