// Stands at the head of the script that loads the program's parts (xtask/src/program.rs puts it there).

/** Fetches a part; what arrives must be what was built. */
async function part(address, integrity) {
  const answer = await fetch(address, { integrity });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer;
}

/** Starts a part, on hosts too that do not know what kind of file it is. */
async function instantiate(coming, imports) {
  return WebAssembly.instantiate(await (await coming).arrayBuffer(), imports);
}

