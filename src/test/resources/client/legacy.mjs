// The TypeScript client of the first generation, which opens with initialize.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { endpoint, steps } from './steps.mjs';

const client = new Client({ name: 'legacy', version: '1' });
const transport = new StreamableHTTPClientTransport(endpoint);
await client.connect(transport);
await steps(client, (name, args, signal) => client.callTool({ name, arguments: args }, undefined, { signal }), {
  version: transport.protocolVersion,
  server: client.getServerVersion(),
});
