/** Closes the header's menus with Escape, and when a reader goes elsewhere. They open and close without script. */
const menus = [...document.querySelectorAll<HTMLDetailsElement>('details.menu')];

document.addEventListener('keydown', ({ key }) => {
  const open = menus.find((menu) => menu.open);
  if (key !== 'Escape' || open === undefined) return;
  const hadFocus = open.contains(document.activeElement);
  open.open = false;
  if (hadFocus) open.querySelector('summary')?.focus();
});

for (const leaving of ['pointerdown', 'focusin']) {
  document.addEventListener(leaving, ({ target }) => {
    for (const menu of menus) if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}
