/**
 * What hosts are told beside the files. Pages carry their content security policy themselves, for
 * it names the hashes of their scripts; a header adds what only a header can say.
 */
const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
	['Content-Security-Policy', "frame-ancestors 'none'"],
	['X-Content-Type-Options', 'nosniff'],
	['Referrer-Policy', 'strict-origin-when-cross-origin'],
	['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
	['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** Files whose names change with their content may be kept for a year; all else is asked for again. */
const FOREVER = 'public, max-age=31536000, immutable';
const REVALIDATE = 'no-cache';
const HASHED_FOLDERS = ['_astro', 'pagefind/fragment', 'pagefind/index'] as const;

const slashed = (base: string): string => base.replace(/\/*$/u, '/');

/** `_headers`, which Netlify and Cloudflare Pages read. */
export function formatHeadersFile(base: string): string {
	const root = slashed(base);
	const rule = (path: string, headers: readonly (readonly [string, string])[]): string =>
		`${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
	return [
		// Both hosts have pages asked for again by themselves; rules that overlap would add up.
		rule(`${root}*`, SECURITY_HEADERS),
		...HASHED_FOLDERS.map((folder) => rule(`${root}${folder}/*`, [['Cache-Control', FOREVER]])),
		rule(`${root}data/*`, [['Access-Control-Allow-Origin', '*']]),
		rule(`${root}*.jsonld`, [
			['Content-Type', 'application/ld+json; charset=utf-8'],
			['Access-Control-Allow-Origin', '*'],
		]),
	].join('\n');
}

/** A server block for nginx; `folder` holds the built site under its base path. */
export function formatNginxConfig(base: string, folder: string, listen: string): string {
	const root = slashed(base);
	const headers = SECURITY_HEADERS.map(
		([name, value]) => `    add_header ${name} "${value}" always;\n`
	).join('');
	return `map $uri $edition_cache {
    default "${REVALIDATE}";
    ~^${root}(${HASHED_FOLDERS.join('|')})/ "${FOREVER}";
}
server {
    listen ${listen};
    root ${folder};
    index index.html;
    error_page 404 ${root}404.html;
    absolute_redirect off;
    charset utf-8;
    charset_types text/css text/csv text/javascript text/plain text/xml application/json application/xml application/ld+json;
    gzip on;
    gzip_types text/css text/csv text/javascript text/plain text/xml application/javascript application/json application/xml application/ld+json application/wasm image/svg+xml;
    add_header Cache-Control $edition_cache always;
${headers}    location ~ \\.jsonld$ { types { } default_type application/ld+json; }
    location ~ \\.webmanifest$ { types { } default_type application/manifest+json; }
    location ~ \\.ndjson$ { types { } default_type application/x-ndjson; }
    location ~ \\.wasm$ { types { } default_type application/wasm; }
}
`;
}

/** `.htaccess` for Apache httpd; the same lines serve inside a `<Directory>`. */
export function formatHtaccess(base: string): string {
	const root = slashed(base);
	const headers = SECURITY_HEADERS.map(
		([name, value]) => `  Header always set ${name} "${value}"\n`
	).join('');
	return `DirectoryIndex index.html
ErrorDocument 404 ${root}404.html
Options -Indexes
AddDefaultCharset utf-8
AddCharset utf-8 .css .csv .js .json .jsonld .txt .xml
AddType text/csv .csv
AddType text/javascript .js
AddType application/ld+json .jsonld
AddType application/manifest+json .webmanifest
AddType application/x-ndjson .ndjson
AddType application/wasm .wasm
<IfModule mod_headers.c>
${headers}  Header set Cache-Control "${REVALIDATE}"
  <If "%{REQUEST_URI} =~ m#/(${HASHED_FOLDERS.join('|')})/#">
    Header set Cache-Control "${FOREVER}"
  </If>
</IfModule>
`;
}

/** `netlify.toml`: what to build and what to serve. Headers come from `_headers`. */
export const NETLIFY_CONFIG = `[build]
  command = "npm ci && npm run build"
  publish = "dist"

[build.environment]
  NODE_VERSION = "22"
`;
