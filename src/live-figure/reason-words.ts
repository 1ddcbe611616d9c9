import type { Reason } from '../data/reason.ts';
import { reasonStrings as words } from '../i18n/reasons.ts';

/** A reason as a clause for readers. What the browser or a library says stays in its own words. */
export function reasonWords(reason: Reason): string {
  if (typeof reason === 'string') return reason;
  switch (reason.code) {
    case 'server-answered':
      return words.serverAnswered(reason.status);
    case 'line-dead':
      return words.lineDead(reason.bytes, reason.seconds);
    case 'wrong-size':
      return words.wrongSize(reason.bytes, reason.want);
    case 'wrong-hash':
      return words.wrongHash(reason.hash, reason.want);
    case 'file-not-intact':
      return words.notIntact(reason.file, reasonWords(reason.reason));
    case 'webgl-error':
      return words.webglError(reason.error);
    case 'contradicted':
      return words.contradicted(reason.what, reason.own, reason.others);
    case 'stranded':
      return words.stranded(reason.left, reason.leftAfter, reasonWords(reason.reason));
    case 'offline':
    case 'own-data-missing':
    case 'no-simd':
    case 'no-offscreen-canvas':
    case 'no-webgl-2':
    case 'no-float-textures':
    case 'context-lost':
    case 'out-of-memory':
      return words[reason.code];
  }
}
