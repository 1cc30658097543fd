# Builds and runs Profile. The steps are those of a plain `npm ci`, `dotnet publish` and `dotnet Profile.dll`.
# Only the first image has Node.js: it installs the packages, makes the tables of languages and compresses the libraries that draw diagrams, all of which the
# build then finds.
FROM docker.io/library/node:20-bookworm-slim AS packages
WORKDIR /source
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund \
 && mkdir -p src/Profile.Content/obj \
 && node src/Profile.Content/Languages/cldr.mjs node_modules src/Profile.Content/obj/cldr.json \
 && node src/Profile.Content/Markup/Diagrams/compress.mjs node_modules src/Profile.Content/obj/diagrams

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
COPY --from=packages /source/node_modules node_modules
COPY --from=packages /source/src/Profile.Content/obj src/Profile.Content/obj
RUN dotnet publish src/Profile/Profile.csproj -c Release -o /app --nologo

# chiseled-extra: no shell, no package manager, a non-root user, and with cultures and time zones.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
# The server may read its own files but not change them.
USER root
WORKDIR /app
COPY --from=build /app .
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_hostBuilder__reloadConfigOnChange=false \
    DOTNET_EnableDiagnostics=0
USER $APP_UID
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s CMD ["dotnet", "Profile.dll", "--healthcheck"]
ENTRYPOINT ["dotnet", "Profile.dll"]
