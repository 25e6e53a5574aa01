using System.Reflection;
using MentorBot.Core.Answers;
using MentorBot.Discord;
using MentorBot.Sandbox;

namespace MentorBot.Tests;

/// <summary>Who may know whom. Were the wire types of client and sandbox shared, a misnamed field would cancel out.</summary>
public sealed class HouseTests
{
    [Theory]
    [InlineData(typeof(AnswerEngine))]
    [InlineData(typeof(DiscordConnection))]
    [InlineData(typeof(SandboxServer))]
    public void The_core_the_client_and_the_sandbox_know_nothing_of_each_other_and_of_the_program(Type inside)
    {
        Assert.DoesNotContain(inside.Assembly.GetReferencedAssemblies(), IsOurs);
    }

    [Theory]
    [InlineData(typeof(DiscordConnection))]
    [InlineData(typeof(SandboxServer))]
    public void What_others_may_use_of_client_and_sandbox_lies_in_their_own_namespaces(Type inside)
    {
        var root = inside.Assembly.GetName().Name!;
        Assert.All(inside.Assembly.GetExportedTypes(), type => Assert.StartsWith(root, type.Namespace, StringComparison.Ordinal));
    }

    private static bool IsOurs(AssemblyName name) => name.Name!.StartsWith("mentorbot", StringComparison.OrdinalIgnoreCase);
}
