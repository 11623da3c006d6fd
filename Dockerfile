# One pattern for the four services: docker build --build-arg MODULE=country-service .
# Maven has packaged them before (./govatlas up, or mvn package); nothing is built or fetched in here.
FROM eclipse-temurin:17-jre
ARG MODULE
# from what changes least to what changes most, so that a new build moves few bytes
COPY docker/healthcheck /app/healthcheck
COPY ${MODULE}/target/quarkus-app/lib/ /app/lib/
COPY ${MODULE}/target/quarkus-app/quarkus-run.jar /app/
COPY ${MODULE}/target/quarkus-app/quarkus/ /app/quarkus/
COPY ${MODULE}/target/quarkus-app/app/ /app/app/
WORKDIR /app
USER 10001:10001
ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_HTTP_PORT=8080 MALLOC_ARENA_MAX=2
# a quick start; a service that computes for long has other options in docker-compose.yml
ENV JDK_JAVA_OPTIONS="-XX:ReservedCodeCacheSize=32m -XX:TieredStopAtLevel=1"
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=12 CMD ["/app/healthcheck"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=45", "-XX:MaxMetaspaceSize=152m", "-Xss512k", \
    "-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
