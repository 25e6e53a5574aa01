namespace MentorBot.Sandbox.World;

/// <summary>Where commands are kept.</summary>
public sealed partial class DiscordWorld
{
    private readonly Dictionary<(ulong Application, ulong? Guild), CommandBook> _books = [];

    /// <summary>The commands of an application in a guild; everywhere when no guild is given.</summary>
    public CommandBook CommandsOf(Application application, ulong? guildId = null)
    {
        if (!_books.TryGetValue((application.Id, guildId), out var book))
            _books[(application.Id, guildId)] = book = new CommandBook(this, application, guildId);
        return book;
    }

    /// <summary>Commands of all applications that are in force in a guild, or in conversations when there is none.</summary>
    public IEnumerable<ApplicationCommand> CommandsIn(ulong? guildId) =>
        _books.Where(book => book.Key.Guild is null || book.Key.Guild == guildId).SelectMany(book => book.Value.All);
}
