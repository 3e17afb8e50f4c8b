# Brevvagt in a container: built from source, a Java runtime with only the modules it uses, an account without rights, a
# root file system that can be read-only. What changes lives in the volume /data (store, held mail, keys); /rules has the
# packs and may be replaced by a folder of one's own. docker/README.md tells how it is built and started.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
# The runtime first: it stays while only sources change. jdk.unsupported carries the signals, java.desktop the beans Drools
# asks for. SQLite's library is taken from the image, as a /tmp in memory is mounted noexec by default.
RUN jlink --add-modules java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml,jdk.charsets,jdk.unsupported,jdk.zipfs \
      --add-options=-Dorg.sqlite.lib.path=/opt/brevvagt/native --generate-cds-archive \
      --strip-java-debug-attributes --no-man-pages --no-header-files --compress zip-6 --output /runtime \
 && rm -f /runtime/lib/server/classes_nocoops.jsa
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -q -ntp -pl gateway-app -am package -Dmaven.test.skip=true \
      -Dspotless.check.skip=true -Dforbiddenapis.skip=true -Denforcer.skip=true
# /product is what the image gets. Its rules lead to /rules and its settings listen to all of the container and keep data in
# /data, so that no command has to say so.
RUN mkdir -p /product/native /unpacked && cd /unpacked \
 && jar --extract --file "$(ls /src/gateway-app/target/lib/sqlite-jdbc-*.jar)" "org/sqlite/native/Linux/$(uname -m)" \
 && cp "org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so" /product/native/ \
 && cp -r /src/gateway-app/target/lib /src/config /src/gateway /src/LICENSE /product/ \
 && cp /src/gateway-app/target/gateway-app.jar /product/lib/ \
 && ln -s /rules /product/rules && ln -s /data /product/data \
 && printf 'listen: [0.0.0.0:2525]\ndata: /data\n' >> /product/config/gateway.yaml

FROM debian:bookworm-slim
RUN groupadd --gid 10025 brevvagt \
 && useradd --uid 10025 --gid brevvagt --no-create-home --home-dir /data --shell /usr/sbin/nologin brevvagt \
 && install -d -o brevvagt -g brevvagt -m 700 /data
COPY --from=build /runtime /opt/java
COPY --from=build /product /opt/brevvagt
COPY --from=build /src/rules/packs /rules/packs
ENV JAVA_HOME=/opt/java PATH=/opt/brevvagt:/opt/java/bin:/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8
USER brevvagt
WORKDIR /data
VOLUME /data
EXPOSE 2525
# Ready when the gateway greets: bash alone can ask.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/2525 && read -t 4 -r greeting <&3 && [[ $greeting == 220* ]]"]
ENTRYPOINT ["gateway"]
CMD ["run", "--listen", "0.0.0.0:2525", "--data", "/data"]
