import { partStrings as words } from '../i18n/part.ts';

/** The text of a recorded file. Rejects where it does not come. */
export async function recordedText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(words.answered(address, response.status));
  return response.text();
}
