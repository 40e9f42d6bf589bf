import { Application } from "@microsoft/teams-ai";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { createServer, plugins } from "restify";
import { contestant } from "./contestant";

/** The same empty bot with teams-ai as its router. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const app = new Application({ startTypingTimer: false });
app.activity("message", async (context) => void (await context.sendActivity(`echo ${context.activity.text}`)));
const server = createServer();
server.use(plugins.bodyParser());
server.post("/api/messages", async (request, response) => {
  await adapter.process(request, response, async (context) => void (await app.run(context)));
});
server.listen(0, "127.0.0.1", () => contestant(server.address().port));
