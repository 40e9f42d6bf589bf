import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { createServer, plugins } from "restify";
import { contestant } from "./contestant";

/** An empty bot as the SDK's own samples write it: one reply with the text. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = createServer();
server.use(plugins.bodyParser());
server.post("/api/messages", async (request, response) => {
  await adapter.process(request, response, async (context) => {
    await context.sendActivity(`echo ${context.activity.text}`);
  });
});
server.listen(0, "127.0.0.1", () => contestant(server.address().port));
