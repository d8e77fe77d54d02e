// Bundles scripts and styles, picks the icons that are used into one sprite, and compresses each for servers that do not.
import { readFile, writeFile, mkdir, readdir, rm, copyFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { brotliCompressSync, gzipSync, constants } from 'node:zlib';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const output = path.resolve(process.argv[2] ?? 'dist');

async function bundle() {
  await build({
    absWorkingDir: here,
    entryPoints: { app: 'src/app.ts', board: 'src/board.ts', drag: 'src/drag.ts', views: 'src/views.ts', enclosing: 'src/enclosing.ts', live: 'src/live/index.ts', styles: 'styles/index.css', screens: 'styles/screens.css' },
    outdir: output,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
    legalComments: 'none',
    logLevel: 'warning',
  });
}

async function drawSprite() {
  const icons = JSON.parse(await readFile(path.join(here, 'icons.json'), 'utf8'));
  const symbols = await Promise.all(icons.map(async name => {
    const svg = await readFile(path.join(here, 'node_modules/lucide-static/icons', `${name}.svg`), 'utf8');
    const shapes = svg.replace(/<!--.*?-->/gs, '').replace(/^.*?<svg[^>]*>|<\/svg>\s*$/gs, '').replace(/\s*\n\s*/g, '');
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
  }));
  await writeFile(path.join(output, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`);
}

async function compress() {
  for (const file of await readdir(output)) {
    if (!/\.(js|css|svg)$/.test(file))
      continue;
    const bytes = await readFile(path.join(output, file));
    const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    await writeFile(path.join(output, `${file}.br`), br);
    await writeFile(path.join(output, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
execFileSync(process.execPath, [path.join(here, 'node_modules/typescript/bin/tsc'), '--project', here], { stdio: 'inherit' });
await bundle();
await drawSprite();
await copyFile(path.join(here, 'favicon.svg'), path.join(output, 'favicon.svg'));
await compress();
