using FsCheck;
using FsCheck.Fluent;
using Ticketing.Testing;

namespace Ticketing.Tests.Search.Language;

/// <summary>Texts that do their best to be mistaken for syntax, or to be no query at all.</summary>
internal static class QueryTexts
{
    private static readonly string[] Fragments =
    [
        "a", "Z", "print", "7", "2026", "-", "--", "\"", "\\", "(", ")", ":", "::", ",", ".", "..", "*", "#", "#1", "<", ">", ">=", "=",
        "+", "OR", "or", "me", "none", "status", "status:", "sort:", "foo:", "http://", " ", "\t", "\n", "\u00a0", "é", "💥",
        "\u202e", "\ufeff", "/", "'",
    ];

    /// <summary>Whole terms, so that random texts are queries often enough.</summary>
    private static readonly string[] Terms =
    [
        " ", " ", " ", "is:open ", "priority:>=high ", "created:2026-01-01..today ", "updated:<7d ", "tag:a,\"b\" ", "-(", "(", ")", " OR ",
        "sort:-id ", "\"a b\" ", "due:", "id:", "created:>", "\0", "\ud83d",
    ];

    public static Gen<string> Text { get; } =
        Gen.Elements(Fragments).NonEmptyListOf().Resize(6).Select(string.Concat).Where(t => !string.IsNullOrWhiteSpace(t));

    public static Gen<string> HostileText { get; } = Gen.Elements<string>([.. Fragments, .. Terms]).ListOf().Select(string.Concat);

    public static Arbitrary<string> HostileTexts() => PropertyCases.Shrinking(HostileText);
}
