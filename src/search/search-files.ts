export {
	countWords,
	INDEX_SIZES,
	toFacetTable,
	toRecordTable,
	wordsOf,
	type IndexSizes,
} from '../components/search/search-tables.ts';
