/** A text of a page that no file of words has given, and where it stands. */
export interface Left {
  readonly place: string;
  readonly text: string;
}

/**
 * What a page of the made-up language says in letters outside of its brackets, but for names, symbols, code and the words
 * of the paper. It stands alone, since it is also sent into the browser.
 */
export function englishLeft(document: Document): readonly Left[] {
  const asTheyAre = [
    // Code and mathematics.
    ...['script', 'style', 'template', 'code', 'pre', 'math', '.katex'],
    // The paper's own words, and works by their titles.
    ...['[data-quotation]', '.paper-table :is(table, .caption, option)', '.references li', '.bibliography li'],
    // What other programs answered, in their own words.
    'td.reason',
  ].join(', ');
  const names = [
    // Networks and their layers.
    /\b(?:plain|residual|ResNet|VGG)-\d+\b/g,
    /\b(?:conv\d(?:_[x\d]+)?|stage\d|block\d+)(?:\.(?:block\d+|conv\d|projection))*\b/g,
    // Files, programs and processors.
    /\bnpm run (?:record|bench) -- [a-z0-9-]+|\b[a-z-]+\.bin\b|\bSHA-256 [0-9a-f]+|\bmax\(/g,
    /\b(?:Shortcut|Node|Chromium|TensorFlow\.js|jax-js|ConvNetJS|PyTorch) \d[\w.]*/g,
    // What Plot calls the groups of a picture; nobody is read it, as a picture has no parts for assistive technology.
    /^(?:f?[xy]-(?:axis|grid)(?: tick)?(?: label)?|area|arrow|bar|cell|dot|line|link|contour|rect|rule|text|tick)$/g,
    // By their first letter terms are in the alphabet.
    /^⟦$/g,
  ];
  const attributes = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'alt', 'placeholder', 'label'];
  const phrasing = ['a', 'b', 'cite', 'em', 'i', 'q', 'small', 'span', 'strong', 'sub', 'sup', 'tspan'];

  /** What is left of a text when what stands in brackets, which may hold others, is taken away. */
  const outside = (text: string) => {
    // What only a browser without script shows is markup to one with it.
    let rest = text.replace(/<[^>]*>/g, ' ').trim();
    while (/⟦[^⟦⟧]*⟧/.test(rest)) rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
    return names.reduce((some, name) => some.replace(name, ' '), rest).trim();
  };
  const isEnglish = (text: string) => /[⟦⟧]|[A-Za-z]{2}/.test(outside(text));

  const placeOf = (element: Element | null): string => {
    if (element === null) return '';
    const classes = [...element.classList].map((name) => `.${name}`).join('');
    return `${placeOf(element.parentElement)} ${element.localName}${element.id && `#${element.id}`}${classes}`;
  };
  const left: Left[] = [];
  const look = (element: Element, text: string, where: string) => {
    if (isEnglish(text)) left.push({ place: placeOf(element) + where, text: outside(text) });
  };

  /** The text of an element without what is shown as it is. */
  const textOf = (node: Node): string => {
    if (node.nodeType === 3) return node.textContent ?? '';
    if (node.nodeType !== 1 || (node as Element).matches(asTheyAre)) return ' ';
    return [...node.childNodes].map(textOf).join('');
  };
  const isPhrasing = (element: Element) => phrasing.includes(element.localName);
  /** A name in a chart that is cut to its room: all of it is looked at as its title. */
  const isCut = (element: Element) =>
    element.localName === 'text' && element.querySelector(':scope > title') !== null && element.innerHTML.includes('…');
  const hasText = (element: Element) =>
    !isCut(element) && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');

  // A bracket may open before an element of a sentence and close after it, so whole sentences are looked at.
  const sentences = new Set<Element>();
  for (const element of document.querySelectorAll('*')) {
    if (element.closest(asTheyAre) !== null) continue;
    for (const name of attributes) look(element, element.getAttribute(name) ?? '', ` [${name}]`);
    for (const { name, value } of element.attributes) {
      // What a script is to say later.
      if (name.startsWith('data-') && /^[A-Z⟦].* /.test(value)) look(element, value, ` [${name}]`);
    }
    let sentence = element;
    while (isPhrasing(sentence) && sentence.parentElement !== null) sentence = sentence.parentElement;
    if (hasText(element)) sentences.add(sentence);
  }
  for (const sentence of sentences) {
    const own = [...sentence.childNodes].filter((node) => node.nodeType === 3 || isPhrasing(node as Element));
    look(sentence, own.map(textOf).join(''), '');
  }
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? '';
    if (/title|description|site_name|alt/.test(name)) look(meta, meta.getAttribute('content') ?? '', ` [${name}]`);
  }
  return left;
}
