/** The text of a recorded file. Rejects where it does not come. */
export async function recordedText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
  return response.text();
}
