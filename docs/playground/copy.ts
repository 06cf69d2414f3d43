/** Copies texts, and says so where the reader looks and listens. */
import { say } from "./say.ts";

/** For how long a button says that it has done its work. */
const SHOWN = 1500;

/** Browsers refuse where the page has not come by https. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Makes a press of a button copy what there is then. */
export function copyOnPress(
  button: HTMLButtonElement,
  text: () => string,
): void {
  const label = button.textContent;
  button.addEventListener("click", async () => {
    const done = (await copied(text()))
      ? "Copied"
      : "The browser does not allow it";
    button.textContent = done;
    say(done);
    setTimeout(() => (button.textContent = label), SHOWN);
  });
}
