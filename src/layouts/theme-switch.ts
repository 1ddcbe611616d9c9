import { themeKey } from './theme-script.ts';

/** Lets a reader choose the theme; `theme-script.ts` sets it on the next page, before anything is painted. */
const page = document.documentElement;
const menu = document.querySelector<HTMLElement>('.theme');

function choose(theme: string): void {
  if (theme === 'system') delete page.dataset['theme'];
  else page.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // Storage may be forbidden or full; the choice then lasts as long as the page.
  }
}

if (menu !== null) {
  menu.hidden = false;
  for (const input of menu.querySelectorAll('input')) {
    input.checked = input.value === (page.dataset['theme'] ?? 'system');
    input.addEventListener('change', () => choose(input.value));
  }
}
