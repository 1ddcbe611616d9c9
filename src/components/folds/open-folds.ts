/** Opens what stands around the place that the address names, and shows the place. Addresses may be broken. */
function openLinked(): void {
  const place = document.querySelector(':target');
  if (place === null) return;
  const closed = foldsAround(place).filter(({ open }) => !open);
  for (const fold of closed) fold.open = true;
  if (closed.length > 0) place.scrollIntoView();
}

function foldsAround(place: Element): readonly HTMLDetailsElement[] {
  const fold = place.closest('details');
  return fold === null ? [] : [fold, ...foldsAround(fold.parentElement ?? document.body)];
}

/** Those that stand open on paper alone. */
const printed = new Set<HTMLDetailsElement>();

addEventListener('hashchange', openLinked);
addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.fold:not([open])')) {
    fold.open = true;
    printed.add(fold);
  }
});
addEventListener('afterprint', () => {
  for (const fold of printed) fold.open = false;
  printed.clear();
});
openLinked();
