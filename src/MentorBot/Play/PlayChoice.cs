namespace MentorBot.Play;

/// <summary>What whoever starts the program said about the sandbox on the command line.</summary>
/// <param name="Asked">The sandbox, whatever the settings are.</param>
/// <param name="FromCheckout"><c>dotnet run</c> says so: it starts the Development environment where none is set.</param>
/// <param name="Port">0: any that is free; null: the usual one, or any where that is taken.</param>
internal sealed record PlayChoice(bool Asked, bool FromCheckout, int? Port, bool NoOpen, bool Keep)
{
    /// <summary>Something was said that means nothing without the sandbox.</summary>
    public bool HasDetails => Port is not null || NoOpen || Keep;

    /// <summary>
    /// Whether a missing token means the sandbox. In the Production environment, which is meant where none is named, it never does.
    /// </summary>
    public bool IsDevelopment =>
        (Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
            ?? (FromCheckout ? Environments.Development : Environments.Production))
        .Equals(Environments.Development, StringComparison.OrdinalIgnoreCase);
}
