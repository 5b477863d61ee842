# Stage 1 builds the WAR and cuts Liberty down to the features that it uses; stage 2 runs it.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY liberty liberty
COPY src src
# Minifying keeps the features that are named, so TLS is named meanwhile.
RUN mkdir -p liberty/configDropins/overrides && cp liberty/tls.xml liberty/configDropins/overrides/ \
    && ./mvnw -B -DskipTests -DskipDatabases package \
      liberty:create liberty:deploy liberty:package -Dinclude=minify -DpackageType=tar.gz \
    && mkdir -p /opt/dbmcp /output \
    && tar -xzf target/database-mcp-server.tar.gz -C /opt/dbmcp \
    # What the build wrote for its own server: the JDK's path, a keystore password, a port, a cache.
    && cd /opt/dbmcp/wlp/usr/servers/dbmcp \
    && rm -rf configDropins/overrides/tls.xml server.env bootstrap.properties workarea apps/expanded \
    && chmod -R a+rX,go-w /opt/dbmcp

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="Database MCP Server" \
      org.opencontainers.image.description="A Model Context Protocol server for SQL databases, on Open Liberty" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /opt/dbmcp /opt/dbmcp
COPY --from=build --chown=1001:0 /output /output
# Everything that Liberty writes goes to /output: with a tmpfs there, the root file system can be read-only.
ENV WLP_OUTPUT_DIR=/output \
    LOG_DIR=/output/logs \
    HTTP_HOST=* \
    HTTP_PORT=9080
WORKDIR /output
USER 1001:0
EXPOSE 9080
STOPSIGNAL SIGTERM
# On every interface the server starts only with DBMCP_AUTH=api-key, or with DBMCP_ALLOW_ANONYMOUS=true where only the right ones reach it.
# Bash speaks TCP itself, so the image needs no curl.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["/bin/bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$HTTP_PORT && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r -t 2 line <&3 && [[ $line == *' 200 '* ]]"]
CMD ["/opt/dbmcp/wlp/bin/server", "run", "dbmcp"]
