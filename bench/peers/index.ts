/** The libraries that Gradsmith is measured beside: a row each. */
import type { Peer } from "./peer.ts";

export const PEERS: readonly Peer[] = [];
