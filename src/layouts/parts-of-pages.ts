/**
 * What works in parts that most pages have, where a page has them: small files would each cost a slow line a round trip.
 */
import '../components/folds/open-folds.ts';
import './cite/cite-page.ts';
import './reading/reading-progress.ts';
import './reading/track-reading.ts';
import './search/site-search.ts';
