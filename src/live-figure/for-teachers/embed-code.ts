/** A frame in a page of someone else. */
export interface EmbeddedFrame {
  readonly address: string;
  readonly title: string;
  /** CSS px. */
  readonly height: number;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&"<>]/g, (character) => escapes[character]!);

/** Its HTML. The frame may fill the screen and copy links, both when its reader presses a button in it. */
export function embedCode({ address, title, height }: EmbeddedFrame): string {
  const attributes = [
    ['src', address],
    ['title', title],
    ['width', '100%'],
    ['height', `${height}`],
    ['loading', 'lazy'],
    ['allow', 'fullscreen; clipboard-write'],
    ['style', 'border: 0'],
  ] as const;
  return `<iframe ${attributes.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ')}></iframe>`;
}
