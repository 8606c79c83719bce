// Reads a CX2 file with NDEx's own client (npm package @js4cytoscape/ndex-client, found through NODE_PATH), which did not
// write it. Prints its version and the claims of its edges as JSON; ends with 3 where the client is not installed.
const fs = require("fs");

let client;
try {
  client = require("@js4cytoscape/ndex-client");
} catch (missing) {
  process.exit(3);
}
const aspects = Object.assign({}, ...JSON.parse(fs.readFileSync(process.argv[2], "utf8")));
const network = client.CX2Network.fromJSON(aspects);
const verdict = network.validate();
if (!verdict.isValid) {
  throw new Error(verdict.errors.join("; "));
}
const claims = [...new Set(network.getEdges().map((edge) => edge.v.claim))].sort();
console.log(JSON.stringify({ version: String(client.version || "0.8"), claims }));
