# Builds and runs Profile. The steps are those of a plain `dotnet publish` and `dotnet Profile.dll`.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Profile/Profile.csproj -c Release -o /app --nologo

# chiseled-extra: no shell, no package manager, a non-root user, and with cultures and time zones.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
# The server may read its own files and change none.
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
