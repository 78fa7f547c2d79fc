// The form of a link's state, written down a second time: links are in people's hands, so the form is part of what is tested.

/** What a link holds: fields, raised standards (in fen or hundredths of a percent) and readings. */
export interface State {
  fields?: Record<string, string>;
  standards?: Record<string, number>;
  readings?: Record<string, string>;
  cityPercent?: number;
}

/** The fragment of a link, without `#`. */
export function stateLink(state: State, version = 1): string {
  const pairs: [string, string][] = [['v', String(version)]];
  pairs.push(...Object.entries(state.fields ?? {}));
  for (const [id, value] of Object.entries(state.standards ?? {})) pairs.push([`s.${id}`, String(value)]);
  for (const [id, choice] of Object.entries(state.readings ?? {})) pairs.push([`r.${id}`, choice]);
  if (state.cityPercent !== undefined) pairs.push(['r.city-percent', String(state.cityPercent)]);
  return sealed(pairs);
}

/** A case of a set: what is asked, what is expected (money in fen), what is typed, what it is judged by. */
export interface OwnCase {
  asks: string;
  expects: string;
  state: State;
  title?: string;
}

/** What the link of a set of cases holds behind `#`. */
export function setLink(name: string, signed: string, cases: readonly OwnCase[], more: [string, string][] = []): string {
  const pairs: [string, string][] = [['t', '1'], ['set', name], ['by', signed]];
  for (const { asks, expects, state, title } of cases) {
    pairs.push(['q', asks], ['is', expects]);
    if (title) pairs.push(['title', title]);
    pairs.push(...Object.entries(state.fields ?? {}));
    for (const [id, value] of Object.entries(state.standards ?? {})) pairs.push([`s.${id}`, String(value)]);
    for (const [id, choice] of Object.entries(state.readings ?? {})) pairs.push([`r.${id}`, choice]);
  }
  return sealed([...pairs, ...more]);
}

/** Pairs as a line, with their checksum last. */
export function sealed(pairs: readonly [string, string][]): string {
  return [...pairs, ['sum', checksum(pairs)] as const].map(([key, value]) => `${key}=${escape(value)}`).join('&');
}

/** The pairs of a fragment. */
export function readLink(fragment: string): Record<string, string> {
  const pairs = fragment.replace(/^#/, '').split('&');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', value = ''] = pair.split('=');
      return [key, decodeURIComponent(value)];
    }),
  );
}

function escape(value: string): string {
  return encodeURIComponent(value).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** CRC-32 over keys and values, each followed by a mark. */
function checksum(pairs: readonly [string, string][]): string {
  const text = pairs.map(([key, value]) => `${key}\x1f${value}\x1e`).join('');
  let sum = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
