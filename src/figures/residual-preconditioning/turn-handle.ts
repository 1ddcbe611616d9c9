import { requireChild } from '../../live-figure/require-child.ts';
import { degreesAt } from './plane-drawing.ts';

/** What hears of a drag. */
interface Turned {
  readonly turn: (degrees: number) => void;
  readonly letGo: () => void;
}

/** Lets the reader drag the handle of a plane, which is drawn anew meanwhile: the place around it holds the pointer. */
export function operateHandle(place: HTMLElement, { turn, letGo }: Turned, signal: AbortSignal): void {
  let pointer: number | null = null;
  const follow = ({ clientX, clientY }: PointerEvent) => {
    turn(degreesAt(clientX, clientY, requireChild(place, 'svg', SVGSVGElement).getBoundingClientRect()));
  };
  const onDown = (event: PointerEvent) => {
    const isHandle = event.target instanceof Element && event.target.closest('[data-handle]') !== null;
    if (!isHandle || event.button !== 0) return;
    event.preventDefault();
    pointer = event.pointerId;
    place.setPointerCapture(pointer);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId === pointer) follow(event);
  };
  const onEnd = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return;
    pointer = null;
    letGo();
  };
  place.addEventListener('pointerdown', onDown, { signal });
  place.addEventListener('pointermove', onMove, { signal });
  place.addEventListener('pointerup', onEnd, { signal });
  place.addEventListener('pointercancel', onEnd, { signal });
}
