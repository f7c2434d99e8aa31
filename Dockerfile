# Three images from one build. None needs root, none writes to its own file system: data lie in /data, models in /models, drafts in /tmp.
#   docker build -t anonymizer .                              web: serves pages, REST and jobs; no libtorch, no LibreOffice
#   docker build -t anonymizer-office --target office .       the same, and takes .doc, .odt and .rtf (LibreOffice)
#   docker build -t anonymizer-trainer --target trainer .     the same as office, and trains (libtorch) and has the command line
# The commit stands in --version and on the page Operations:  --build-arg COMMIT=$(git rev-parse HEAD)
# Run: docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges -p 5080:5080 -v anonymizer-data:/data -v anonymizer-models:/models anonymizer
# The one-time password of the first administrator is in the log. src/deployment/compose has PostgreSQL and Prometheus beside it.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG COMMIT=""
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/ src/
# For this machine's kind alone: the native code of every other would be three quarters of it. Compiled ahead: a fifth less processor time at each start.
RUN dotnet publish src/Anonymizer.Web -c Release -o /app -a "$(dpkg --print-architecture)" --no-self-contained -p:PublishReadyToRun=true -p:SourceRevisionId=$COMMIT

FROM build AS build-cli
ARG COMMIT=""
RUN dotnet publish src/Anonymizer.Cli -c Release -o /cli -a "$(dpkg --print-architecture)" --no-self-contained -p:PublishReadyToRun=true -p:SourceRevisionId=$COMMIT

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl util-linux \
    && rm -rf /var/lib/apt/lists/* \
    && mkdir /data /keys /models /backups /backup-keys && chown app:app /data /keys /models /backups /backup-keys
WORKDIR /app
# A new volume at /models begins with what is here: the shipped model.
COPY --chown=app:app models/ /models/
COPY samples/ samples/
USER app
ENV ASPNETCORE_URLS=http://+:5080 \
    ASPNETCORE_ENVIRONMENT=Production \
    DOTNET_EnableDiagnostics=0 \
    HOME=/tmp \
    Storage__Folder=/data \
    Storage__Models=/models \
    Storage__Samples=/app/samples
VOLUME ["/data", "/models"]
EXPOSE 5080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["curl", "-fsS", "http://localhost:5080/health/live"]
ENTRYPOINT ["dotnet", "Anonymizer.Web.dll"]

FROM base AS office
USER root
RUN apt-get update && apt-get install -y --no-install-recommends libreoffice-writer-nogui && rm -rf /var/lib/apt/lists/*
USER app
COPY --from=build /app ./

# The service finds the command line in cli/ and starts trainings with it. Training adapts libtorch to the machine where it lies:
# this image's file system is written once, so it runs without --read-only.
FROM office AS trainer
COPY --from=build-cli --chown=app:app /cli cli/

FROM base AS web
COPY --from=build /app ./
