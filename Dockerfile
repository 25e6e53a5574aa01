FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# The packages first: they change rarely, so their layer is kept.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/BannedSymbols.txt src/
COPY src/MentorBot.Core/MentorBot.Core.csproj src/MentorBot.Core/
COPY src/MentorBot.Discord/MentorBot.Discord.csproj src/MentorBot.Discord/
COPY src/MentorBot.Sandbox/MentorBot.Sandbox.csproj src/MentorBot.Sandbox/
COPY src/MentorBot/MentorBot.csproj src/MentorBot/
RUN dotnet restore src/MentorBot -p:_IsPublishing=true
COPY src src
COPY knowledge knowledge
RUN dotnet publish src/MentorBot -c Release --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Draws charts and maps, with a font for the text in them. Without it they come as text.
RUN apt-get update && apt-get install -y --no-install-recommends librsvg2-bin fonts-dejavu-core && rm -rf /var/lib/apt/lists/*
COPY --from=build /app /app
# Everything that the bot keeps is in one volume, which belongs to the user without rights that the image brings along.
RUN mkdir /data && chown $APP_UID /data
ENV MENTORBOT_Storage__File=/data/mentorbot.db
USER $APP_UID
# A knowledge folder mounted at /data/knowledge, or an appsettings.json in /data, is used; otherwise the knowledge in the image.
WORKDIR /data
# What was learnt from it when it was published lies beside it, so that a container starts quickly.
RUN ["/app/mentorbot", "check"]
VOLUME /data
# Connected to Discord within the last two minutes, not merely running.
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s CMD ["/app/mentorbot", "doctor", "--alive"]
ENTRYPOINT ["/app/mentorbot"]
