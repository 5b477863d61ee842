// What every JavaScript client does with the server: list, call, provoke an error, cancel, close.
// Prints what it saw as one JSON document; the test judges it.
import { once } from 'node:events';

const [url, connect, sleep] = [process.argv[2], JSON.parse(process.argv[3]), process.argv[4]];

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
  const failed = await call('execute_query', { connection, sql: 'SELECT * FROM no_such_table' });
  seen.failed = { isError: failed.isError, error: JSON.parse(failed.content[0].text) };
  seen.cancelled = await cancelled(call, { connection, sql: sleep });
  seen.closed = (await call('close_connection', { connection })).structuredContent;
  await client.close();
  console.log(JSON.stringify(seen));
  process.exit(0);
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
