// Asks for texts as a table of TOON and reads it by the format's own library.
// Prints { toon, rows } where rows is what that library makes of it; the test judges it.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { decode } from '@toon-format/toon';

const [url, connect, query] = [process.argv[2], JSON.parse(process.argv[3]), JSON.parse(process.argv[4])];
const client = new Client(
  { name: 'toon', version: '1' },
  { versionNegotiation: { mode: { pin: '2026-07-28' } } },
);
await client.connect(new StreamableHTTPClientTransport(new URL(url)));
const call = (name, args) => client.callTool({ name, arguments: args });
await call('connect_database', connect);
const connection = connect.name;
const toon = (await call('read_query', { connection, ...query, format: 'toon' })).content[0].text;
await call('close_connection', { connection });
await client.close();
console.log(JSON.stringify({ toon, rows: decode(toon) }));
process.exit(0);
