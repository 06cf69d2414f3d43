/** Says things to those who listen to the page rather than look at it. */
import { byId } from "./dom.ts";

export function say(text: string): void {
  byId("status").textContent = text;
}
