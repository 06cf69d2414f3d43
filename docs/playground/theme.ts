/** Light, dark, or as the system says; what is chosen is remembered. */
import { byId } from "./dom.ts";

// prettier-ignore
const THEMES = [
  ["system", "◐ System"],
  ["light",  "☀ Light"],
  ["dark",   "☾ Dark"],
] as const;

type Theme = (typeof THEMES)[number][0];

const KEY = "gradsmith-theme";

/** Without storage, which some browsers forbid, the choice lasts as long as the page. */
function remembered(): Theme {
  try {
    const found = THEMES.find(([name]) => name === localStorage.getItem(KEY));
    return found?.[0] ?? "system";
  } catch {
    return "system";
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // See `remembered`.
  }
}

const system = matchMedia("(prefers-color-scheme: dark)");

/** Tells canvases, which do not follow style sheets by themselves, that the colours have changed. */
const announce = (): void => {
  dispatchEvent(new Event("themechange"));
};

export function startTheme(): void {
  const toggle = byId("theme");
  let theme = remembered();
  const apply = (): void => {
    document.documentElement.dataset["theme"] = theme;
    toggle.textContent = THEMES.find(([name]) => name === theme)![1];
    toggle.setAttribute("aria-label", `Theme: ${theme}`);
    announce();
  };
  toggle.addEventListener("click", () => {
    const place = THEMES.findIndex(([name]) => name === theme);
    theme = THEMES[(place + 1) % THEMES.length]![0];
    remember(theme);
    apply();
  });
  system.addEventListener("change", announce);
  apply();
}

/** The colour of a custom property as the theme has it now. */
export function colourOf(name: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(--${name})`;
  probe.hidden = true;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
