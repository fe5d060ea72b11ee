import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Tests in a browser first: each of their files takes minutes, and one that came last would keep one core busy and the others waiting.
 * Vitest itself goes by how long a file took last time, which nobody knows in a fresh clone.
 */
export default class BrowserFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const inBrowser = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('.browser.test.ts');
    return [...sorted.filter(inBrowser), ...sorted.filter((file) => !inBrowser(file))];
  }
}
