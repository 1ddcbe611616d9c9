import recordedText from '../../../content/runs/lesion.json?raw';
import { lesionPlan } from './lesion-plan.ts';
import { LesionReading } from './lesion-reading.ts';
import { parseLesionRecord } from './lesion-record.ts';

/** The trained twins and what they answered, for the page and for the downloads. */
export const lesionRecord = parseLesionRecord(recordedText, lesionPlan);

export const lesionReading = new LesionReading(lesionRecord);
