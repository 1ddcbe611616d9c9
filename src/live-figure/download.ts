/** Hands a file to the reader. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Not at once: some browsers read the blob after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
