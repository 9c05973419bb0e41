import { instance, type Viz as Graphviz } from '@viz-js/viz';
import type { Claim, Relation } from '../../model/edition.ts';
import { RELATION_WORDS } from '../record/vocabulary.ts';

/** A drawn group of claims that hang together, in pixels from its own top left corner. */
export interface ClaimGroup {
	readonly width: number;
	readonly height: number;
	readonly boxes: readonly ClaimBox[];
	readonly arrows: readonly Arrow[];
}

/** A claim as a box with its statement broken into lines. */
export interface ClaimBox {
	readonly claim: Claim;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly lines: readonly string[];
	/** Whether it stands in another group too, and here only as the far end of a relation. */
	readonly isRepeated: boolean;
}

/** A relation as a curve with a head. */
export interface Arrow extends Link {
	/** SVG path data of the curve. */
	readonly path: string;
	/** SVG path data of the head; empty where the relation has no direction. */
	readonly head: string;
	readonly label: string;
	readonly labelX: number;
	readonly labelY: number;
}

/** A wider group is cut in parts, where it can be. */
const PAGE_WIDTH = 1020;
export const BOX_WIDTH = 212;
export const LINE_HEIGHT = 17;
const PADDING = 10;
/** One line of the box is for who says so and the status. */
const FOOT_LINES = 1;
const FONT_SIZE = 13;
const TEXT_WIDTH = BOX_WIDTH - 2 * PADDING;
/** Graphviz measures in points, 72 to an inch. */
const INCH = 72;

/** Relations between claims that are drawn together. */
export interface ClaimCluster {
	readonly claims: readonly Claim[];
	readonly links: readonly Link[];
	/** Claims that stand in another cluster too: here only as the far end of a relation. */
	readonly repeated: ReadonlySet<Claim>;
}

/** A relation with the claim that it starts from. */
export interface Link {
	readonly from: Claim;
	readonly relation: Relation;
}

/** The relations among some claims. */
export function linksAmong(claims: readonly Claim[]): Link[] {
	const known = new Set(claims);
	return claims.flatMap((from) =>
		from.relations.filter(({ claim }) => known.has(claim)).map((relation) => ({ from, relation }))
	);
}

/** Claims that hang together by relations, largest cluster first; claims without any are left out. */
export function clusterClaims(
	links: readonly Link[],
	repeated: ReadonlySet<Claim> = new Set()
): ClaimCluster[] {
	const next = new Map<Claim, Link[]>();
	for (const link of links) {
		for (const end of endsOf(link)) next.set(end, [...(next.get(end) ?? []), link]);
	}
	const clusters: ClaimCluster[] = [];
	const seen = new Set<Claim>();
	for (const start of next.keys()) {
		if (seen.has(start)) continue;
		const claims = [start];
		seen.add(start);
		// The list grows while it is read: whatever hangs on a claim is read after it.
		for (const claim of claims) {
			for (const end of (next.get(claim) ?? []).flatMap(endsOf)) {
				if (seen.has(end)) continue;
				seen.add(end);
				claims.push(end);
			}
		}
		const own = new Set(claims);
		clusters.push({
			claims,
			links: links.filter((link) => own.has(link.from)),
			repeated: new Set(claims.filter((claim) => repeated.has(claim))),
		});
	}
	return clusters.sort((a, b) => b.claims.length - a.claims.length);
}

/**
 * Cuts a cluster in two at the relation that leaves the most even parts. The smaller part keeps the
 * relation and repeats the claim at its far end, so every relation is still drawn once. `null` where
 * no single relation holds two larger parts together.
 */
export function cutCluster({ links, repeated }: ClaimCluster): [ClaimCluster, ClaimCluster] | null {
	let best: { parts: readonly [ClaimCluster, ClaimCluster]; link: Link } | null = null;
	for (const link of links) {
		const [larger, smaller, ...others] = clusterClaims(
			links.filter((one) => one !== link),
			repeated
		);
		const isCut = larger !== undefined && smaller !== undefined && others.length === 0;
		const isWhole =
			isCut &&
			endsOf(link).every((end) => larger.claims.includes(end) || smaller.claims.includes(end));
		if (!isWhole || smaller.claims.length <= (best?.parts[1].claims.length ?? 2)) continue;
		best = { parts: [larger, smaller], link };
	}
	if (best === null) return null;
	const { parts, link } = best;
	const far = endsOf(link).filter((end) => parts[0].claims.includes(end));
	const smaller = {
		claims: [...parts[1].claims, ...far],
		links: [...parts[1].links, link],
		repeated: new Set([...parts[1].repeated, ...far]),
	};
	return [parts[0], smaller];
}

function endsOf({ from, relation }: Link): [Claim, Claim] {
	return [from, relation.claim];
}

/** Breaks a statement into lines that fit a box. */
export function breakLines(text: string, width = TEXT_WIDTH): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/u)) {
		if (line !== '' && widthOf(`${line} ${word}`) > width) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	return [...lines, line];
}

/** How wide a text is in the figure's font: no browser is at hand here, so a little too wide. */
function widthOf(text: string): number {
	let width = 0;
	for (const character of text) {
		const share = /[iljtfrI.,:;’‘'|!()[\]\s-]/u.test(character)
			? 0.34
			: /[mwMW—\p{Lu}\p{Lo}]/u.test(character)
				? 0.78
				: 0.57;
		width += share * FONT_SIZE;
	}
	return width;
}

/** Draws clusters of claims, cut into parts that fit a page. */
export async function layOutClaims(clusters: readonly ClaimCluster[]): Promise<ClaimGroup[]> {
	const graphviz = await instance();
	const drawn: ClaimGroup[] = [];
	const waiting = [...clusters];
	for (let cluster = waiting.shift(); cluster !== undefined; cluster = waiting.shift()) {
		const whole = cluster;
		const [best] = (['LR', 'BT'] as const)
			.map((direction) => layOut(graphviz, whole, direction))
			.sort(
				(a, b) =>
					Math.max(0, a.width - PAGE_WIDTH) - Math.max(0, b.width - PAGE_WIDTH) ||
					a.height - b.height
			);
		const parts = best !== undefined && best.width > PAGE_WIDTH ? cutCluster(whole) : null;
		if (parts !== null) waiting.unshift(...parts);
		else if (best !== undefined) drawn.push(best);
	}
	return drawn;
}

/** Places the claims of a cluster and the arrows between them. */
function layOut(
	graphviz: Graphviz,
	{ claims, links, repeated }: ClaimCluster,
	direction: 'LR' | 'BT'
): ClaimGroup {
	const lines = new Map(claims.map((claim) => [claim, breakLines(claim.statement)]));
	const heightOf = (claim: Claim): number =>
		((lines.get(claim)?.length ?? 1) + FOOT_LINES) * LINE_HEIGHT + 2 * PADDING;
	// Graphviz describes its answer in JSON, of which this file reads the part that `Drawn` names.
	const drawn = graphviz.renderJSON({
		directed: true,
		graphAttributes: { rankdir: direction, nodesep: 0.22, ranksep: 0.4, margin: 0 },
		nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
		edgeAttributes: { fontsize: 11, arrowsize: 0.7 },
		nodes: claims.map((claim) => ({
			name: claim.id,
			attributes: { width: BOX_WIDTH / INCH, height: heightOf(claim) / INCH },
		})),
		edges: links.map(({ from, relation }, index) => ({
			tail: from.id,
			head: relation.claim.id,
			attributes: { label: labelOf(relation), comment: String(index) },
		})),
	}) as Drawn;
	const [, , width = 0, height = 0] = drawn.bb.split(',').map(Number);
	// Graphviz counts upwards from the bottom.
	const place = (text: string): [x: number, y: number] => {
		const [x = 0, y = 0] = text.split(',').map(Number);
		return [round(x), round(height - y)];
	};
	const byId = new Map(claims.map((claim) => [claim.id, claim]));
	return {
		width: Math.ceil(width),
		height: Math.ceil(height),
		boxes: (drawn.objects ?? []).flatMap(({ name, pos }) => {
			const claim = byId.get(name);
			if (claim === undefined) return [];
			const [x, y] = place(pos);
			const boxHeight = heightOf(claim);
			return {
				claim,
				x: round(x - BOX_WIDTH / 2),
				y: round(y - boxHeight / 2),
				width: BOX_WIDTH,
				height: boxHeight,
				lines: lines.get(claim) ?? [],
				isRepeated: repeated.has(claim),
			};
		}),
		arrows: (drawn.edges ?? []).flatMap(({ pos, lp, comment }) => {
			const link = links[Number(comment)];
			if (link === undefined) return [];
			const [labelX, labelY] = place(lp ?? '0,0');
			return { ...link, ...toPaths(pos, place), label: labelOf(link.relation), labelX, labelY };
		}),
	};
}

/** What Graphviz says of a drawn graph, as far as it is read here. */
interface Drawn {
	readonly bb: string;
	readonly objects?: readonly { readonly name: string; readonly pos: string }[];
	readonly edges?: readonly {
		readonly pos: string;
		readonly lp?: string;
		readonly comment: string;
	}[];
}

function labelOf(relation: Relation): string {
	return RELATION_WORDS[relation.kind].from.toLowerCase();
}

/** `e,10,20 1,2 3,4 …`: where the head ends, then the start and control points of the curve. */
function toPaths(
	pos: string,
	place: (text: string) => [number, number]
): { path: string; head: string } {
	const parts = pos.split(' ');
	const tip = parts.find((part) => part.startsWith('e,'))?.slice(2);
	const [start = [0, 0], ...controls] = parts.filter((part) => !/^[es],/u.test(part)).map(place);
	const path = `M${start.join(' ')}C${controls.map((point) => point.join(' ')).join(' ')}`;
	const last = controls.at(-1);
	return { path, head: tip === undefined || last === undefined ? '' : arrowHead(last, place(tip)) };
}

/** A triangle from the end of a curve to its tip. */
function arrowHead(
	[x, y]: readonly [number, number],
	[tipX, tipY]: readonly [number, number]
): string {
	const [alongX, alongY] = [(tipX - x) / 2.2, (tipY - y) / 2.2];
	return `M${round(x - alongY)} ${round(y + alongX)}L${tipX} ${tipY}L${round(x + alongY)} ${round(y - alongX)}z`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
