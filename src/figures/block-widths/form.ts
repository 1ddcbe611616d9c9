import { outputChannels } from '../../networks/block-spec.ts';
import { showValue, StudyForm } from '../../live-figure/study-form.ts';
import { equalBasic, equalBottleneck } from './designs.ts';
import { widthsStudy } from './study.ts';
import type { WidthSettings } from './study.ts';
import { blockWidthsStrings } from './words.ts';

const words = blockWidthsStrings.form;

/** What the slider of the bottleneck says. */
export const bottleneckValue = (filters: number): string =>
  words.bottleneckValue(filters, outputChannels('bottleneck', filters));

/** The form of the figure; where widths are tied, the one that is not dragged follows. */
export class WidthsForm extends StudyForm<WidthSettings> {
  constructor(form: HTMLFormElement) {
    super(form, widthsStudy);
  }

  override get settings(): WidthSettings {
    return super.settings;
  }

  override set settings(settings: WidthSettings) {
    super.settings = settings;
    showValue(this.element, 'basic', `${settings.basic}`);
    showValue(this.element, 'bottleneck', bottleneckValue(settings.bottleneck));
  }

  /** The reader has moved the control of this name. */
  follow(name: string): void {
    const { settings } = this;
    if (settings.widths === 'free') this.settings = settings;
    else if (name === 'bottleneck') this.settings = { ...settings, basic: equalBasic(settings) };
    else this.settings = { ...settings, bottleneck: equalBottleneck(settings) };
  }
}
