// A client that can only start programs, through the bridge that the documentation names for it.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { endpoint, steps } from './steps.mjs';

const client = new Client({ name: 'bridged', version: '1' });
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: ['node_modules/mcp-remote/dist/proxy.js', endpoint.href],
    // The bridge keeps its files in the user's home, which is not ours.
    env: { HOME: process.cwd() },
    stderr: 'inherit',
  }),
);
await steps(client, (name, args, signal) => client.callTool({ name, arguments: args }, undefined, { signal }), {
  server: client.getServerVersion(),
});
