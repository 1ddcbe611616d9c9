export { default } from '../../ec.config.mjs';
