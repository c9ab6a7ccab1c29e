// The ids of all articles of a run and where each was first read: some 50 bytes an id.
// Ids that a store could not tell apart count as one: no store holds half a surrogate pair, PostgreSQL no U+0000; both become U+FFFD there.
import { createKeyPlaces, keyOfText } from '../compact/key-places.ts';
import { createNumberList } from '../compact/number-list.ts';
import type { Origin } from '../types.ts';

type Place = Pick<Origin, 'path' | 'line'>;

export interface Ids {
  /** Takes the id of a record; where a record has it already, answers the place of that one. */
  add(id: string, origin: Place): Place | null;
  /** Takes the id of a refused article, which may be used again. */
  refuse(id: string): void;
  /** Whether an article of this id was taken. */
  has(id: string): boolean;
}

const UNHELD = /\0/gu;

export function createIds(): Ids {
  const places = createKeyPlaces();
  const paths: string[] = [];
  const pathPlaces = new Map<string, number>();
  /** By place: number of the path + 1, 0 where no record has the id; and line + 1, 0 where the file has none. */
  const [pathOf, lineOf] = [createNumberList(), createNumberList()];
  const placed = (id: string): number => {
    const place = places.add(keyOfId(id));
    if (place === pathOf.length) for (const list of [pathOf, lineOf]) list.push(0);
    return place;
  };
  return {
    add(id, { path, line }) {
      const place = placed(id);
      const [pathAt, lineAt] = [pathOf.at(place), lineOf.at(place)];
      if (pathAt > 0) return { path: paths[pathAt - 1] ?? '', line: lineAt === 0 ? null : lineAt - 1 };
      let number = pathPlaces.get(path);
      if (number === undefined) {
        number = paths.push(path);
        pathPlaces.set(path, number);
      }
      pathOf.set(place, number);
      lineOf.set(place, line === null ? 0 : line + 1);
      return null;
    },
    refuse: (id) => void placed(id),
    has: (id) => places.find(keyOfId(id)) >= 0,
  };
}

function keyOfId(id: string): Uint8Array {
  return keyOfText(id.toWellFormed().replace(UNHELD, '\ufffd'));
}
