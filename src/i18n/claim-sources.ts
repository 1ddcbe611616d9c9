import abstract from '../../content/en/claims/abstract.yaml?raw';
import appendixA from '../../content/en/claims/appendix-a.yaml?raw';
import appendixB from '../../content/en/claims/appendix-b.yaml?raw';
import appendixC from '../../content/en/claims/appendix-c.yaml?raw';
import section1 from '../../content/en/claims/section-1.yaml?raw';
import section2 from '../../content/en/claims/section-2.yaml?raw';
import section31 from '../../content/en/claims/section-3-1.yaml?raw';
import section32 from '../../content/en/claims/section-3-2.yaml?raw';
import section33 from '../../content/en/claims/section-3-3.yaml?raw';
import section34 from '../../content/en/claims/section-3-4.yaml?raw';
import section41 from '../../content/en/claims/section-4-1.yaml?raw';
import section42 from '../../content/en/claims/section-4-2.yaml?raw';
import section43 from '../../content/en/claims/section-4-3.yaml?raw';

/** The steps of the paper's argument in the language of the build: a file of YAML for each part of the paper. */
export const claimSources = {
  0: abstract,
  1: section1,
  2: section2,
  '3.1': section31,
  '3.2': section32,
  '3.3': section33,
  '3.4': section34,
  '4.1': section41,
  '4.2': section42,
  '4.3': section43,
  A: appendixA,
  B: appendixB,
  C: appendixC,
} as const;
