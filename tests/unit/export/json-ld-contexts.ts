/**
 * The part of http://www.w3.org/ns/anno.jsonld that our annotations use, after the term table of
 * the Web Annotation Vocabulary (W3C, 2017), so that tests need no network.
 */
export const annotationContext = {
	'@context': {
		oa: 'http://www.w3.org/ns/oa#',
		dc: 'http://purl.org/dc/elements/1.1/',
		dcterms: 'http://purl.org/dc/terms/',
		rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
		as: 'http://www.w3.org/ns/activitystreams#',
		xsd: 'http://www.w3.org/2001/XMLSchema#',
		rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
		id: { '@type': '@id', '@id': '@id' },
		type: { '@type': '@id', '@id': '@type' },
		Annotation: 'oa:Annotation',
		AnnotationCollection: 'as:OrderedCollection',
		AnnotationPage: 'as:OrderedCollectionPage',
		SpecificResource: 'oa:SpecificResource',
		TextualBody: 'oa:TextualBody',
		FragmentSelector: 'oa:FragmentSelector',
		TextQuoteSelector: 'oa:TextQuoteSelector',
		TextPositionSelector: 'oa:TextPositionSelector',
		motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
		purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
		describing: 'oa:describing',
		identifying: 'oa:identifying',
		linking: 'oa:linking',
		tagging: 'oa:tagging',
		body: { '@type': '@id', '@id': 'oa:hasBody' },
		target: { '@type': '@id', '@id': 'oa:hasTarget' },
		source: { '@type': '@id', '@id': 'oa:hasSource' },
		selector: { '@type': '@id', '@id': 'oa:hasSelector' },
		refinedBy: { '@type': '@id', '@id': 'oa:refinedBy' },
		exact: 'oa:exact',
		prefix: 'oa:prefix',
		suffix: 'oa:suffix',
		start: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:start' },
		end: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:end' },
		conformsTo: { '@type': '@id', '@id': 'dcterms:conformsTo' },
		value: 'rdf:value',
		format: 'dc:format',
		language: 'dc:language',
		rights: { '@type': '@id', '@id': 'dcterms:rights' },
		label: 'rdfs:label',
		partOf: { '@type': '@id', '@id': 'as:partOf' },
		items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
		total: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:totalItems' },
		startIndex: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:startIndex' },
	},
};

/** Every term is schema.org’s; whether it exists is checked against the published vocabulary. */
export const schemaOrgContext = { '@context': { '@vocab': 'https://schema.org/' } };

/** Gives the JSON-LD processor the contexts above for their addresses, and nothing else. */
export function documentLoader(
	url: string
): Promise<{ documentUrl: string; document: object; contextUrl?: undefined }> {
	const known: Record<string, object> = {
		'http://www.w3.org/ns/anno.jsonld': annotationContext,
		'https://schema.org': schemaOrgContext,
	};
	const document = known[url];
	if (document === undefined) return Promise.reject(new Error(`No test may fetch ${url}.`));
	return Promise.resolve({ documentUrl: url, document });
}
