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
  pairs.push(['sum', checksum(pairs)]);
  return pairs.map(([key, value]) => `${key}=${escape(value)}`).join('&');
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
function checksum(pairs: [string, string][]): string {
  const text = pairs.map(([key, value]) => `${key}\x1f${value}\x1e`).join('');
  let sum = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
