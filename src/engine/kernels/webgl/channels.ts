import { componentsOf, typeOf } from './drawing.ts';
import { groupsOf, lanesOf } from './texture-layout.ts';
import type { Lanes } from './texture-layout.ts';

/**
 * GLSL for `name_channels(column, row, group)`: a pixel of the feature maps `name`, which have `channels` channels, as
 * texels of `lanes` values, whatever its own texels hold. Channels that the maps lack are zero.
 */
export function channelsFunction(name: string, channels: number, lanes: Lanes): string {
  const type = typeOf(lanes);
  const groups = groupsOf(channels);
  if (lanesOf(channels) === lanes) {
    return `${type} ${name}_channels(int column, int row, int group) {
  return group < ${groups} ? ${name}_at(column * ${groups} + group, row) : ${type}(0.0);
}`;
  }
  const [texel, component] = lanesOf(channels) === 4 ? ['channel / 4', '[channel % 4]'] : ['channel', ''];
  const values = componentsOf('', lanes).map((_, index) => `${name}_channel(column, row, group * ${lanes} + ${index})`);
  return `float ${name}_channel(int column, int row, int channel) {
  return channel < ${channels} ? ${name}_at(column * ${groups} + ${texel}, row)${component} : 0.0;
}
${type} ${name}_channels(int column, int row, int group) {
  return ${type}(${values.join(', ')});
}`;
}
