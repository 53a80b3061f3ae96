FROM node:24.21-slim

WORKDIR /demarche
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY bin bin
COPY src src
COPY cypher cypher

ENV NODE_ENV=production DEMARCHE_HOST=0.0.0.0 DEMARCHE_PORT=8080
EXPOSE 8080
USER node
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.DEMARCHE_PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/demarche.mjs"]
CMD ["serve"]
