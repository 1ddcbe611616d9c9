import { figureStrings as words } from '../../i18n/figure.ts';
import { LaterPart } from '../later-part.ts';
import type { TakenAway } from './taken-away.ts';

/** Makes a button open what can be taken away; what that needs is loaded when it is pressed. */
export function offerToTakeAway(
  button: HTMLButtonElement,
  name: string,
  taken: TakenAway,
  tell: (message: string) => void,
): void {
  const panel = new LaterPart(
    async () => new (await import('./panel.ts')).TakeAwayPanel(button, name, taken, tell),
    () => {},
  );
  const toggle = async () => (await panel.demand()).toggle();
  button.addEventListener('click', () => {
    toggle().catch((error) => tell(words.downloadFailed(error instanceof Error ? error.message : `${error}`)));
  });
}
