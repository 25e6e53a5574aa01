using System.Collections.Frozen;
using System.Text.RegularExpressions;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>What the names in a message, and the words between them, say about what it is after.</summary>
internal static partial class Shapes
{
    /// <summary>Who asks for a term says little else.</summary>
    private const int FewWords = 12;

    private static readonly FrozenSet<string> s_choosing = Words("or vs versus v than against and n with between");
    private static readonly FrozenSet<string> s_way = Words("become becoming into to towards");
    private static readonly FrozenSet<string> s_compared = Words(
        "compared compare similar closer close opposed relative next equal promoted");
    private static readonly FrozenSet<string> s_pay = Words(
        "make makes making made get gets earn earns take takes win wins cost costs comp tc pay pays paid money package stipend rate rates");
    private static readonly FrozenSet<string> s_afterPay = Words(
        "in at per a an on as with after if these now there here good more less most well over around about for today nowadays lol " +
        "usually on average typically paid yearly monthly annually like and vs than of");
    private static readonly FrozenSet<string> s_small = Words(
        "a an the more less like as being be junior senior mid lead staff principal role job really rly actually even");
    private static readonly FrozenSet<string> s_auxiliary = Words("is are does do did must should can could would will what whats");
    private static readonly FrozenSet<string> s_does = Words(
        "do does need needs know use uses work works have has spend write code is are");
    private static readonly FrozenSet<string> s_recommending = Words("best favourite favorite good better which recommend recommended top");

    /// <summary>Which roles are named, with what, and what stands between them.</summary>
    public static IEnumerable<Sign> OfRoles(Wording said, Named named)
    {
        var roles = named.Roles;
        var several = roles.DistinctBy(role => role.Name).Count() > 1;
        if (roles.Count > 0)
            yield return several ? new(Intents.CompareRoles, 1f, "names several roles") : new(Intents.Role, 1f, "names a role");
        var asked = roles.Where(role => said.IsAsked(role.First)).DistinctBy(role => role.Name).Count();
        var subjects = roles.Where(role => IsSubject(said, role)).DistinctBy(role => role.Name).Count();
        if (subjects == 1 && asked == 1)
            yield return new(Intents.Role, 1f, "what a role is or does");
        if (subjects > 1 || (several && Neighbours(roles).Any(pair => AreChoice(said, pair.Left, pair.Right))))
            yield return new(Intents.CompareRoles, 1.5f, "one role or the other");
        if (roles.Any(role => IsGoal(said, role)))
            yield return new(Intents.Roadmap, 1.5f, "the way to a role");
        if (roles.Any(role => IsPaid(said, role)))
            yield return new(Intents.Salary, 1.5f, "what a role makes");
        if (named.Country is not null)
            yield return new(Intents.Salary, roles.Count > 0 ? 2.25f : named.Level is not null ? 1f : 0.5f, "names a country");
        if (Order().IsMatch(said.Text))
            yield return new(Intents.Roadmap, 1.5f, "what comes first");
        if (!named.IsEmpty && Money().IsMatch(said.Text))
            yield return new(Intents.Salary, 1f, "an amount of money");
    }

    /// <summary>Which tools and terms are named, where no role is: with one, they are what the role is asked about.</summary>
    public static IEnumerable<Sign> OfTerms(
        Wording said, Named named, IReadOnlyList<PhraseMatch> tools, IReadOnlyList<PhraseMatch> terms)
    {
        var choice = said.Tokens.Any(token => token.Word is "or" or "vs" or "versus" or "v" or "between" or "instead");
        if (tools.Count > 0)
            yield return new(Intents.Tools, 0.5f, "names a tool");
        if (tools.Count > 1 || (tools.Count > 0 && choice))
            yield return new(Intents.Tools, 1.5f, "one tool or another");
        if (tools.Any(tool => s_recommending.Contains(said[tool.First - 1])))
            yield return new(Intents.Tools, 1.5f, "the best of a kind of tool");
        if (named.Roles.Count > 0)
            yield break;
        if (terms.Count > 0)
            yield return new(Intents.Glossary, 0.5f, "names a term");
        if (terms.Count > 0 && said.Count <= FewWords && (terms.Count > 1 && choice || Definition().IsMatch(said.Text)))
            yield return new(Intents.Glossary, 1.5f, "asks what something is");
    }

    /// <summary>"does a data engineer", "is being a DA", "an applied scientist: what is it".</summary>
    private static bool IsSubject(Wording said, PhraseMatch role) =>
        s_auxiliary.Contains(said[BeforeSmall(said, role.First)]) || said[role.First - 1] == "as" || said[role.First - 2] == "as"
        || BeforeSmall(said, role.First) < 0
        || s_does.Contains(said[role.First + role.Count]);

    private static IEnumerable<(PhraseMatch Left, PhraseMatch Right)> Neighbours(IReadOnlyList<PhraseMatch> roles) =>
        roles.Zip(roles.Skip(1)).Where(pair => pair.First.Name != pair.Second.Name);

    /// <summary>"ds or de", "a data analyst vs an analytics engineer", "MLE, DS or DA".</summary>
    private static bool AreChoice(Wording said, PhraseMatch left, PhraseMatch right)
    {
        var end = left.First + left.Count;
        var between = Enumerable.Range(end, Math.Max(0, right.First - end)).Select(at => said[at]).Where(word => !s_small.Contains(word))
            .ToList();
        return between.Count == 0
            ? !Arrow().IsMatch(said.After(right.First - 1))
            : between.Count <= 2 && between.Any(s_choosing.Contains);
    }

    /// <summary>"become a data engineer", "to MLE", "-> MLE".</summary>
    private static bool IsGoal(Wording said, PhraseMatch role)
    {
        if (Arrow().IsMatch(said.After(role.First - 1)))
            return true;
        var at = BeforeSmall(said, role.First);
        return s_way.Contains(said[at]) && !s_compared.Contains(said[at - 1]);
    }

    /// <summary>"what does a data engineer make", "a raise for a senior ds".</summary>
    private static bool IsPaid(Wording said, PhraseMatch role)
    {
        var behind = role.First + role.Count;
        while (s_small.Contains(said[behind]))
            behind++;
        return (s_pay.Contains(said[behind]) && !IsObject(said, behind + 1)) || s_pay.Contains(said[BeforeSmall(said, role.First)]);
    }

    /// <summary>"make dashboards", but not "make", "make in Berlin", "make 90k", "make more".</summary>
    private static bool IsObject(Wording said, int at) =>
        at < said.Count && !said.IsNumber(at) && !s_afterPay.Contains(said[at]) && !said.After(at - 1).AsSpan().ContainsAny("?.,;!");

    private static int BeforeSmall(Wording said, int first)
    {
        var at = first - 1;
        while (s_small.Contains(said[at]))
            at--;
        return at;
    }

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet();

    [GeneratedRegex(@"->|=>|→|>")]
    private static partial Regex Arrow();

    // "120k", "95 thousand", "4.5k", "1400 net", "€65,000", but no year such as 2025
    [GeneratedRegex(@"[$€£₹¥]|\b\d+(?:[.,]\d+)?\s?(?:k|m|thousand|lakhs?|lpa|crores?|million)\b|\b(?!(?:19|20)\d\d\b)\d{4,}\b|"
        + @"\b\d{1,3}[,.]\d{3}\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    // "sql or python first?", "which first, calculus or", "learn statistics before", "after pytorch what", "the right order"; but no
    // "first month"
    [GeneratedRegex(@"\b(?:or|which|what|do|learn|start)\b.*\bfirst(?=\W*(?:$|[?.!,;]|or\b|then\b|and\b))|\bfirst\b.*\bor\b.*\bfirst\b|"
        + @"\b(?:learn|study|take|start|know|finish|do)\b[^.?!]*\b(?:before|after)\b|^after\b.*\bwhat\b|"
        + @"\b(?:right|best|which|what) (?:order|sequence)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    [GeneratedRegex(@"\b(?:what(?:'?s| is| are| does)|wtf|define|meaning|means?|explain|eli5|definition|difference|stands? for)\b|=\s*\?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Definition();
}
