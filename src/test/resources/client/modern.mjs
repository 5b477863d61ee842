// The TypeScript client of the second generation, held to the stateless revision.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { endpoint, steps } from './steps.mjs';

const client = new Client(
  { name: 'modern', version: '1' },
  { versionNegotiation: { mode: { pin: '2026-07-28' } } },
);
await client.connect(new StreamableHTTPClientTransport(endpoint));
await steps(client, (name, args, signal) => client.callTool({ name, arguments: args }, { signal }), {
  version: client.getNegotiatedProtocolVersion(),
  server: client.getServerVersion(),
});
