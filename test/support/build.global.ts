/** One build for all tests that run what is built. */
export { buildIfStale as setup } from "./cli.ts";
