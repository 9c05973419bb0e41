import { EXIT, realContext, type Context } from './context.ts';

/** A command: its words for the list, and the door to its code (loaded only when called). */
interface Command {
	readonly usage: string;
	readonly does: string;
	readonly run: (argv: readonly string[], context: Context) => Promise<number>;
}

const commands: Readonly<Record<string, Command>> = {
	build: {
		usage: 'npm run build -- [--desk]',
		does: 'checks the content and builds the site into dist/',
		run: async (argv, context) => (await import('./build.ts')).buildCommand(argv, context),
	},
	dev: {
		usage: 'npm run dev',
		does: 'shows a live preview, machine drafts included',
		run: async (argv, context) => (await import('./dev.ts')).devCommand(argv, context),
	},
	serve: {
		usage: 'npm run serve',
		does: 'serves the built site and prints its address',
		run: async (argv, context) => (await import('./serve.ts')).serveCommand(argv, context),
	},
	new: {
		usage: 'npm run new -- <folder> [--name "…"]',
		does: 'makes an edition of your own, with an example of everything',
		run: async (argv, context) => (await import('./new.ts')).newCommand(argv, context),
	},
	draft: {
		usage: 'npm run draft -- <article.txt> [--title … --date … --rights …]',
		does: 'drafts annotations for a plain text, with stubs for what it names and claims',
		run: async (argv, context) => (await import('./draft.ts')).draftCommand(argv, context),
	},
	verify: {
		usage: 'npm run verify -- <article-id> --source text.txt|.html|.pdf [--against transcript.txt]',
		does: 'checks every quotation of an article against its source',
		run: async (argv, context) => (await import('./verify.ts')).verifyCommand(argv, context),
	},
	lint: {
		usage: 'npm run lint -- [--format json|github] [--build] [--rules]',
		does: 'checks every content rule',
		run: async (argv, context) => (await import('./lint.ts')).lintCommand(argv, context),
	},
};

/** Runs one command and gives its exit code. */
export async function main(argv: readonly string[], context: Context): Promise<number> {
	const [name = '', ...rest] = argv;
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (command === undefined) {
		context.err(name === '' ? usage() : `There is no command \`${name}\`.\n\n${usage()}`);
		return EXIT.wrongUsage;
	}
	return command.run(rest, context);
}

function usage(): string {
	const lines = Object.values(commands).map(({ usage: how, does }) => `  ${how}\n      ${does}`);
	return `Commands:\n${lines.join('\n')}\n`;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), realContext());
