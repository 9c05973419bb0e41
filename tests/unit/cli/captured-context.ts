import type { Context } from '../../../src/cli/context.ts';

/** A context that keeps what a command prints. */
export interface CapturedContext extends Context {
	readonly printed: { out: string; err: string };
}

/** A context for tests: nothing but what is given, on a fixed day. */
export function captureContext(cwd: string, env: Record<string, string> = {}): CapturedContext {
	const printed = { out: '', err: '' };
	return {
		cwd,
		env,
		printed,
		out: (text) => void (printed.out += text),
		err: (text) => void (printed.err += text),
		today: () => '2026-11-24',
	};
}
