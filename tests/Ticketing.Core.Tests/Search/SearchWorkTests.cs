using Ticketing.Search.Analysis;
using Ticketing.Search.Binding;
using Ticketing.Search.Language;
using static Ticketing.Tests.Tickets.Decisions;

namespace Ticketing.Tests.Search;

public sealed class SearchWorkTests
{
    private static readonly string[] Words = [.. Enumerable.Range(0, 2000).Select(number => $"word{number}")];

    public static TheoryData<string, string?> TooMuch() => new()
    {
        { Join(" OR ", 170, word => word[..4].Replace("word", "a", StringComparison.Ordinal) + "*"), null },
        { Join(" OR ", 120), null },
        { Join(" ", 120), null },
        { Join(" ", 120, word => "-" + word), null },
        { $"printer \"{string.Join(' ', Words.Take(90))}\"", "word0 word1" },
        { $"printer {string.Join('-', Words.Take(90))}", "word0-word1" },
        { $"printer title:\"{string.Join(' ', Words.Take(90))}\"", "title:" },
        { $"printer {string.Join(" OR ", Words.Take(20).Chunk(10).Select(FourTimes))}", "word0 word1" },
        { "a* b* c* d* e* f* g*", null },
        { $"printer tag:{string.Join(',', Words.Take(190))}", "tag:word0,word1" },
        { string.Concat(Enumerable.Repeat("(a OR -(b ", 20)) + "x" + string.Concat(Enumerable.Repeat("))", 20)), null },
        { $"{Join(" ", 60)} {Join(" ", 60, word => "-" + word)}", null },
    };

    public static TheoryData<string> Everyday() =>
    [
        Join(" OR ", 40),
        "printer* on* fire* bl* jam",
        $"\"{string.Join(' ', Words.Take(40))}\"",
        $"printer tag:{string.Join(',', Words.Take(40))}",
        $"ref:{string.Join(',', Words.Take(198))}",
        "(printer OR scanner) -(fax OR (copier -(toner OR ink))) is:open created:<7d",
    ];

    [Theory, MemberData(nameof(TooMuch))]
    public void What_is_too_much_work_is_refused_and_says_what_to_shorten(string query, string? named)
    {
        var refused = Assert.Throws<TicketValidationException>(() => Bind(query));

        var error = Assert.Single(refused.Errors);
        Assert.Equal(QueryErrorCodes.TooMuchWork, error.Code);
        Assert.Contains("Shorten '", error.Message, StringComparison.Ordinal);
        if (named is not null)
            Assert.Contains(named, Assert.Single(error.Arguments), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Everyday))]
    public void What_people_ask_for_is_not(string query) => Assert.NotNull(Bind(query).Where);

    private static string FourTimes(string[] words) => $"\"{string.Join(' ', words.Concat(words).Concat(words).Concat(words))}\"";

    private static string Join(string by, int count, Func<string, string>? write = null) =>
        string.Join(by, Words.Take(count).Select(write ?? (word => word)));

    private static BoundQuery Bind(string query) => new QueryBinder(new Analyzer()).Bind(TicketQuery.Parse(query), Administrator, Now);
}
