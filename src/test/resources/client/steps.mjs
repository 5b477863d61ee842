// What every JavaScript client does with the server: list, call, read, prompt, complete, provoke an error, cancel, close.
// Prints what it saw as one JSON document; the test judges it.
import { once } from 'node:events';

const [url, connect, sleep] = [process.argv[2], JSON.parse(process.argv[3]), process.argv[4]];
const table = process.argv[5];

/**
 * @param client has listTools()
 * @param call calls a tool: (name, arguments, signal) -> result
 * @param seen what the caller already knows, such as the negotiated version
 */
export async function steps(client, call, seen) {
  const connection = connect.name;
  seen.tools = (await client.listTools()).tools.map((tool) => tool.name);
  seen.connected = (await call('connect_database', connect)).structuredContent;
  seen.answer = (await call('execute_query', { connection, sql: "SELECT 'Grüße' AS answer" })).structuredContent;
  await look(client, call, connection, seen);
  const failed = await call('execute_query', { connection, sql: 'SELECT * FROM no_such_table' });
  seen.failed = { isError: failed.isError, error: JSON.parse(failed.content[0].text) };
  seen.cancelled = await cancelled(call, { connection, sql: sleep });
  seen.closed = (await call('close_connection', { connection })).structuredContent;
  await client.close();
  console.log(JSON.stringify(seen));
  process.exit(0);
}

/** Looks for the table, reads it as a resource, and lets a prompt and its completion speak of it. */
async function look(client, call, connection, seen) {
  const found = (await call('search_objects', { connection, search: [table] })).structuredContent;
  seen.found = found.objects.map((object) => object.kind + ' ' + object.name);
  const [schema] = found.objects[0].name.split('.');
  const uri = `db://${connection}/table/${schema}/${table}`;
  seen.columns = JSON.parse((await client.readResource({ uri })).contents[0].text).columns.map((column) => column.name);
  const ref = { type: 'ref/prompt', name: 'write_query' };
  const prompt = await client.getPrompt({ name: ref.name, arguments: { connection, question: 'How many?', table } });
  seen.prompt = prompt.messages[0].content.text;
  const argument = { name: 'table', value: table.slice(0, -2) };
  seen.completed = (await client.complete({ ref, argument, context: { arguments: { connection } } })).completion.values;
}

/** Starts a statement that sleeps, waits for a line of the test that has seen it run, and aborts. */
async function cancelled(call, sleeping) {
  const abort = new AbortController();
  const outcome = call('execute_query', sleeping, abort.signal).then(
    (result) => ({ result }),
    (error) => ({ rejected: String(error) }),
  );
  await Promise.race([once(process.stdin, 'data'), outcome]);
  abort.abort('no longer wanted');
  process.stdin.pause();
  return outcome;
}

export const endpoint = new URL(url);
