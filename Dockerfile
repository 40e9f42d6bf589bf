# syntax=docker/dockerfile:1

FROM node:24-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build

# What runs needs neither what checks and compiles, nor the Node that a machine with an older one is brought.
FROM build AS production
RUN npm prune --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24-trixie-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=production /app/node_modules node_modules
COPY --from=production /app/dist/src dist/src
COPY --from=production /app/src/build src/build
COPY --from=production /app/cards cards
COPY --from=production /app/appPackage appPackage
COPY --from=production /app/package.json package.json
# The SQLite database and the key of the history, where no settings name others.
RUN install -d -o 1000 -g 1000 -m 700 data
VOLUME /app/data
USER 1000:1000
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
