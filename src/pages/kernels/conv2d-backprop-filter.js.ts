import { publishedFile } from '../../engine/kernels/published/published-file.node.ts';

/** The file for others, at an address without a hash. */
export async function GET(): Promise<Response> {
  return new Response(await publishedFile(), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
