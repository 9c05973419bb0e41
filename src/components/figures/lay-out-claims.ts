import { instance } from '@viz-js/viz';
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
}

/** A relation as a curve with a head. */
export interface Arrow {
	readonly from: Claim;
	readonly relation: Relation;
	/** SVG path data of the curve. */
	readonly path: string;
	/** SVG path data of the head; empty where the relation has no direction. */
	readonly head: string;
	readonly label: string;
	readonly labelX: number;
	readonly labelY: number;
}

export const BOX_WIDTH = 216;
export const LINE_HEIGHT = 17;
const PADDING = 10;
/** One line of the box is for who says so and the status. */
const FOOT_LINES = 1;
/** Characters of the figure's font that surely fit a line. */
const LINE_LENGTH = 31;
/** Graphviz measures in points, 72 to an inch. */
const INCH = 72;

/** Claims that hang together by relations, largest group first; claims without any are left out. */
export function groupClaims(claims: readonly Claim[]): Claim[][] {
	const known = new Set(claims);
	const groups: Claim[][] = [];
	const seen = new Set<Claim>();
	for (const start of claims) {
		if (seen.has(start)) continue;
		const group: Claim[] = [];
		const open = [start];
		seen.add(start);
		for (let claim = open.pop(); claim !== undefined; claim = open.pop()) {
			group.push(claim);
			for (const { claim: other } of [...claim.relations, ...claim.relatedFrom]) {
				if (!known.has(other) || seen.has(other)) continue;
				seen.add(other);
				open.push(other);
			}
		}
		if (group.length > 1) groups.push(claims.filter((one) => group.includes(one)));
	}
	return groups.sort((a, b) => b.length - a.length);
}

/** Breaks a statement into lines that fit a box. */
export function breakLines(text: string, length = LINE_LENGTH): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/u)) {
		if (line !== '' && `${line} ${word}`.length > length) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	return [...lines, line];
}

/** Places the claims of a group and the arrows between them, from left to right. */
export async function layOutClaims(claims: readonly Claim[]): Promise<ClaimGroup> {
	const known = new Set(claims);
	const lines = new Map(claims.map((claim) => [claim, breakLines(claim.statement)]));
	const heightOf = (claim: Claim): number =>
		((lines.get(claim)?.length ?? 1) + FOOT_LINES) * LINE_HEIGHT + 2 * PADDING;
	const links = claims.flatMap((from) =>
		from.relations.filter(({ claim }) => known.has(claim)).map((relation) => ({ from, relation }))
	);
	const graphviz = await instance();
	const drawn = graphviz.renderJSON({
		directed: true,
		graphAttributes: { rankdir: 'LR', nodesep: 0.22, ranksep: 0.55, margin: 0 },
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
