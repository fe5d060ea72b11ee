/** Distinct numbers in ascending order. */
export function sortedSet(values: Iterable<number>): Uint32Array {
  return Uint32Array.from(new Set(values)).sort();
}

/** How many numbers two ascending sets share. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) {
      count++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return count;
}

/** Code-unit order: the same on every machine and in every locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Groups that only ever merge (union–find); which groups there are in the end does not depend on the order of the merges. */
export class Groups {
  readonly #parent: number[] = [];
  readonly #members: number[][] = [];

  /** Adds a group of one and returns its number. */
  add(): number {
    const id = this.#parent.length;
    this.#parent.push(id);
    this.#members.push([id]);
    return id;
  }

  find(id: number): number {
    let root = id;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    for (let at = id; at !== root; ) {
      const next = this.#parent[at] ?? root;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Merges the groups of two members and returns the group's root. */
  merge(a: number, b: number): number {
    let [large, small] = [this.find(a), this.find(b)];
    if (large === small) return large;
    if (this.members(large).length < this.members(small).length) [large, small] = [small, large];
    this.#parent[small] = large;
    const into = this.#members[large] ?? [];
    for (const member of this.#members[small] ?? []) into.push(member);
    this.#members[small] = [];
    return large;
  }

  members(root: number): readonly number[] {
    return this.#members[root] ?? [];
  }

  /** Roots of all groups. */
  *roots(): Generator<number> {
    for (let id = 0; id < this.#parent.length; id++) if (this.#parent[id] === id) yield id;
  }
}
