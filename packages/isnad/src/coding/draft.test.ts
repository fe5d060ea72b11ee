import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearLeftovers, draftOf } from './draft.js';
import { openOutput } from './output.js';

/** The number of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('a file until it is whole', () => {
  let folder = '';
  let target = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isnad-draft-'));
    target = join(folder, 'out.jsonl');
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  /** The draft that another process of this machine would write. */
  const draftBy = async (pid: number, of = target): Promise<string> => (await draftOf(of)).path.replace(`-${process.pid}.part`, `-${pid}.part`);

  it('is hidden beside its place', async () => {
    expect((await draftOf(target)).path).toMatch(new RegExp(`^${folder}/\\.out\\.jsonl\\.[0-9a-f]{8}-${process.pid}\\.part$`));
  });

  it('of a run that was killed is taken away by the next', async () => {
    await writeFile(await draftBy(deadProcess()), 'half');
    const output = await openOutput(target, []);
    await output.write('whole\n');
    await output.commit();
    expect(await readdir(folder)).toEqual(['out.jsonl']);
  });

  it('of a run that goes on, of another machine, or of another file stays', async () => {
    const dead = deadProcess();
    const others = [
      await draftBy(process.ppid),
      join(folder, `.out.jsonl.00000000-${dead}.part`),
      await draftBy(dead, `${target}.gz`),
      join(folder, '.out.jsonl.part'),
    ];
    await Promise.all(others.map((path) => writeFile(path, 'half')));
    const draft = await draftOf(target);
    expect(draft.leftovers).toEqual([]);
    await clearLeftovers(draft);
    expect(await readdir(folder)).toHaveLength(others.length);
  });

  it('has a name that the disk takes, however long that of the file', async () => {
    const output = await openOutput(join(folder, 'م'.repeat(120)), []);
    await output.write('whole\n');
    await output.commit();
    expect(await readdir(folder)).toEqual(['م'.repeat(120)]);
  });
});
