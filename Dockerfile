# The app with the shipped model and the samples. Build: docker build -t anonymizer .
# Run: docker run -p 5080:5080 -v anonymizer-data:/data anonymizer   (the one-time password is in the log)
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/ src/
RUN dotnet publish src/Anonymizer.Web -c Release -o /app --no-self-contained \
    && dotnet publish src/Anonymizer.Cli -c Release -o /app/cli --no-self-contained

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl util-linux \
    && rm -rf /var/lib/apt/lists/* \
    && mkdir /data && chown app:app /data
WORKDIR /app
COPY --from=build /app ./
# New models are written beside the shipped one, and the training adapts its native library to the host where it lies.
COPY --chown=app:app models/ models/
RUN chown -R app:app cli
COPY samples/ samples/
USER app
ENV ASPNETCORE_URLS=http://+:5080 \
    Storage__Folder=/data \
    Storage__Models=/app/models \
    Storage__Samples=/app/samples
VOLUME /data
EXPOSE 5080
HEALTHCHECK --interval=30s --start-period=60s CMD ["curl", "-fsS", "http://localhost:5080/health/live"]
ENTRYPOINT ["dotnet", "Anonymizer.Web.dll"]
