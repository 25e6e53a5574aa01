namespace MentorBot.Tests;

public sealed class MentorBotHostTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorbot-settings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Settings_that_are_no_JSON_are_said_with_file_and_line()
    {
        var file = Write("{\n  \"Knowledge\": {\n    \"Folder\" \"\"\n  }\n}\n");

        var error = Assert.Throws<SettingsException>(() => MentorBotHost.Build(_folder.FullName));

        Assert.Equal($"{file}:3: this is not JSON. Mend the line, or start from appsettings.example.json.", error.Message);
    }

    [Fact]
    public void A_value_that_does_not_fit_is_said_with_the_name_of_its_setting()
    {
        Write("""{ "Knowledge": { "Cache": "sometimes" } }""");

        var error = Assert.Throws<SettingsException>(() => MentorBotHost.Build(_folder.FullName));

        Assert.Contains("'sometimes' at 'Knowledge:Cache'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_settings_it_starts()
    {
        using var host = MentorBotHost.Build(_folder.FullName);

        Assert.NotNull(host.Services);
    }

    private string Write(string json)
    {
        var file = Path.Combine(_folder.FullName, "appsettings.json");
        File.WriteAllText(file, json);
        return file;
    }
}
