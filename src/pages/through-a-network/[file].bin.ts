import type { APIRoute, GetStaticPaths } from 'astro';
import { traceShownImages } from '../../figures/through-a-network/traced-images.node.ts';

/** A file for every shown image in both twins: what the figure loads for other images than the first. */
export const getStaticPaths = (async () => {
  const { traced } = await traceShownImages(process.cwd());
  return traced.map(({ fileName, bytes }) => ({ params: { file: fileName }, props: { bytes } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
